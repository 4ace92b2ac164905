import type {CommitmentRow} from "../../loaders/match/commitment.ts";
import {gapUnit, signed} from "./format.js";
import {say as sayHere, type Say} from "./messages.js";

/** How far a target of several years is. */
export type Interim = Pick<
  CommitmentRow,
  "interim_year" | "average_so_far" | "average_needed" | "measure" | "target_unit"
>;

/**
 * "by 2023: 5.8% a year so far, 7.4% a year needed": of growth and of totals what each year brings, of a level or a
 * share how far it moves. Empty where nothing is known yet.
 */
export function interimInWords(row: Interim, say: Say = sayHere): string {
  const {interim_year, average_so_far, average_needed, measure, target_unit} = row;
  if (interim_year === null || average_so_far === null || average_needed === null) return "";
  const yearly = (value: number) =>
    measure === "avg_growth"
      ? `${trimmed(value)}${target_unit}`
      : `${signed(value)} ${gapUnit(target_unit, say)}`;
  return say("interim.progress", {
    year: String(interim_year),
    soFar: yearly(average_so_far),
    needed: yearly(average_needed)
  });
}

/** "adjusted to 7%: +0.2 points": what became of the target as it was adjusted in the year; empty where its number is unknown. */
export function adjustedInWords(
  {
    adjusted_value,
    adjusted_gap,
    target_unit
  }: Pick<CommitmentRow, "adjusted_value" | "adjusted_gap" | "target_unit">,
  say: Say = sayHere
): string {
  if (adjusted_value === null) return "";
  const value = `${adjusted_value}${target_unit}`;
  return adjusted_gap === null
    ? say("promises.adjustedTo", {value})
    : say("promises.adjustedGap", {value, gap: `${signed(adjusted_gap)} ${gapUnit(target_unit, say)}`});
}

const trimmed = (value: number) =>
  new Intl.NumberFormat("en", {maximumFractionDigits: 2}).format(value).replace("-", "−");
