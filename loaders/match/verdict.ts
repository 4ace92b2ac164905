/**
 * The rules by which a target and its outcome are judged: all of them, and nothing else. Pages print
 * `ruleVersion`; a change of any rule here is a new version.
 *
 * Both sides are read as intervals, in the target's unit. A target says "at least" (a floor) unless its words
 * or the nature of the thing measured say "at most" (a ceiling).
 *
 * 1. 以上, 不低于 and a bare number: at least. 以内, 控制在, 不超过: at most, whatever is measured.
 * 2. A bare number or 左右 for what should fall (失业率) or stay low (物价) is a ceiling. For a series that should
 *    neither rise nor fall a bare number is a floor: it was promised.
 * 3. A range has two edges and is met at the lower one (for a ceiling at the upper one).
 * 4. 左右: short of the number by less than the tolerance is borderline; by the tolerance or more, missed.
 * 5. An outcome that is itself 左右, 以上 or a range is an interval: where it holds the edge, borderline. 左右 reaches
 *    as far as the tolerance, its end not included.
 * 6. Beyond the edge by 0.5 points (rates) or 5% (amounts) is exceeded. Prices are met, never exceeded.
 * 7. A promised fall (下降3%) is judged by its size.
 * 8. Figures for part of the year, an amount or a rate alike, are provisional.
 */

import type {Bound, Measure} from "../vocabulary.ts";
import type {Direction} from "../link/dictionary.ts";

/** Of the rules in this file. */
export const ruleVersion = "1.1";

/** What became of a target. The last six are the ways to have no answer; they never count as a miss. */
export const verdicts = [
  "met",
  "exceeded",
  "borderline",
  "missed",
  "report_not_collected",
  "no_target",
  "outcome_not_published",
  "not_comparable",
  "provisional",
  "year_open"
] as const;
export type Verdict = (typeof verdicts)[number];

/** Why there is no answer: of `no_target`, of `report_not_collected`, then of `not_comparable`. */
export const reasons = [
  "explicitly_none",
  "only_relative",
  "by_reference",
  "qualitative",
  "not_found",
  "target_report",
  "outcome_report",
  "basis",
  "price_basis",
  "series_break",
  "base_revised",
  "unit",
  "currency",
  "scope",
  "measure",
  "stock_and_flow",
  "open_interval",
  "adjusted"
] as const;
export type Reason = (typeof reasons)[number];

/** A number as stated, in the unit of the target. */
export interface Stated {
  value: number;
  /** Upper edge of a range; null for a single number. */
  value_high: number | null;
  bound: Bound;
}

export interface Rules {
  direction: Direction;
  measure: Measure;
  /** Whether values are per cent or points, where 0.5 is a step, and not amounts. */
  isRate: boolean;
  /** How far below the number of a 左右 is still borderline, in points; amounts take 2% of the number for each point. */
  tolerance: number;
}

/**
 * The verdict as a function of the tolerance, which is a convention and not a fact: what the figures say without
 * any, and beyond which tolerance, in points, that becomes another verdict; null for never.
 */
export interface Tolerated<V extends Verdict = Verdict> {
  verdict_exact: V;
  met_beyond: number | null;
  borderline_beyond: number | null;
}

export interface Judgement extends Tolerated<
  "met" | "exceeded" | "missed" | "borderline" | "not_comparable"
> {
  verdict: "met" | "exceeded" | "borderline" | "missed" | "not_comparable";
  reason: "open_interval" | null;
  /** Outcome minus the edge of the target that it is held against, in the target's unit; signs as stated. */
  gap: number;
}

/**
 * The verdict at a tolerance in points. In SQL, `commitments_at(tolerance)` of the pages says the same.
 */
export function verdictAt<V extends Verdict>(
  {verdict_exact, met_beyond, borderline_beyond}: Tolerated<V>,
  tolerance: number
): V | "met" | "borderline" {
  if (borderline_beyond !== null && tolerance > borderline_beyond) return "borderline";
  return met_beyond !== null && tolerance > met_beyond ? "met" : verdict_exact;
}

export const defaultTolerance = 0.5;
const exceededPoints = 0.5;
const exceededShare = 0.05;
const amountPerPoint = 0.02;

type Interval = readonly [low: number, high: number];

/** Judges an outcome against a target; both in the unit of the target. */
export function judge(target: Stated, outcome: Stated, rules: Rules): Judgement {
  if (isFall(target, rules.measure)) {
    const {gap, ...judgement} = judgeFloorOrCeiling(fallen(target), fallen(outcome), {
      ...rules,
      direction: "floor"
    });
    return {...judgement, gap: negated(gap)};
  }
  return judgeFloorOrCeiling(target, outcome, rules);
}

