-- title: How many 左右 targets count as missed, at tolerances from 0 to 1 point
-- title_zh: “左右”类目标在0至1个百分点的容差下各有多少算未完成
-- topic: outcomes
-- caveat: One hidden constant would be the headline, so state it. At a tolerance of t an outcome less than t points below the number is borderline, neither met nor missed. 2020 and 2022 are left out.
-- caveat_zh: 一个不写明的常数就足以左右结论，所以应当写明。容差为t时，低于目标不足t个百分点算临界，既不算完成也不算未完成。2020年和2022年不计。
-- chart: {"mark": "line", "x": {"value": "tolerance"}, "y": {"value": "share_missed"}}
with pairs as (
  select verdict_exact, met_beyond, borderline_beyond
  from yearly_targets(0.5)
  where indicator = 'gdp' and measure = 'growth' and form = 'about' and year not in (2020, 2022)
    and verdict in ('met', 'exceeded', 'borderline', 'missed')
),
judged as (
  select
    tolerance,
    verdict_at(verdict_exact, met_beyond, borderline_beyond, tolerance) as verdict
  from pairs
  cross join (select unnest(range(0, 11)) / 10 as tolerance)
)
select
  tolerance,
  count(*) filter (verdict = 'missed') as missed,
  count(*) filter (verdict = 'borderline') as borderline,
  count(*) as pairs,
  count(*) filter (verdict = 'missed') / count(*) as share_missed,
  count(*) filter (verdict = 'borderline') / count(*) as share_borderline
from judged
group by tolerance
order by tolerance
