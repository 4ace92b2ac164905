-- title: How many places say 左右, 以上, a range or a bare number, year by year
-- title_zh: 历年有多少地区用“左右”“以上”、区间或单一数字表述目标
-- topic: targets
-- caveat: The places differ from year to year: in 2015 there are few reports, and the column targets says how many. For a trend, keep to the places that are there every year.
-- caveat_zh: 各年所含地区不同，例如2015年报告很少，数目见“targets”一列。要看趋势，请只取每年都在的地区。
-- chart: {"mark": "area", "x": {"value": "year"}, "y": {"value": "share"}, "color": {"value": "form"}}
select
  year,
  form,
  count(*) as places,
  sum(count(*)) over (partition by year) as targets,
  count(*) / sum(count(*)) over (partition by year) as share
from yearly_targets(0.5)
where indicator = 'gdp' and measure = 'growth'
group by year, form
order by year, form
