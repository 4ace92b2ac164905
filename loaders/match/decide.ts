import type {ObservationRow as Observation} from "../reportRows.ts";
import type {DeclaredVerdict} from "./assessments.ts";
import {mismatchOf, type Answer} from "./answers.ts";
import {isDoubling} from "./candidates.ts";
import type {MatchBasis} from "./commitment.ts";
import {incomparable} from "./comparability.ts";
import type {Declaration} from "./declarations.ts";
import {derive} from "./derive.ts";
import {endOf, isChanged, isPartOfYear, type Prepared, type Question} from "./prepared.ts";
import type {Side} from "./side.ts";
import {
  isRate,
  judge,
  type Reason,
  type Rules,
  type Stated,
  type Tolerated,
  type Verdict
} from "./verdict.ts";

/** What a row says of the comparison. */
export interface Decision extends Partial<Tolerated> {
  verdict: Verdict;
  reason?: Reason | null;
  gap?: number | null;
  compared_value?: number | null;
  reference_value?: number | null;
  basis_of_match?: MatchBasis | null;
  confidence?: number | null;
}

/** Judges a target with a number by what answers it; `said` is the report's own word, used where figures cannot decide. */
export function decide(question: Question, found: Answer | null, said: Declaration | null): Decision {
  if (!found) return said ? declaredDecision(said, question) : unanswered(question);
  const how = {basis_of_match: found.basis, confidence: confidenceOf(found)};
  const compared = compare(question, found);
  if ("refused" in compared) {
    const {refused: reason} = compared;
    return said ? {reason, ...declaredDecision(said, question)} : {verdict: "not_comparable", reason, ...how};
  }
  const {outcome} = compared;
  const {observation} = question.target;
  const judgement = judge(stated(observation), outcome, rulesOf(question));
  if (judgement.verdict_exact === "not_comparable" && said)
    return {reason: "open_interval", ...declaredDecision(said, question)};
  const decision: Decision = {...judgement, compared_value: outcome.value, ...how};
  return isPartOfYear(found.outcome.observation.time_period) ? provisional(decision) : decision;
}

/** The figures of some months beside a target for the year: the gap stays, and no tolerance makes it a verdict. */
export function provisional({verdict_exact, met_beyond, borderline_beyond, ...decision}: Decision): Decision {
  return {...decision, verdict: "provisional", reason: null};
}

/** The outcome as it can be held against the target, or why it cannot. */
function compare(question: Question, found: Answer): {outcome: Stated} | {refused: Reason} {
  const {target, context} = question;
  const year = endOf(target.observation.time_period);
  if (found.basis === "derived") {
    const mismatch = mismatchOf(target, found.outcome);
    if (mismatch) return {refused: mismatch};
    const derived = derive(
      target.observation,
      found.outcome.observation,
      basesOf(question, found.outcome),
      year,
      context.dictionary
    );
    return "reason" in derived
      ? {refused: derived.reason}
      : {outcome: {value: derived.value, value_high: null, bound: "eq"}};
  }
  const obstacle = incomparable(target.observation, found.outcome.observation, year, context.dictionary);
  if (obstacle) return {refused: obstacle};
  if (isBaseRevised(question)) return {refused: "base_revised"};
  const outcome = inUnitOf(question, found.outcome);
  return outcome ? {outcome} : {refused: "unit"};
}

const declaredVerdicts: Record<DeclaredVerdict, "met" | "exceeded" | "missed"> = {
  declared_met: "met",
  declared_exceeded: "exceeded",
  declared_partly: "missed",
  declared_missed: "missed"
};

/** Whether targets of the year were changed: by the target's own report, by an adjustment, or by what answers it. */
export const isAdjusted = ({target, report, answering, context}: Question): boolean =>
  target.observation.target_status === "adjusted" ||
  isChanged(target, report, context.own) ||
  answering.some((report) => report.isAdjusted);

