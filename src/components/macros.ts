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
const commitmentsAt = `create or replace macro commitments_at(points) as table
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
  from commitments`;

export const macros: readonly Macro[] = [
  {name: "verdict_at", table: "commitments", text: verdictAt},
  {name: "commitments_at", table: "commitments", text: commitmentsAt}
];
