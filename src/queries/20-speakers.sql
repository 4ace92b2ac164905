-- title: A mayor's terms: GDP targets set and answered by the same person, over all places held
-- title_zh: 一任市长：同一个人提出并作答的经济增长目标，跨其任职各地
-- topic: outcomes
-- caveat: Persons are told apart by name alone: two of one name would be one row, so look at the places. A person answers for a year when the same name delivers the next report. The verdict says nothing of whose doing it was.
-- caveat_zh: 只凭姓名区分人，同名者会并成一行，请看地区一列。次年报告仍由同一人作的，才算由其作答。评判不说明是谁的功过。
-- chart: {"mark": "dot", "x": {"value": "answered"}, "y": {"value": "mean_gap"}}
with terms as (
  select
    set_by.speaker,
    a.short_zh as place,
    c.time_period::int as year,
    c.target_value,
    c.gap,
    c.verdict
  from commitments c
  join reports set_by on set_by.report = c.target_report
  join reports answered_by on answered_by.report = c.outcome_report
  join observations o on o.observation = c.target
  join areas a on a.ref_area = c.ref_area
  where c.indicator = 'gdp' and c.measure = 'growth' and c.horizon = 'year'
    and set_by.speaker = answered_by.speaker
    and c.verdict in ('met', 'exceeded', 'borderline', 'missed') and c.tier is distinct from 'stretch'
  qualify row_number() over (partition by c.ref_area, c.time_period order by o.start) = 1
)
select
  speaker,
  string_agg(distinct place, '、' order by place) as places,
  min(year) as first_year,
  max(year) as last_year,
  count(*) as answered,
  count(*) filter (verdict in ('met', 'exceeded')) as met,
  count(*) filter (verdict = 'borderline') as borderline,
  count(*) filter (verdict = 'missed') as missed,
  avg(target_value) as mean_target,
  avg(gap) as mean_gap
from terms
group by speaker
having count(*) >= 2
order by answered desc, speaker
