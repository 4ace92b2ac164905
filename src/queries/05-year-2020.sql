-- title: What became of GDP targets in 2020: kept, cut, raised, relative, none, by month of delivery
-- title_zh: 2020年的经济增长目标：不变、下调、上调、只提相对目标、不设目标，按作报告的月份
-- topic: targets
-- caveat: Most reports of 2020 were delivered in January, before the epidemic. “Not found” is what the reader did not find, which is not the same as a place that set none.
-- caveat_zh: 2020年的报告大多在1月疫情之前作出。“not found”表示读取程序没有找到，不等于当地没有设目标。
-- chart: {"mark": "bar", "x": {"value": "places"}, "y": {"value": "month"}, "color": {"value": "target_of_2020"}}
with targets as (
  select ref_area, year, target_value, form
  from yearly_targets(0.5)
  where indicator = 'gdp' and measure = 'growth' and year in (2019, 2020)
)
select
  coalesce(strftime(r.delivered, '%Y-%m'), 'day not known') as month,
  case
    when now.form is null then 'not found'
    when now.form = 'none' then 'explicitly none'
    when now.form = 'relative' then 'relative only'
    when now.target_value is null then 'in words only'
    when before.target_value is null then 'set, 2019 not known'
    when now.target_value < before.target_value then 'cut'
    when now.target_value > before.target_value then 'raised'
    else 'kept'
  end as target_of_2020,
  count(*) as places,
  median(now.target_value) as median_target,
  median(now.target_value - before.target_value) as median_change,
  string_agg(a.short_zh, '、' order by a.ref_area) as which
from reports r
join areas a using (ref_area)
left join targets now on now.ref_area = r.ref_area and now.year = 2020
left join targets before on before.ref_area = r.ref_area and before.year = 2019
where r.kind = 'work_report' and r.year = 2020
group by month, target_of_2020
order by month, places desc
