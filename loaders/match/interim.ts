import {breaksIn} from "./comparability.ts";
import {answeringReports, endOf, horizonOf, isYear, statedIn, type Question} from "./prepared.ts";
import type {Side} from "./side.ts";

/** How far a target of several years is: per year, in the target's unit; points where it is a rate. */
export interface Interim {
  /** The last year of the period that is reported. */
  interim_year: number;
  /** What each year brought on average. */
  average_so_far: number;
  /** What each of the years that are left has to bring. */
  average_needed: number;
}

const countable = new Set(["count", "people", "visits"]);

/**
 * Progress of a target for several years whose end is not reached: of average growth the growth of each year, of a
 * total the sum so far, of a level or a share the way from the year before. Null where a year is missing, where
 * the series changes under way, or where the dictionary does not know what is measured.
 */
export function interimOf(question: Question): Interim | null {
  const {target, report, context} = question;
  const {indicator, value, measure, time_period} = target.observation;
  const end = endOf(time_period);
  if (indicator === null || value === null || end < context.open) return null;
  if (horizonOf(time_period, report.year) === "year") return null;
  const start = isYear(time_period) ? report.year : Number(time_period.slice(0, 4));
  if (measure === "avg_growth") return growthSoFar(question, start, end);
  if (measure !== "level" && measure !== "share") return null;
  // A thousand projects may be meant for each year, for all together, or for the last.
  if (target.amount === null && countable.has(target.dimension)) return null;
  return target.amount === "flow" ? sumSoFar(question, start, end) : waySoFar(question, start, end);
}

/** What the reports state of the target's series for a year. */
function statedFor({target, report, context}: Question, measure: string, year: number): Side | null {
  const reports = answeringReports(report, String(year), context.own);
  const side = statedIn(
    year + 1 === report.year ? [report, ...reports] : reports,
    target.observation.indicator!,
    measure,
    String(year)
  );
  return side?.observation.time_period === String(year) ? side : null;
}

/** Values of the years from the first, as long as each is there. */
function unbroken(start: number, end: number, valueOf: (year: number) => number | null): number[] {
  const values: number[] = [];
  for (let year = start; year < end; year++) {
    const value = valueOf(year);
    if (value === null) break;
    values.push(value);
  }
  return values;
}

function growthSoFar(question: Question, start: number, end: number): Interim | null {
  const growths = unbroken(
    start,
    end,
    (year) => statedFor(question, "growth", year)?.observation.value ?? null
  );
  if (growths.length === 0) return null;
  const done = growths.reduce((product, growth) => product * (1 + growth / 100), 1);
  const years = end - start + 1;
  const promised = (1 + question.target.observation.value! / 100) ** years;
  const yearly = (growth: number, over: number) => rounded((growth ** (1 / over) - 1) * 100);
  return {
    interim_year: start + growths.length - 1,
    average_so_far: yearly(done, growths.length),
    average_needed: yearly(promised / done, years - growths.length)
  };
}

function sumSoFar(question: Question, start: number, end: number): Interim | null {
  const amounts = unbroken(start, end, (year) =>
    inUnitOf(question.target, statedFor(question, "level", year))
  );
  if (amounts.length === 0) return null;
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return {
    interim_year: start + amounts.length - 1,
    average_so_far: rounded(sum / amounts.length),
    average_needed: rounded((question.target.observation.value! - sum) / (end - start + 1 - amounts.length))
  };
}

function waySoFar(question: Question, start: number, end: number): Interim | null {
  const {target, context} = question;
  const {measure, indicator, ref_area, value} = target.observation;
  const levelOf = (year: number) => inUnitOf(target, statedFor(question, measure, year));
  const base = levelOf(start - 1);
  const reported = years(start, end - 1).filter((year) => levelOf(year) !== null);
  const last = reported.at(-1);
  if (base === null || last === undefined) return null;
  if (years(start, last).some((year) => breaksIn(indicator, ref_area, year, context.dictionary))) return null;
  const level = levelOf(last)!;
  return {
    interim_year: last,
    average_so_far: rounded((level - base) / (last - start + 1)),
    average_needed: rounded((value! - level) / (end - last))
  };
}

const years = (first: number, last: number) =>
  Array.from({length: Math.max(0, last - first + 1)}, (_, i) => first + i);

/** An outcome's number in the unit of the target; null where the two count different things. */
function inUnitOf({observation: target}: Side, outcome: Side | null): number | null {
  if (outcome === null) return null;
  const {value, value_scaled, unit, base_unit} = outcome.observation;
  if (unit === target.unit) return value;
  if (base_unit === null || base_unit !== target.base_unit || value_scaled === null) return null;
  return target.value ? rounded((value_scaled * target.value) / target.value_scaled!) : null;
}

const rounded = (value: number) => Number(value.toPrecision(6));
