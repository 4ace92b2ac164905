/**
 * Functions of queries that belong to a table. They are made with it, because DuckDB makes none whose table it
 * does not know.
 */
export interface Macro {
  name: string;
  table: string;
  text: string;
}

/**
 * `verdictAt` of the rules, in SQL: the verdict of a row of `commitments` at a tolerance in points. For a sweep:
 * `verdict_at(verdict_exact, met_beyond, borderline_beyond, 0.3)`.
 */
const verdictAt = `create or replace macro verdict_at(exact, met, borderline, points) as
  case when points > borderline then 'borderline' when points > met then 'met' else exact end`;

/**
 * The table `commitments` as it would be had it been judged at another tolerance: `from commitments_at(0.3)`.
 * What depends on the verdict follows it: the reason, its basis, and whether a miss is admitted.
 */
const commitmentsAt = (name: string, table: string) => `create or replace macro ${name}(points) as table
  select * replace (
    verdict_at(verdict_exact, met_beyond, borderline_beyond, points) as verdict,
    points::double as tolerance,
    case
      when verdict_exact <> 'not_comparable' or borderline_beyond is null then reason
      when points <= borderline_beyond then 'open_interval'
    end as reason,
    case
      when verdict_exact <> 'not_comparable' or borderline_beyond is null then verdict_basis
      when points > borderline_beyond then 'figures'
    end as verdict_basis,
    case
      when verdict_at(verdict_exact, met_beyond, borderline_beyond, points) = 'missed' then admission_exact
    end as admission
  )
  from ${table}`;

/** What a partition of `commitments` needs to be judged at a tolerance. */
export const judged = (name: string, table: string): string[] => [verdictAt, commitmentsAt(name, table)];

/** Rows of one indicator, which a page's `sql` fetches by themselves (`partition.ts`): `from observations_of('gdp')`. */
const observationsOf = `create or replace macro observations_of(code) as table
  from observations where indicator = code`;

/** Commitments of one indicator at a tolerance: `from commitments_of('gdp', 0.5)`. */
const commitmentsOf = `create or replace macro commitments_of(code, points) as table
  from commitments_at(points) where indicator = code`;

/**
 * One target a place and year for each thing measured, judged at a tolerance in points: `from yearly_targets(0.5)
 * where indicator = 'gdp' and measure = 'growth'`. Of a target in two tiers it is the base; of several targets the
 * first with an answer, else the first. Columns of its own: `year`, `target_start` (position in the report), and
 * `form`, which says how the target was put.
 */
const yearlyTargets = `create or replace macro yearly_targets(points) as table
  select *,
    right(time_period, 4)::integer as year,
    regexp_extract(target, '@([0-9]+)', 1)::integer as target_start,
    case
      when target_value is null and target_status = 'explicitly_none' then 'none'
      when target_value is null and relative_to is not null then 'relative'
      when target_value is null then 'wordless'
      when tier is not null then 'two_tier'
      when target_value_high is not null then 'range'
      when target_bound = 'approx' then 'about'
      when target_bound = 'ge' then 'at_least'
      when target_bound = 'le' then 'at_most'
      else 'bare'
    end as form
  from commitments_at(points)
  where horizon = 'year' and target is not null and restates is null and tier is distinct from 'stretch'
  qualify row_number() over (
    partition by ref_area, indicator, measure, time_period
    order by verdict in ('met', 'exceeded', 'borderline', 'missed') desc, target_report, target_start
  ) = 1`;

export const macros: readonly Macro[] = [
  {name: "observations_of", table: "observations", text: observationsOf},
  {name: "verdict_at", table: "commitments", text: verdictAt},
  {name: "commitments_at", table: "commitments", text: commitmentsAt("commitments_at", "commitments")},
  {name: "commitments_of", table: "commitments", text: commitmentsOf},
  {name: "yearly_targets", table: "commitments", text: yearlyTargets}
];
