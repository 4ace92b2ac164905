import type {Bound, Measure, Phase, Strength, TargetStatus, Tier, TimePeriod} from "../vocabulary.ts";
import type {DeclaredVerdict} from "./assessments.ts";
import type {Reason, Verdict} from "./verdict.ts";

/** How target and outcome were found to speak of one thing. */
export const matchBases = ["same_indicator", "same_phrase", "derived", "declared"] as const;
export type MatchBasis = (typeof matchBases)[number];

/** The time a target is for: the report's year, a government's term, a five-year plan, or longer. */
export const horizons = ["year", "term", "five_year_plan", "long"] as const;
export type Horizon = (typeof horizons)[number];

/** Whether the report with the outcome says of a missed target that it was missed. */
export const admissions = ["named_with_number", "named", "generic", "not_mentioned"] as const;
export type Admission = (typeof admissions)[number];

/** Whether figures were compared or the report's own word is repeated. */
export const verdictBases = ["figures", "declared"] as const;
export type VerdictBasis = (typeof verdictBases)[number];

/** A target and what became of it: a row of `commitments`. */
export interface CommitmentRow {
  /** Id of the target's observation; "~INDICATOR" behind it where one target is answered by two series. */
  commitment: string;
  ref_area: string | null;
  time_period: TimePeriod;
  horizon: Horizon;
  indicator: string | null;
  metric: string;
  measure: Measure;

  target: string | null;
  target_report: string | null;
  target_sentence: number | null;
  target_value: number | null;
  target_value_high: number | null;
  target_unit: string;
  target_bound: Bound | null;
  target_as_stated: string | null;
  strength: Strength | null;
  tier: Tier | null;
  tier_group: string | null;
  relative_to: string | null;
  relative_gap: number | null;
  target_status: TargetStatus | null;
  /** The commitment that states the same target first in the same report. */
  restates: string | null;

  outcome: string | null;
  outcome_report: string | null;
  outcome_sentence: number | null;
  outcome_metric: string | null;
  outcome_period: TimePeriod | null;
  outcome_phase: Phase | null;
  outcome_value: number | null;
  outcome_value_high: number | null;
  outcome_unit: string | null;
  outcome_bound: Bound | null;
  outcome_as_stated: string | null;

  /** The outcome in the target's unit, as it was compared: scaled, or derived from a level and its base. */
  compared_value: number | null;
  /** What a relative target was held against: the actual growth of the other series. */
  reference_value: number | null;
  /** Compared value minus the target's edge, in the target's unit. */
  gap: number | null;
  verdict: Verdict;
  /** Why there is no answer. */
  reason: Reason | null;
  verdict_basis: VerdictBasis | null;
  /** The tolerance of 左右, in points, at which the verdict stands. */
  tolerance: number;
  /** The verdict without any tolerance, and beyond which tolerance it is another; see `verdictAt`. */
  verdict_exact: Verdict;
  met_beyond: number | null;
  borderline_beyond: number | null;
  rule_version: string;
  basis_of_match: MatchBasis | null;

  /** Whether an adjustment sets the target anew, or the report with the outcome speaks of targets adjusted in the year. */
  adjusted: boolean;
  /** What the target was adjusted to, where a report says so, in its unit; the verdict stays that against January's. */
  adjusted_value: number | null;
  /** Compared value minus the adjusted target. */
  adjusted_gap: number | null;
  /** Of a target for several years that are not over: the last year reported, and yearly averages to it and from it. */
  interim_year: number | null;
  average_so_far: number | null;
  average_needed: number | null;
  /** What that report says of this target itself. */
  declared: DeclaredVerdict | null;
  assessment: string | null;
  admission: Admission | null;
  /** The same for what is missed without any tolerance. */
  admission_exact: Admission | null;
  /** Share of right matches among those of its kind that were read by eye. */
  confidence: number | null;
}