/**
 * The report's own word as a verdict. Where targets were adjusted in the year "met" is said of the adjusted one:
 * it tells nothing of January's.
 */
export function declaredDecision({verdict}: Declaration, question: Question): Decision {
  const how = {basis_of_match: "declared", confidence: 0.9} as const;
  const isMet = verdict === "declared_met" || verdict === "declared_exceeded";
  return isMet && isAdjusted(question)
    ? {verdict: "not_comparable", reason: "adjusted", ...how}
    : {verdict: declaredVerdicts[verdict], ...how};
}

/** Why nothing answers a target: nothing was found, the year is not over, or nobody has the report. */
export function unanswered({target, answering, context}: Question): Decision {
  if (answering.length > 0) return {verdict: "outcome_not_published"};
  if (endOf(target.observation.time_period) >= context.open) return {verdict: "year_open"};
  return {verdict: "report_not_collected", reason: "outcome_report"};
}

/** Share of right matches among some that were read by eye, in reports that the rules were not made on. */
function confidenceOf({basis, score}: Answer): number {
  if (basis === "same_indicator") return 0.97;
  if (basis === "derived") return 0.85;
  return score >= 0.72 ? 0.95 : score >= 0.585 ? 0.85 : 0.75;
}

/** The number of an observation that has one. */
export const stated = ({value, value_high, bound}: Observation): Stated => ({
  value: value!,
  value_high,
  bound
});

function rulesOf({target, context: {dictionary, tolerance}}: Question): Rules {
  const {indicator, measure, unit} = target.observation;
  return {
    direction: (indicator === null ? null : dictionary.indicator(indicator)?.direction) ?? "floor",
    measure,
    isRate: isRate(unit),
    tolerance
  };
}

/** The outcome in the unit of the target; growth of 150% is 2.5 times what was, where 翻番 was promised. */
function inUnitOf({target, context: {dictionary}}: Question, outcome: Side): Stated | null {
  const {value_high, bound, unit, ...observation} = outcome.observation;
  const value = observation.value!;
  if (isDoubling(target)) return {value: 1 + value / 100, value_high: null, bound};
  if (target.observation.unit === unit) return {value, value_high, bound};
  const from = dictionary.unitOf(unit);
  const to = dictionary.unitOf(target.observation.unit);
  if (!from || !to) return target.dimension === outcome.dimension ? {value, value_high, bound} : null;
  const convert = (number: number) => Number(((number * from.factor) / to.factor).toPrecision(10));
  return {value: convert(value), value_high: value_high === null ? null : convert(value_high), bound};
}

/** Levels of the year before, first as the later report states them: one report is one vintage. */
function basesOf({target, report, answering}: Question, outcome: Side): Observation[] {
  const before = String(endOf(target.observation.time_period) - 1);
  const later = answering.filter(({outcomes}) => outcomes.includes(outcome));
  return [...later, report].flatMap(({outcomes}) =>
    outcomes
      .map(({observation}) => observation)
      .filter(
        ({indicator, time_period}) => indicator === target.observation.indicator && time_period === before
      )
  );
}

const revisedBy = 0.005;

/** Whether the later report restates last year's level: then the promised level stood on another base. */
function isBaseRevised({target, report, answering}: Question): boolean {
  const {indicator, measure, time_period, scope, base_unit} = target.observation;
  if (indicator === null || measure !== "level" || target.amount === "flow") return false;
  const before = String(endOf(time_period) - 1);
  const levelIn = ({outcomes}: Prepared) =>
    outcomes.find(
      ({observation}) =>
        observation.indicator === indicator &&
        observation.measure === "level" &&
        observation.time_period === before &&
        observation.bound === "eq" &&
        observation.scope === scope &&
        observation.base_unit === base_unit
    )?.observation.value_scaled;
  const promised = levelIn(report);
  const restated = answering.map(levelIn).find((level) => level);
  return !!promised && !!restated && Math.abs(restated / promised - 1) > revisedBy;
}
