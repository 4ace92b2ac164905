-- title: Levels that were restated: the figure printed first and the one printed later
-- title_zh: 后来改写的总量：最初的数字和后来的数字
-- topic: comparability
-- caveat: Most differences below one per cent are rounding; larger ones are final figures, a census (2008, 2013, 2018, 2023) or another definition. A difference of more than a fifth is nearly always a figure misread, and left out; open both observations before you quote one.
-- caveat_zh: 百分之一以内的差别多为四舍五入；更大的来自最终核实、经济普查（2008、2013、2018、2023年）或口径不同。相差五分之一以上的几乎都是误读，不列；引用之前请打开两条观测核对。
-- chart: {"mark": "dot", "x": {"value": "year"}, "y": {"value": "revision_percent"}, "color": {"value": "indicator"}}
select
  later.time_period as year,
  a.short_zh as place,
  a.short_en as place_en,
  later.indicator,
  early.as_stated as first_printed,
  later.as_stated as later_printed,
  later.revision_share as revision_percent,
  (
    select string_agg(distinct b.year::int::varchar, ', ' order by b.year::int::varchar)
    from breaks b
    where b.series = later.indicator and b.year >= later.time_period::int and b.year < said_later.year
  ) as breaks_between,
  early.observation as first_observation,
  later.observation
from vintages later
join vintages early
  on early.ref_area = later.ref_area and early.indicator = later.indicator
  and early.measure = later.measure and early.time_period = later.time_period
  and early.scope is not distinct from later.scope and early.vintage = 1
join reports said_later on said_later.report = later.report
join areas a on a.ref_area = later.ref_area
where later.vintage > 1 and later.measure = 'level' and length(later.time_period) = 4
  and later.indicator in ('gdp', 'gdp_per_capita', 'retail_sales', 'industrial_output', 'resident_population')
  and abs(later.revision_share) between 0.5 and 20
order by abs(later.revision_share) desc, later.ref_area, later.indicator, year
