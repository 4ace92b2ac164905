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
    t.year,
    t.target_value,
    t.gap,
    t.verdict
  from yearly_targets(0.5) t
  join reports set_by on set_by.report = t.target_report
  join reports answered_by on answered_by.report = t.outcome_report
  join areas a on a.ref_area = t.ref_area
  where t.indicator = 'gdp' and t.measure = 'growth' and set_by.speaker = answered_by.speaker
    and t.verdict in ('met', 'exceeded', 'borderline', 'missed')
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
