import type {CommitmentRow} from "./commitment.ts";
import {verdictAt} from "./verdict.ts";

/** What of a commitment tells its verdict at any tolerance: a query of a page has to ask for these. */
export type Judged = Pick<CommitmentRow, "verdict_exact" | "met_beyond" | "borderline_beyond" | "reason">;

/**
 * The verdict of a commitment at another tolerance of 左右, in points: what the tables would hold, had they been
 * made with it. What a report's own word decides and what has no answer stay as they are; only an outcome of 超过,
 * which is borderline near the number of a target and open far below it, may gain an answer or lose it.
 */
export function rejudge(row: Judged, tolerance: number): Pick<CommitmentRow, "verdict" | "reason"> {
  const verdict = verdictAt(row, tolerance);
  const isOpenSomewhere = row.verdict_exact === "not_comparable" && row.borderline_beyond !== null;
  if (!isOpenSomewhere) return {verdict, reason: row.reason};
  return {verdict, reason: verdict === "not_comparable" ? "open_interval" : null};
}
