-- title: Reports with missed targets: which name the miss, with a number, in words, in general, or not
-- title_zh: 有目标未完成的报告：是否说明，给出数字、只提名称、笼统提及，还是未提
-- topic: outcomes
-- caveat: Not mentioned in the work report says that and no more: the plan report tends to list what the work report leaves out. It can be asked only where the tables hold what a report says of its own targets; the others are under “text not here”.
-- caveat_zh: “报告未提及”就是字面意思：工作报告没写的，计划报告往往会列。只有数据表收录了报告对自己目标的说法时才能这样问，其余归在“text not here”。
-- chart: {"mark": "bar", "x": {"value": "reports"}, "y": {"value": "admission"}}
with missed as (
  select c.outcome_report, c.ref_area, c.time_period, r.panel, c.adjusted, c.admission
  from commitments c
  join reports r on r.report = c.outcome_report
  where c.verdict = 'missed' and c.horizon = 'year' and c.restates is null
),
best as (
  select
    outcome_report,
    count(*) as targets_missed,
    case
      when bool_or(admission = 'named_with_number') then 'named with number'
      when bool_or(admission = 'named') then 'named'
      when bool_or(admission = 'generic') then 'generic'
      when bool_or(admission = 'not_mentioned') then 'not mentioned'
      when bool_or(panel) then 'text not here'
      when bool_or(adjusted) then 'speaks of adjusted targets'
      else 'digest, not asked'
    end as admission
  from missed
  group by outcome_report
)
select
  admission,
  count(*) as reports,
  sum(targets_missed) as targets_missed,
  count(*) / sum(count(*)) over () as share_of_reports
from best
group by admission
order by reports desc
