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
    c.target_value,
    c.target_as_stated,
    case
      when c.tier is not null then 'two tiers'
      when c.target_value_high is not null then 'range'
      when c.target_bound = 'approx' then '左右'
      when c.target_bound = 'ge' then '以上'
      when c.target_bound = 'le' then '以内'
      else 'bare number'
    end as form,
    c.target_report as report,
    c.target as observation
  from commitments c
  join areas a using (ref_area)
  join observations o on o.observation = c.target
  where c.indicator = 'gdp' and c.measure = 'growth' and c.horizon = 'year' and c.time_period = '2023'
    and c.target_value is not null and c.tier is distinct from 'stretch'
  qualify row_number() over (partition by c.ref_area order by o.start) = 1
)
select *
from targets
qualify row_number() over (order by target_value desc, place) <= 10
  or row_number() over (order by target_value, place) <= 10
order by target_value desc, place
