-- title: Everything that one city promised for one year, and what it reported then
-- title_zh: 一个城市一年的全部承诺，以及后来怎么说
-- topic: outcomes
-- caveat: The ledger as a query. Put in another place and year: type 包头 or bt after ref_area =, and the editor offers the code. Rows without a verdict say why in reason.
-- caveat_zh: 以查询写成的台账。可换成别的地区和年份：在ref_area =之后输入“包头”或bt，编辑器会给出代码。没有评判的行，原因见“reason”一列。
-- chart: {"mark": "bar", "x": {"reduce": "count"}, "y": {"value": "verdict"}}
select
  i.label_zh,
  i.label_en,
  c.metric,
  c.measure,
  c.tier,
  c.target_as_stated as target,
  c.outcome_as_stated as outcome,
  c.outcome_phase,
  c.gap,
  c.target_unit as unit,
  c.verdict,
  c.reason,
  c.declared,
  c.target as observation,
  c.outcome_report as report,
  c.outcome_sentence as sentence
from commitments c
left join indicators i using (indicator)
left join observations o on o.observation = c.target
where c.ref_area = '150200' and c.time_period = '2022' and c.restates is null
order by c.target_report nulls last, o.start, c.commitment
