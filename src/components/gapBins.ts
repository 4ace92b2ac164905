import {group} from "./group.js";
import {shockYears} from "./strip.js";
import {forms, type Form, type YearlyTarget} from "./yearlyTarget.js";

/** Targets of one form whose gap lies in one bin. */
export interface GapBin {
  form: Form;
  /** Middle of the bin, in points; its width is `binWidth`. */
  gap: number;
  /** Whether these are the targets of 2020 and 2022. */
  isShock: boolean;
  n: number;
  /** Of the targets of this form with a gap, in all years shown. */
  share: number;
}

export const binWidth = 0.1;

/** Gaps further from nought than this are gathered at the edge. */
export const farthest = 4;

/**
 * Counts gaps in bins of a tenth of a point around nought, by form: a bin holds what rounds to its middle, so that
 * 7.96 against 8 counts as hit. Forms in their usual order, bins from short to beyond.
 */
export function gapBins(targets: readonly Pick<YearlyTarget, "form" | "gap" | "year">[]): GapBin[] {
  const known = targets.filter((target): target is typeof target & {gap: number} => target.gap !== null);
  return [...group(known, ({form}) => form)]
    .sort(([a], [b]) => forms.indexOf(a) - forms.indexOf(b))
    .flatMap(([form, of]) =>
      [...group(of, ({gap, year}) => `${binOf(gap)} ${shockYears.includes(year)}`).values()]
        .map((same) => ({
          form,
          gap: binOf(same[0]!.gap),
          isShock: shockYears.includes(same[0]!.year),
          n: same.length,
          share: same.length / of.length
        }))
        .sort((a, b) => a.gap - b.gap || Number(a.isShock) - Number(b.isShock))
    );
}

/** The middle of the bin of a gap. Half a bin goes up, whatever binary fractions make of it. */
function binOf(gap: number): number {
  const bin = Math.round(Number((gap / binWidth).toPrecision(12))) * binWidth;
  return Number(Math.max(-farthest, Math.min(farthest, bin)).toFixed(1)) + 0;
}
