-- title: Halfway through a five-year plan: average GDP growth so far, and the average needed in the years left
-- title_zh: 五年规划走到哪里：至今平均经济增速，余下各年还需多快
-- topic: outcomes
-- caveat: Growth of the years is multiplied, as the plan counts it. Only years are counted that are answered without a gap from the first on; most are the estimates of January. What a plan calls an average may be rounded or 左右.
-- caveat_zh: 各年增速连乘，与规划的算法一致。只计从第一年起不间断有结果的年份，多数是年初的预计数。规划所说的年均可能是约数。
-- chart: {"mark": "dot", "x": {"value": "planned_average"}, "y": {"value": "average_so_far"}, "color": {"value": "years_answered"}}
with plans as (
  select c.ref_area, c.target_value, c.target_as_stated, c.target as observation
  from commitments c
  where c.indicator = 'gdp' and c.measure in ('growth', 'avg_growth') and c.time_period = '2021/2025'
    and c.target_value is not null and c.restates is null and c.tier is distinct from 'stretch'
  qualify row_number() over (partition by c.ref_area order by c.target_report, c.target) = 1
),
outcomes as (
  select o.ref_area, o.time_period::int as year, o.value
  from observations o
  join reports r using (report)
  where o.indicator = 'gdp' and o.measure = 'growth' and o.phase in ('estimate', 'outcome')
    and o.time_period in ('2021', '2022', '2023', '2024', '2025')
    and o.scope is null and o.relative_to is null and o.value is not null
  qualify row_number() over (partition by o.ref_area, o.time_period order by r.year desc, o.start) = 1
),
progress as (
  select
    ref_area,
    count(*) as years_answered,
    max(year) as last_year,
    product(1 + value / 100) as grown
  from outcomes
  group by ref_area
  having max(year) - 2020 = count(*)
)
select
  a.short_zh as place,
  a.short_en as place_en,
  p.target_as_stated as planned,
  p.target_value as planned_average,
  g.years_answered,
  100 * (g.grown ** (1.0 / g.years_answered) - 1) as average_so_far,
  case when g.years_answered < 5 then
    100 * (((1 + p.target_value / 100) ** 5 / g.grown) ** (1.0 / (5 - g.years_answered)) - 1)
  end as average_needed,
  p.observation
from plans p
join progress g using (ref_area)
join areas a using (ref_area)
order by g.years_answered desc, average_needed desc nulls last, average_so_far, a.ref_area
