import type {AssessmentRow} from "./assessments.ts";
import type {CommitmentRow} from "./commitment.ts";
import {admissionOf} from "./declarations.ts";
import type {Decision} from "./decide.ts";
import {horizonOf, type Question} from "./prepared.ts";
import type {Side} from "./side.ts";
import {ruleVersion} from "./verdict.ts";

/** The row of a target, its outcome if there is one, and what was decided. */
export function completeRow(
  {target, report, answering, context}: Question,
  outcome: Side | null,
  said: AssessmentRow | null,
  decision: Decision
): CommitmentRow {
  const {observation} = target;
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
    adjusted: observation.target_status === "adjusted" || answering.some(({isAdjusted}) => isAdjusted),
    declared: said?.verdict ?? null,
    assessment: said?.assessment ?? null,
    admission: decision.verdict === "missed" ? admissionOf(said, answering) : null,
    admission_exact: exact === "missed" ? admissionOf(said, answering) : null,
    confidence: decision.confidence ?? null
  };
}