/** Whether a unit is of a rate: per cent or points, where half a point is a step, and not an amount. */
export const isRate = (unit: string): boolean => /[%‰]|分点/.test(unit);

/** Whether a target is an upper limit. */
export function isCeiling({bound}: Pick<Stated, "bound">, direction: Direction): boolean {
  if (bound === "le") return true;
  if (bound === "ge") return false;
  return direction === "ceiling" || direction === "anchor";
}

function judgeFloorOrCeiling(target: Stated, outcome: Stated, rules: Rules): Judgement {
  const ceiling = isCeiling(target, rules.direction);
  const high = target.value_high ?? target.value;
  const edge = ceiling ? Math.max(target.value, high) : Math.min(target.value, high);
  const point = rules.isRate ? 1 : amountPerPoint * Math.abs(edge);
  const width = rules.isRate ? exceededPoints : exceededShare * Math.abs(edge);
  const [low, top] = ceiling ? mirrored(intervalOf(outcome)) : intervalOf(outcome);
  const floor = ceiling ? -edge : edge;
  const gap = tidy((ceiling ? (outcome.value_high ?? outcome.value) : outcome.value) - edge);
  const inPoints = (distance: number) => (point === 0 ? null : tidy(Math.max(0, distance) / point));
  const isExceeded = rules.direction !== "anchor" && reaches(low, floor + width);
  // Fuzz against fuzz: 8%左右 reported for 8%左右 is what was promised.
  const isFuzzy = outcome.bound === "approx" && target.bound !== "approx";
  const steps = ((): Tolerated<Judgement["verdict"]> => {
    if (reaches(low, floor))
      return {
        verdict_exact: isExceeded ? "exceeded" : "met",
        met_beyond: isFuzzy && isExceeded ? inPoints(low - floor - width) : null,
        borderline_beyond: isFuzzy ? inPoints(low - floor) : null
      };
    if (!reaches(top, floor)) {
      const isNear = isFuzzy || target.bound === "approx";
      return {
        verdict_exact: "missed",
        met_beyond: null,
        borderline_beyond: isNear ? inPoints(floor - top) : null
      };
    }
    // 超过2% says nothing about a target of 4%; only near the edge is it borderline.
    if (top === Infinity)
      return {verdict_exact: "not_comparable", met_beyond: null, borderline_beyond: inPoints(floor - low)};
    return {verdict_exact: "borderline", met_beyond: null, borderline_beyond: null};
  })();
  return judgement(steps, gap, rules.tolerance);
}

function judgement(steps: Tolerated<Judgement["verdict"]>, gap: number, tolerance: number): Judgement {
  const verdict = verdictAt(steps, tolerance);
  return {...steps, verdict, reason: verdict === "not_comparable" ? "open_interval" : null, gap};
}

/**
 * Judges growth that was to keep pace with another series, against what that series did in the same report:
 * `relativeGap` points above it, and for 基本同步 (`bound` approx) short of it by less than the tolerance.
 */
export function judgeRelative(
  {relativeGap, bound}: {relativeGap: number; bound: Bound},
  outcome: Stated,
  other: Stated,
  tolerance: number = defaultTolerance
): Judgement {
  const gap = tidy(outcome.value - (other.value + relativeGap));
  const steps: Tolerated<Judgement["verdict"]> =
    gap >= 0
      ? {verdict_exact: gap >= exceededPoints ? "exceeded" : "met", met_beyond: null, borderline_beyond: null}
      : // The tolerance of 基本同步 is allowed for, not held against it.
        {verdict_exact: "missed", met_beyond: bound === "approx" ? -gap : null, borderline_beyond: null};
  return judgement(steps, gap, tolerance);
}

const isFall = (target: Stated, measure: Measure) =>
  target.value < 0 && (measure === "growth" || measure === "avg_growth" || measure === "change");

/** A fall by its size: −3% with 以上 is a fall of at least 3. */
function fallen({value, value_high, bound}: Stated): Stated {
  return {value: -value, value_high: value_high === null ? null : -value_high, bound};
}

function intervalOf({value, value_high, bound}: Stated): Interval {
  const low = Math.min(value, value_high ?? value);
  const high = Math.max(value, value_high ?? value);
  if (bound === "ge") return [low, Infinity];
  return bound === "le" ? [-Infinity, high] : [low, high];
}

const mirrored = ([low, high]: Interval): Interval => [-high, -low];

/** At or above, the error of binary fractions left aside: 7.1 − 6.6 is 0.5. */
const reaches = (value: number, edge: number) => value >= edge - 1e-9 * Math.max(1, Math.abs(edge));

const tidy = (value: number) => Number(value.toPrecision(12)) + 0;
const negated = (value: number) => (value === 0 ? 0 : -value);
