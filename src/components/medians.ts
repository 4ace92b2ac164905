import {quantile} from "npm:d3-array";
import {group} from "./group.js";
import {edgeOf, type YearlyTarget} from "./yearlyTarget.js";

/** The usual target of one level of government in one year. */
export interface MedianTarget {
  level: YearlyTarget["level"];
  year: number;
  n: number;
  low: number;
  median: number;
  high: number;
  /** Median of outcome minus target, and of how many; null without an outcome. */
  gap: number | null;
  answered: number;
}

/** Median and quartiles of the targets of each level and year, and the median gap of those with an outcome. */
export function medianTargets(targets: readonly YearlyTarget[]): MedianTarget[] {
  return [...group(targets, ({level, year}) => `${level} ${year}`).values()]
    .flatMap((of) => {
      const {level, year} = of[0]!;
      const values = of.flatMap((target) => edgeOf(target) ?? []);
      const gaps = of.flatMap(({gap}) => gap ?? []);
      if (values.length === 0) return [];
      const at = (p: number) => tidy(quantile(values, p)!);
      return {
        level,
        year,
        n: values.length,
        low: at(0.25),
        median: at(0.5),
        high: at(0.75),
        gap: gaps.length === 0 ? null : tidy(quantile(gaps, 0.5)!),
        answered: gaps.length
      };
    })
    .sort((a, b) => a.level.localeCompare(b.level) || a.year - b.year);
}

const tidy = (value: number) => Number(value.toPrecision(10)) + 0;
