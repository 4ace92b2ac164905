import type {CommitmentRow} from "../../loaders/match/commitment.ts";

/** How a target is put, from the most frequent wording to none at all; the column `form` of `yearly_targets`. */
export const forms = [
  "about",
  "at_least",
  "bare",
  "range",
  "two_tier",
  "at_most",
  "relative",
  "wordless",
  "none"
] as const;
export type Form = (typeof forms)[number];

/** A place's target of one year and what became of it: a row of `yearly_targets`, with its place and report. */
export interface YearlyTarget extends Pick<
  CommitmentRow,
  | "commitment"
  | "target_value"
  | "target_value_high"
  | "target_unit"
  | "target_as_stated"
  | "target_report"
  | "outcome_as_stated"
  | "outcome_phase"
  | "outcome_unit"
  | "compared_value"
  | "gap"
  | "verdict"
  | "reason"
  | "rule_version"
> {
  ref_area: string;
  year: number;
  target_start: number;
  form: Form;
  level: "nation" | "province" | "prefecture" | "county";
  name_en: string | null;
  name_zh: string | null;
  /** When the report with the target was delivered, in milliseconds; null where it is not known. */
  delivered: number | null;
}

/** What is needed of a report to tell which places are there every year. */
export interface PlaceYear {
  ref_area: string | null;
  year: number | null;
}

/**
 * The places that have a report for every year from `first` to `last`: those that can be followed. Without it, each
 * year of a chart would be of other places.
 */
export function constantPanel(
  reports: readonly PlaceYear[],
  {first, last}: {first: number; last: number}
): string[] {
  const years = new Map<string, Set<number>>();
  for (const {ref_area, year} of reports) {
    if (ref_area === null || year === null || year < first || year > last) continue;
    years.set(ref_area, (years.get(ref_area) ?? new Set()).add(year));
  }
  return [...years].flatMap(([place, own]) => (own.size === last - first + 1 ? place : [])).sort();
}

/** The number that a target stands for where one is needed: the edge that it is judged by. */
export function edgeOf({
  target_value,
  target_value_high,
  form
}: Pick<YearlyTarget, "target_value" | "target_value_high" | "form">): number | null {
  if (target_value === null || target_value_high === null) return target_value;
  return form === "at_most"
    ? Math.max(target_value, target_value_high)
    : Math.min(target_value, target_value_high);
}
