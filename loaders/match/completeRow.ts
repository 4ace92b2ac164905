import {adjustedTargetOf} from "./adjusted.ts";
import type {CommitmentRow} from "./commitment.ts";
import {admissionOf, type Declaration} from "./declarations.ts";
import {isAdjusted, type Decision} from "./decide.ts";
import {interimOf} from "./interim.ts";
import {horizonOf, type Question} from "./prepared.ts";
import type {Side} from "./side.ts";
import {ruleVersion} from "./verdict.ts";

/** The row of a target, its outcome if there is one, and what was decided. */
export function completeRow(
  question: Question,
  outcome: Side | null,
  said: Declaration | null,
  decision: Decision
): CommitmentRow {
  const {target, report, answering, context} = question;
  const {observation} = target;
  const adjusted = adjustedTargetOf(question);
  const interim = interimOf(question);
  const answer = outcome?.observation ?? null;
  const isDeclared = decision.basis_of_match === "declared";
  const isJudged = ["met", "exceeded", "borderline", "missed"].includes(decision.verdict);
  const exact = decision.verdict_exact ?? decision.verdict;
  return {
    commitment: observation.observation,
    ref_area: observation.ref_area,
    time_period: observation.time_period,
    horizon: horizonOf(observation.time_period, report.year),
    indicator: observation.indicator,
    metric: observation.metric,
    measure: observation.measure,
    target: observation.observation,
    target_report: observation.report,
    target_sentence: observation.sentence,
    target_value: observation.value,
    target_value_high: observation.value_high,
    target_unit: observation.unit,
    target_bound: observation.bound,
    target_as_stated: observation.as_stated,
    strength: observation.strength,
    tier: observation.tier,
    tier_group: observation.tier_group,
    relative_to: observation.relative_to,
    relative_gap: observation.relative_gap,
    target_status: observation.target_status,
    restates: null,
    outcome: answer?.observation ?? null,
    outcome_report: answer?.report ?? said?.report ?? null,
    outcome_sentence: answer?.sentence ?? said?.sentence ?? null,
    outcome_metric: answer?.metric ?? said?.metric ?? null,
    outcome_period: answer?.time_period ?? null,
    outcome_phase: answer?.phase ?? null,
    outcome_value: answer?.value ?? null,
    outcome_value_high: answer?.value_high ?? null,
    outcome_unit: answer?.unit ?? null,
    outcome_bound: answer?.bound ?? null,
    outcome_as_stated: answer?.as_stated ?? null,
    compared_value: decision.compared_value ?? null,
    reference_value: decision.reference_value ?? null,
    gap: decision.gap ?? null,
    verdict: decision.verdict,
    reason: decision.reason ?? null,
    verdict_basis: isJudged ? (isDeclared ? "declared" : "figures") : null,
    tolerance: context.tolerance,
    verdict_exact: exact,
    met_beyond: decision.met_beyond ?? null,
    borderline_beyond: decision.borderline_beyond ?? null,
    rule_version: ruleVersion,
    basis_of_match: decision.basis_of_match ?? null,
    adjusted: isAdjusted(question),
    adjusted_value: adjusted,
    adjusted_gap:
      adjusted === null || decision.compared_value == null
        ? null
        : Number((decision.compared_value - adjusted).toPrecision(10)),
    interim_year: interim?.interim_year ?? null,
    average_so_far: interim?.average_so_far ?? null,
    average_needed: interim?.average_needed ?? null,
    declared: said?.verdict ?? null,
    assessment: said?.assessment ?? null,
    admission: decision.verdict === "missed" ? admissionOf(said, answering) : null,
    admission_exact: exact === "missed" ? admissionOf(said, answering) : null,
    confidence: decision.confidence ?? null
  };
}
