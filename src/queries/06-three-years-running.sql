-- title: Places that missed their GDP target three years running
-- title_zh: 连续三年未完成经济增长目标的地区
-- topic: outcomes
-- caveat: Only places with four reports in a row can be asked: the last column says how many there are. Verdicts stand at a tolerance of 0.5 points for 左右; change it in yearly_targets. Nearly everyone missed in 2020 and 2022.
-- caveat_zh: 只有连续四年都有报告的地区才能这样问，数目见最后一列。“左右”的容差为0.5个百分点，可在yearly_targets中更改。2020年和2022年几乎所有地区都未完成。
-- chart: {"mark": "bar", "x": {"value": "years"}, "y": {"value": "place"}}
with judged as (
  select ref_area, year, verdict, gap
  from yearly_targets(0.5)
  where indicator = 'gdp' and measure = 'growth'
    and verdict in ('met', 'exceeded', 'borderline', 'missed')
),
-- Years that follow one another have one difference to their own rank.
runs as (
  select *, year - row_number() over (partition by ref_area, verdict = 'missed' order by year) as run
  from judged
),
chances as (
  select count(distinct ref_area) as places_judged
  from (
    select ref_area, year - lag(year, 2) over (partition by ref_area order by year) as span
    from judged
  )
  where span = 2
)
select
  a.short_zh as place,
  a.short_en as place_en,
  min(year) as from_year,
  max(year) as to_year,
  count(*) as years,
  sum(gap) as points_missed,
  any_value(places_judged) as places_judged
from runs
join areas a using (ref_area)
cross join chances
where verdict = 'missed'
group by a.ref_area, place, place_en, run
having count(*) >= 3
order by years desc, points_missed
