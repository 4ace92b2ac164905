-- title: How many places say 左右, 以上, a range or a bare number, year by year
-- title_zh: 历年有多少地区用“左右”“以上”、区间或单一数字表述目标
-- topic: targets
-- caveat: The places differ from year to year: in 2015 there are few reports, and the column targets says how many. For a trend, keep to the places that are there every year.
-- caveat_zh: 各年所含地区不同，例如2015年报告很少，数目见“targets”一列。要看趋势，请只取每年都在的地区。
-- chart: {"mark": "area", "x": {"value": "year"}, "y": {"value": "share"}, "color": {"value": "form"}}
with targets as (
  select
    c.time_period::int as year,
    case
      when c.tier is not null then 'two tiers'
      when c.target_value is null then 'no number'
      when c.target_value_high is not null then 'range'
      when c.target_bound = 'approx' then '左右'
      when c.target_bound = 'ge' then '以上'
      else 'bare number'
    end as form
  from commitments c
  join observations o on o.observation = c.target
  where c.indicator = 'gdp' and c.measure = 'growth' and c.horizon = 'year' and length(c.time_period) = 4
  qualify row_number() over (partition by c.target_report order by c.target_value is null, o.start) = 1
)
select
  year,
  form,
  count(*) as places,
  sum(count(*)) over (partition by year) as targets,
  count(*) / sum(count(*)) over (partition by year) as share
from targets
group by year, form
order by year, form
