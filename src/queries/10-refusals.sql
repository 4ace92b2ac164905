-- title: What may not be compared, by reason and indicator
-- title_zh: 哪些目标与结果不可比：按原因和指标
-- topic: comparability
-- caveat: A tool that refuses none is not to be trusted. These rows have a target and an outcome and yet no verdict; they are in no miss rate.
-- caveat_zh: 从不说“不可比”的工具不可信。这些行既有目标又有结果，却不作评判，不计入任何未完成比例。
-- chart: {"mark": "bar", "x": {"value": "refused"}, "y": {"value": "reason"}}
with pairs as (
  select indicator, reason, verdict = 'not_comparable' as is_refused
  from commitments
  where outcome is not null and target is not null and restates is null
)
select
  p.reason,
  i.label_zh,
  i.label_en,
  count(*) as refused,
  any_value(total.pairs) as pairs,
  count(*) / any_value(total.pairs) as share_refused
from pairs p
join indicators i using (indicator)
join (select indicator, count(*) as pairs from pairs group by indicator) total using (indicator)
where p.is_refused
group by p.reason, i.label_zh, i.label_en
order by refused desc, p.reason, i.label_en
