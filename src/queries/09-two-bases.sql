-- title: Budget revenue growth on two bases: as it stands and 同口径, of one place and year
-- title_zh: 同一地区同一年份的财政收入增速：自然口径与同口径
-- topic: comparability
-- caveat: In 2016, 2019 and 2022 (VAT reform, tax cuts, refunds) the two may differ by ten points. A target on one basis is never held against an outcome on the other.
-- caveat_zh: 2016年（营改增）、2019年（减税降费）、2022年（留抵退税），两种口径可能相差十个百分点。一种口径的目标不会拿另一种口径的完成情况来评判。
-- chart: {"mark": "dot", "x": {"value": "as_it_stands"}, "y": {"value": "comparable"}, "color": {"value": "phase"}}
select
  plain.time_period as year,
  a.short_zh as place,
  a.short_en as place_en,
  plain.phase,
  plain.value as as_it_stands,
  adjusted.value as comparable,
  adjusted.value - plain.value as difference,
  adjusted.basis,
  plain.report,
  adjusted.observation
from observations plain
join observations adjusted
  on adjusted.report = plain.report and adjusted.ref_area = plain.ref_area
  and adjusted.indicator = plain.indicator and adjusted.measure = plain.measure
  and adjusted.time_period = plain.time_period and adjusted.phase = plain.phase
  and adjusted.scope is not distinct from plain.scope
join areas a on a.ref_area = plain.ref_area
where plain.indicator = 'budget_revenue' and plain.measure = 'growth' and length(plain.time_period) = 4
  and (plain.basis is null or plain.basis like '%自然%')
  and regexp_matches(adjusted.basis, '口径|扣除|剔除') and adjusted.basis not like '%自然%'
order by year, plain.ref_area, plain.phase
