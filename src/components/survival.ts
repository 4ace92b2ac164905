import {rollup} from "npm:d3-array";
import {group} from "./group.js";
import type {PlaceYear} from "./yearlyTarget.js";

/** How many places set a target for one thing in one year. */
export interface IndicatorYear {
  indicator: string;
  label_en: string | null;
  label_zh: string | null;
  year: number;
  /** Places with a target for it. */
  n: number;
}

/** One thing measured, and its years. */
export interface Survival {
  indicator: string;
  label_en: string | null;
  label_zh: string | null;
  /** `share` is of the places with a report for that year, of which there are `reports`. */
  years: {year: number; n: number; reports: number; share: number}[];
}

/**
 * The things that most reports of some year set a target for, at most `most` of them: those that were set early and
 * are gone first, those that came late last. Between them the year about which the shares balance decides.
 */
export function survivals(
  rows: readonly IndicatorYear[],
  reports: readonly PlaceYear[],
  most = 36
): Survival[] {
  const places = rollup(
    reports,
    (of) => new Set(of.map(({ref_area}) => ref_area)).size,
    ({year}) => year
  );
  return [...group(rows, ({indicator}) => indicator).values()]
    .map((of) => {
      const {indicator, label_en, label_zh} = of[0]!;
      const years = of
        .map(({year, n}) => {
          const reports = places.get(year) ?? n;
          return {year, n, reports, share: n / reports};
        })
        .sort((a, b) => a.year - b.year);
      return {indicator, label_en, label_zh, years};
    })
    .sort((a, b) => total(b) - total(a))
    .slice(0, most)
    .sort((a, b) => balance(a) - balance(b) || (a.indicator < b.indicator ? -1 : 1));
}

const total = ({years}: Survival) => years.reduce((sum, {share}) => sum + share, 0);
const balance = (one: Survival) =>
  one.years.reduce((sum, {year, share}) => sum + year * share, 0) / total(one);
