-- title: Targets in two tiers: the floor, the hope, and which of them was reached
-- title_zh: 两档目标：底线、力争值，以及实际达到哪一档
-- topic: targets
-- caveat: “7.5%以上、力争8%” is two promises, not a range; each has its verdict. A tier that is told in words only (争取更好结果) has no figure and is not here.
-- caveat_zh: “7.5%以上、力争8%”是两个承诺而不是区间，各有评判。只用文字表述的一档（如“争取更好结果”）没有数字，不在其中。
-- chart: {"mark": "bar", "x": {"reduce": "count"}, "y": {"value": "reached"}}
select
  c.time_period as year,
  a.short_zh as place,
  a.short_en as place_en,
  c.metric,
  c.target_as_stated as base,
  stretch.target_as_stated as stretch,
  c.outcome_as_stated as outcome,
  case
    when stretch.verdict in ('met', 'exceeded') then 'stretch'
    when c.verdict in ('met', 'exceeded') then 'base'
    when c.verdict = 'missed' then 'neither'
    when c.verdict = 'borderline' then 'borderline'
    else 'no answer'
  end as reached,
  c.verdict as base_verdict,
  stretch.verdict as stretch_verdict,
  c.target_report as report,
  c.target as observation
from commitments c
join commitments stretch
  on stretch.target_report = c.target_report and stretch.tier_group = c.tier_group
  and stretch.tier = 'stretch' and stretch.time_period = c.time_period
join areas a on a.ref_area = c.ref_area
where c.tier in ('base', 'floor') and c.target_value is not null and stretch.target_value is not null
  and c.restates is null and stretch.restates is null
order by year, c.ref_area, c.target
