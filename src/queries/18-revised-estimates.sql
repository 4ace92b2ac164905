-- title: The estimate of January against what later reports say: how growth was revised, by province
-- title_zh: 年初预计与后来说法：各省增速修订了多少
-- topic: comparability
-- caveat: Bulletins and yearbooks are not among the reports of this site: add them (statistics bulletin) and they take part as later statements. What is seen here is what work reports and plan reports themselves restate, which is little. A difference of more than ten points is growth of several years read as that of one, and left out.
-- caveat_zh: 本站没有收录统计公报和年鉴，自行添加后即作为后来的说法参与比较。这里看到的只是工作报告和计划报告自己重述的数字，为数不多。相差十个百分点以上的，是把几年的增幅读成了一年的，不列。
-- chart: {"mark": "bar", "x": {"value": "median_revision"}, "y": {"value": "province"}}
select
  coalesce(province.short_zh, '全国') as province,
  coalesce(province.short_en, 'China') as province_en,
  count(*) as restated,
  count(*) filter (abs(later.revision) > 0.001) as revised,
  median(later.revision) as median_revision,
  min(later.revision) as lowest_revision,
  max(later.revision) as highest_revision,
  count(*) filter (early.phase = 'estimate') as of_estimates,
  string_agg(distinct later.kind, ', ' order by later.kind) as restated_in
from vintages early
join vintages later
  on later.ref_area = early.ref_area and later.indicator = early.indicator
  and later.measure = early.measure and later.time_period = early.time_period
  and later.scope is not distinct from early.scope
join areas a on a.ref_area = early.ref_area
left join areas province
  on province.ref_area = case a.level when 'prefecture' then a.parent when 'province' then a.ref_area end
where early.vintage = 1 and later.vintage > 1 and early.measure = 'growth'
  and abs(later.revision) <= 10
  and early.indicator in (
    'gdp', 'industrial_value_added', 'services_value_added', 'fixed_asset_investment',
    'retail_sales', 'budget_revenue', 'household_income', 'urban_income', 'rural_income'
  )
group by province.short_zh, province.short_en
order by restated desc, province_en
