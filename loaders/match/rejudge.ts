import type {Direction} from "../link/dictionary.ts";
import type {CommitmentRow} from "./commitment.ts";
import {isRate, judge, judgeRelative, type Judgement} from "./verdict.ts";

/** What of a commitment its verdict rests on, and nothing else: a query of a page has to ask for these. */
export type Judged = Pick<
  CommitmentRow,
  | "measure"
  | "target_value"
  | "target_value_high"
  | "target_unit"
  | "target_bound"
  | "relative_to"
  | "relative_gap"
  | "outcome_value"
  | "outcome_value_high"
  | "outcome_bound"
  | "compared_value"
  | "reference_value"
  | "verdict"
  | "reason"
  | "verdict_basis"
  | "basis_of_match"
> & {
  /** Of the dictionary; null for what is in none. */
  direction: Direction | null;
};

/**
 * The verdict of a commitment at another tolerance of 左右, in points, by the rules of `judge`. What a report's own
 * word decides and what has no answer stay as they are; only an outcome of 超过, which is borderline near the number
 * of a target and open far below it, may gain an answer or lose it.
 */
export function rejudge(row: Judged, tolerance: number): Pick<CommitmentRow, "verdict" | "reason"> {
  const isByFigures = row.verdict_basis === "figures" || row.verdict === "not_comparable";
  if (!isByFigures || row.compared_value === null || row.target_bound === null)
    return {verdict: row.verdict, reason: row.reason};
  const {verdict, reason} =
    row.reference_value === null ? judgeFigures(row, tolerance) : judgeAgainstOther(row, tolerance);
  return {verdict, reason};
}

function judgeFigures(row: Judged, tolerance: number): Judgement {
  const {measure, target_unit, basis_of_match, outcome_value, outcome_value_high, compared_value} = row;
  // What was derived from a level is one number, however the level was put.
  const isRange = outcome_value_high !== null && basis_of_match !== "derived";
  const scale = outcome_value ? compared_value! / outcome_value : 1;
  return judge(
    {value: row.target_value!, value_high: row.target_value_high, bound: row.target_bound!},
    {
      value: compared_value!,
      value_high: isRange ? outcome_value_high * scale : null,
      bound: basis_of_match === "derived" ? "eq" : row.outcome_bound!
    },
    {direction: row.direction ?? "floor", measure, isRate: isRate(target_unit), tolerance}
  );
}

function judgeAgainstOther(row: Judged, tolerance: number): Judgement {
  const exactly = (value: number) => ({value, value_high: null, bound: "eq"}) as const;
  return judgeRelative(
    {relativeGap: row.relative_gap ?? 0, bound: row.target_bound!},
    exactly(row.compared_value!),
    exactly(row.reference_value!),
    tolerance
  );
}
