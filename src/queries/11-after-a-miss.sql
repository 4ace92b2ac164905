-- title: The next GDP target after a miss, a hit and a beat
-- title_zh: 未完成、恰好完成、超额完成之后，下一年的经济增长目标怎样变
-- topic: outcomes
-- caveat: This year's target is in the gap and in the change, so that they go together even if nobody learns from anything: no cause can be read from it. From each change the mean of its year is taken, over a panel of the same places in every year.
-- caveat_zh: 本年目标同时出现在差距和变化里，即使谁都不吸取教训，两者也会相关：不能由此读出因果。每个变化都减去了当年均值，且各年取同一批地区。
-- chart: {"mark": "bar", "x": {"value": "mean_change_less_year"}, "y": {"value": "outcome"}}
with years as (
  select t.ref_area, t.year, t.target_value, t.gap
  from yearly_targets(0.5) t
  join areas a on a.ref_area = t.ref_area and a.level in ('province', 'prefecture')
  where t.indicator = 'gdp' and t.measure = 'growth' and t.target_value is not null
    and t.year between 2010 and 2019
),
panel as (
  select ref_area from years group by ref_area having count(*) = 10
),
changes as (
  select
    ref_area,
    year,
    gap,
    lead(target_value) over (partition by ref_area order by year) - target_value as change
  from years
  semi join panel using (ref_area)
),
demeaned as (
  select *, change - avg(change) over (partition by year) as change_less_year
  from changes
  where change is not null and gap is not null
)
select
  case when gap < 0 then 'below' when gap = 0 then 'at' else 'above' end as outcome,
  count(*) as pairs,
  count(distinct ref_area) as places,
  avg(change) as mean_change,
  avg(change_less_year) as mean_change_less_year,
  median(change_less_year) as median_change_less_year
from demeaned
group by outcome
order by mean_change_less_year
