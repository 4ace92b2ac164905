-- title: Targets that grow on the way down: the median city above its province, k of m cities in the data
-- title_zh: 层层加码：各市目标中位数高出本省多少，数据中有几个市
-- topic: targets
-- caveat: Always read the last two columns: a median of 3 of 16 cities says little. Cities that announced before their province cannot have added to its target.
-- caveat_zh: 请务必看最后两列：16个市中只有3个的中位数说明不了多少。先于省里公布目标的市，谈不上在省的目标上加码。
-- chart: {"mark": "line", "x": {"value": "year"}, "y": {"value": "points_above"}, "color": {"value": "province"}}
with targets as (
  select ref_area, year, target_value
  from yearly_targets(0.5)
  where indicator = 'gdp' and measure = 'growth' and target_value is not null
),
cities as (
  select year, parent, count(*) as cities_of_province
  from areas, (select distinct year from targets)
  where level = 'prefecture' and coalesce(valid_from, 0) <= year and coalesce(valid_to, 9999) > year
  group by year, parent
)
select
  own.year,
  province.short_zh as province,
  province.short_en as province_en,
  above.target_value as province_target,
  median(own.target_value) as median_city_target,
  median(own.target_value) - above.target_value as points_above,
  count(*) as cities_in_data,
  any_value(cities.cities_of_province) as cities_of_province
from targets own
join areas city on city.ref_area = own.ref_area and city.level = 'prefecture'
join areas province on province.ref_area = city.parent
join targets above on above.ref_area = city.parent and above.year = own.year
left join cities on cities.parent = city.parent and cities.year = own.year
group by own.year, province.ref_area, province.short_zh, province.short_en, above.target_value
having count(*) >= 3
order by own.year, points_above desc, province.ref_area
