import {groupBy} from "../groupBy.ts";
import {areApart, edgesOf, type Edges} from "../link/edges.ts";
import type {Observation} from "../link/observation.ts";

/**
 * within_report: one report says two things; between_reports: two reports do, neither as an estimate; vintage: an
 * estimate and a later figure, which need not agree; arithmetic: two levels of one report do not make the growth
 * that it states.
 */
export const conflictKinds = ["within_report", "between_reports", "vintage", "arithmetic"] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** Two statements about one thing that cannot both be right as they were read: one row of `conflicts`. */
export interface Conflict {
  kind: ConflictKind;
  ref_area: string;
  indicator: string;
  measure: Observation["measure"];
  time_period: string;
  report_a: string;
  report_b: string;
  /** The statement that stands first, in the older report; for arithmetic the growth. */
  observation_a: string;
  /** The other statement; for arithmetic the level that the growth led to. */
  observation_b: string;
  /** The level of the year before, for arithmetic. */
  observation_c: string | null;
  value_a: number;
  /** For arithmetic the growth that the levels make. */
  value_b: number;
  unit: string;
  message: string;
}

type Statement = Omit<Observation, "sentence"> & {ref_area: string; indicator: string; value: number};

/**
 * Contradictions among what was reported. Targets are none of it: they may differ. Two figures contradict when
 * no number fits both as they are worded.
 */
export function conflictsAmong(observations: Iterable<Omit<Observation, "sentence">>): Conflict[] {
  const reported = [...observations].filter(isReported);
  return [...contradictions(reported), ...failedSums(reported)];
}

/** Whether it is a figure of its own: no target, no distance to others' growth, no rank among others. */
function isReported(observation: Omit<Observation, "sentence">): observation is Statement {
  const {phase, indicator, ref_area, value, tier, relative_to, measure} = observation;
  return (
    phase !== "target" &&
    indicator !== null &&
    ref_area !== null &&
    value !== null &&
    tier === null &&
    relative_to === null &&
    measure !== "completion" &&
    measure !== "rank"
  );
}

const unitOf = ({base_unit, unit}: Statement): string => base_unit ?? unit;

function contradictions(statements: readonly Statement[]): Conflict[] {
  const groups = groupBy(statements, (statement) =>
    JSON.stringify([
      statement.ref_area,
      statement.indicator,
      statement.measure,
      statement.time_period,
      unitOf(statement),
      statement.scope,
      statement.price_basis,
      statement.basis
    ])
  );
  return [...groups.values()].flatMap((group) => {
    const ordered = group.toSorted(
      (a, b) => Number(a.report > b.report) - Number(a.report < b.report) || a.start - b.start
    );
    return ordered.flatMap((a, index) =>
      ordered.slice(index + 1).flatMap((b) => {
        const kind = kindOf(a, b);
        return kind !== null && areApart(edgesOf(a), edgesOf(b)) ? [contradiction(kind, a, b)] : [];
      })
    );
  });
}

// A report that says "3万人，其中…2万人" or lists parts under one name does not contradict itself.
const charactersOfOneStatement = 80;

/** What a contradiction of the two would be; null where they speak of different things. */
function kindOf(a: Statement, b: Statement): ConflictKind | null {
  if (a.report !== b.report) {
    return a.phase === "outcome" && b.phase === "outcome" ? "between_reports" : "vintage";
  }
  const isOneThing = a.metric === b.metric && Math.abs(a.start - b.start) > charactersOfOneStatement;
  return isOneThing ? "within_report" : null;
}

function contradiction(kind: ConflictKind, a: Statement, b: Statement): Conflict {
  return {
    ...rowOf(kind, a, b),
    observation_c: null,
    value_a: a.value_scaled ?? a.value,
    value_b: b.value_scaled ?? b.value,
    unit: unitOf(a),
    message:
      kind === "within_report"
        ? `The report says ${a.as_stated}, and elsewhere ${b.as_stated}.`
        : `The one report says ${a.as_stated} (${a.phase}), the other ${b.as_stated} (${b.phase}).`
  };
}

function rowOf(kind: ConflictKind, a: Statement, b: Statement) {
  return {
    kind,
    ref_area: a.ref_area,
    indicator: a.indicator,
    measure: a.measure,
    time_period: a.time_period,
    report_a: a.report,
    report_b: b.report,
    observation_a: a.observation,
    observation_b: b.observation
  };
}

/**
 * Series whose level and growth are both at current prices. Growth of GDP and of value added is real, and incomes
 * are often said in real terms too: then nothing follows from the levels.
 */
const nominalSeries = new Set([
  "budget_revenue",
  "tax_revenue",
  "total_fiscal_revenue",
  "retail_sales",
  "foreign_trade",
  "exports",
  "imports",
  "urban_income",
  "rural_income",
  "household_income",
  "rural_net_income"
]);

/** Points of growth that a revision or a comparable base may account for. */
export const tolerance = 1;

/**
 * Levels of two years and the growth between them, all in one report: two reports may stand on two bases. Growth
 * on a basis of its own (同口径) or in real terms is not held against levels, nor is the A of "由A增加到B": where it
 * names no year it is often that of five years before.
 */
function failedSums(statements: readonly Statement[]): Conflict[] {
  const yearly = statements.filter(
    ({indicator, basis, price_basis, time_period}) =>
      nominalSeries.has(indicator) && basis === null && price_basis !== "real" && /^\d{4}$/.test(time_period)
  );
  const keyOf = (statement: Statement, year: number): string =>
    JSON.stringify([statement.report, statement.ref_area, statement.indicator, statement.scope, year]);
  const levels = groupBy(
    yearly.filter(({measure, base_unit}) => measure === "level" && base_unit !== null),
    (level) => keyOf(level, Number(level.time_period))
  );
  return yearly.flatMap((growth) => {
    if (growth.measure !== "growth") return [];
    const year = Number(growth.time_period);
    const level = levels.get(keyOf(growth, year))?.[0];
    const before = levels
      .get(keyOf(growth, year - 1))
      ?.find(({base_unit, rule}) => base_unit === level?.base_unit && rule !== "fromTo");
    if (level === undefined || before === undefined || before.value <= 0) return [];
    const [low, high] = edgesOf(level);
    const [lowBefore, highBefore] = edgesOf(before);
    const made: Edges = [
      100 * (low / highBefore - 1) - tolerance,
      100 * (high / Math.max(lowBefore, Number.MIN_VALUE) - 1) + tolerance
    ];
    if (!areApart(made, edgesOf(growth))) return [];
    const rate = Number((100 * (level.value_scaled! / before.value_scaled! - 1)).toFixed(1));
    return {
      ...rowOf("arithmetic", growth, level),
      observation_c: before.observation,
      value_a: growth.value,
      value_b: rate,
      unit: growth.unit,
      message: `${before.as_stated} in ${year - 1} and ${level.as_stated} in ${year} make ${rate}%; ${growth.as_stated} is stated.`
    };
  });
}
