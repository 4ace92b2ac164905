import type {CommitmentRow} from "../../loaders/match/commitment.ts";
import type {Verdict} from "../../loaders/match/verdict.ts";
import {element} from "./element.js";
import {say as sayHere, type Say} from "./messages.js";

/** Answers from bad to good, then the ways to have no answer, from a fault of ours to one of time. */
export const verdicts: readonly Verdict[] = [
  "missed",
  "borderline",
  "met",
  "exceeded",
  "not_comparable",
  "outcome_not_published",
  "no_target",
  "report_not_collected",
  "provisional",
  "year_open"
];

/** Whether a verdict says what became of a target; the others say why nobody can tell. */
export const isAnswer = (verdict: Verdict): boolean => verdicts.indexOf(verdict) < 4;

/** A small square: filled for an answer, hatched in grey for each way to have none. The name stands beside it. */
export function verdictMark(verdict: Verdict): HTMLElement {
  return element("span", {class: `verdict-mark ${verdict}`, "aria-hidden": "true"});
}

/** "missed", "not comparable: 同口径 against 自然口径": the verdict, and why there is no answer. */
export function verdictInWords(
  {verdict, reason}: Pick<CommitmentRow, "verdict" | "reason">,
  say: Say = sayHere
): string {
  const name = say(`verdict.${verdict}`);
  return reason === null ? name : `${name}${say("list.colon")}${say(`why.${reason}`)}`;
}
