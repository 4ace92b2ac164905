-- title: Do outcomes heap up at the target? GDP growth minus its target, in steps of 0.1 points
-- title_zh: 结果是否扎堆在目标上：经济增速减去目标，以0.1个百分点分档
-- topic: outcomes
-- caveat: Reports give one decimal, and often 左右: a heap at 0 is in part rounding. The gap is held against the number that the target names, at a range against its lower edge. 2020 and 2022 are left out.
-- caveat_zh: 报告只写一位小数，还常写“左右”，零处的堆积部分来自四舍五入。差距以目标所写数字为准，区间取下限。2020年和2022年不计。
-- chart: {"mark": "bar", "x": {"value": "gap"}, "y": {"value": "pairs"}, "color": {"value": "form"}}
select
  round(gap, 1) as gap,
  form,
  count(*) as pairs,
  count(*) / sum(count(*)) over (partition by form) as share_of_form
from yearly_targets(0.5)
where indicator = 'gdp' and measure = 'growth' and year not in (2020, 2022)
  and verdict in ('met', 'exceeded', 'borderline', 'missed') and abs(gap) <= 4
group by round(gap, 1), form
order by gap, form
