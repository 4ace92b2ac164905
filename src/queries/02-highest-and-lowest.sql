-- title: The ten highest and ten lowest GDP targets of a year, in the words they were given
-- title_zh: 某年经济增长目标最高和最低的各十个地区，附原有措辞
-- topic: targets
-- caveat: A target of 6% and one of 6%以上 are not the same promise: look at the form. Open the observation to see where the figure stands; the text itself is here for a few reports only.
-- caveat_zh: “6%”与“6%以上”不是同一个承诺，请看“form”一列。点开观测编号可查数字所在位置；全文只有少数报告收录在本站。
-- chart: {"mark": "bar", "x": {"value": "target_value"}, "y": {"value": "place"}, "color": {"value": "form"}}
with targets as (
  select
    a.short_zh as place,
    a.short_en as place_en,
    a.level,
    t.target_value,
    t.target_as_stated,
    t.form,
    t.target_report as report,
    t.target as observation
  from yearly_targets(0.5) t
  join areas a using (ref_area)
  where t.indicator = 'gdp' and t.measure = 'growth' and t.year = 2023 and t.target_value is not null
)
select *
from targets
qualify row_number() over (order by target_value desc, place) <= 10
  or row_number() over (order by target_value, place) <= 10
order by target_value desc, place
