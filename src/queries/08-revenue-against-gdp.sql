-- title: Budget revenue target minus GDP target: who budgeted faster than growth
-- title_zh: 财政收入目标减去经济增长目标：谁的预算增速快于经济
-- topic: targets
-- caveat: Revenue is nominal and GDP growth real, so a few points between them are prices. Targets on a basis of their own (同口径) and those for another scope than the whole place are left out.
-- caveat_zh: 财政收入按现价，经济增长按不变价，两者之间有几个百分点是价格因素。另有口径（如同口径）或只涉及部分范围的目标不计。
-- chart: {"mark": "line", "x": {"value": "year"}, "y": {"value": "median_difference"}, "color": {"value": "level"}}
with targets as (
  select t.ref_area, t.year, t.indicator, t.target_value
  from yearly_targets(0.5) t
  join observations o on o.observation = t.target
  where t.indicator in ('gdp', 'budget_revenue') and t.measure = 'growth' and t.target_value is not null
    and o.basis is null and o.scope is null
),
differences as (
  select revenue.year, a.level, a.short_zh as place, revenue.target_value - gdp.target_value as difference
  from targets revenue
  join targets gdp using (ref_area, year)
  join areas a using (ref_area)
  where revenue.indicator = 'budget_revenue' and gdp.indicator = 'gdp'
    and a.level in ('province', 'prefecture')
)
select
  year,
  level,
  count(*) as places,
  median(difference) as median_difference,
  count(*) filter (difference > 0) / count(*) as share_faster,
  arg_max(place, difference) as fastest,
  max(difference) as fastest_by,
  arg_min(place, difference) as slowest,
  min(difference) as slowest_by
from differences
group by year, level
order by year, level
