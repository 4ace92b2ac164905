-- title: GDP targets of nation, province and city side by side, with the day each was announced
-- title_zh: 全国、省、市三级经济增长目标并列，附公布日期
-- topic: targets
-- caveat: The day is the one on which the report was delivered; where it is not known the last column stays empty. Where a report names targets for parts of a place too, yearly_targets takes one of them.
-- caveat_zh: 日期为作报告之日，不详者最后一列留空。报告若还给出开发区等局部的目标，yearly_targets只取其一。
-- chart: {"mark": "dot", "x": {"value": "city_target"}, "y": {"value": "province"}, "color": {"value": "announced_first"}}
with targets as (
  select t.ref_area, t.target_value, t.target_as_stated, r.delivered
  from yearly_targets(0.5) t
  join reports r on r.report = t.target_report
  where t.indicator = 'gdp' and t.measure = 'growth' and t.year = 2023 and t.target_value is not null
)
select
  province.short_zh as province,
  city.short_zh as city,
  city.short_en as city_en,
  own.target_value as city_target,
  own.target_as_stated as city_words,
  above.target_as_stated as province_words,
  nation.target_as_stated as nation_words,
  own.target_value - above.target_value as points_above_province,
  own.delivered as city_day,
  above.delivered as province_day,
  nation.delivered as nation_day,
  case
    when own.delivered < above.delivered then 'city'
    when own.delivered > above.delivered then 'province'
    when own.delivered = above.delivered then 'same day'
  end as announced_first
from targets own
join areas city on city.ref_area = own.ref_area and city.level = 'prefecture'
join areas province on province.ref_area = city.parent
left join targets above on above.ref_area = province.ref_area
left join targets nation on nation.ref_area = '100000'
order by city.ref_area
