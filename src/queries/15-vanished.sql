-- title: Targets that vanish: indicators on a place's list last year and not on this year's
-- title_zh: 消失的目标：上一年列出、这一年不再列出的指标
-- topic: targets
-- caveat: Asked only of places with a report in both years. A target told in words alone, or one that the reader overlooked, looks like one that vanished. Years with fewer than twenty such places are left out.
-- caveat_zh: 只看两年都有报告的地区。只用文字表述的目标，或读取程序漏读的目标，看起来也像消失了。这样的地区不足二十个的年份不列。
-- chart: {"mark": "dot", "x": {"value": "year"}, "y": {"value": "indicator"}, "color": {"value": "share_dropped"}}
with lists as (
  select distinct ref_area, time_period::int as year, indicator
  from commitments
  where target is not null and horizon = 'year' and length(time_period) = 4 and indicator is not null
),
reported as (
  select distinct ref_area, year from lists
),
followed as (
  select list.year + 1 as year, list.indicator, later.indicator is null as is_dropped
  from lists list
  join reported again on again.ref_area = list.ref_area and again.year = list.year + 1
  left join lists later
    on later.ref_area = list.ref_area and later.year = list.year + 1 and later.indicator = list.indicator
)
select
  f.year,
  f.indicator,
  i.label_zh,
  i.label_en,
  count(*) filter (f.is_dropped) as dropped,
  count(*) as places,
  count(*) filter (f.is_dropped) / count(*) as share_dropped
from followed f
join indicators i using (indicator)
group by f.year, f.indicator, i.label_zh, i.label_en
having count(*) >= 20 and share_dropped >= 0.25
order by f.year, share_dropped desc, f.indicator
