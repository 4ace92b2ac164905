import type {Metadata} from "../read/metadata.ts";
import type {TimePeriod} from "../vocabulary.ts";

/** First years of the five-year plans by name; each runs for five years. */
const firstYears: Record<string, number> = {
  六五: 1981,
  七五: 1986,
  八五: 1991,
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031
};

/** A run of whole years, both ends included. */
export interface Years {
  first: number;
  last: number;
}

/** The years of a five-year plan named without quotation marks ("十四五"), null for other words. */
export function fiveYearPlan(name: string): Years | null {
  const first = firstYears[name];
  return first === undefined ? null : {first, last: first + 4};
}

/** The plan that a year belongs to: 2022 → 2021 to 2025. */
export function planOf(year: number): Years {
  const first = year - ((((year - 1) % 5) + 5) % 5);
  return {first, last: first + 4};
}

/** "2022" for one year, "2017/2021" for several. */
export function timePeriod(first: number, last: number = first): TimePeriod {
  return first === last ? String(first) : `${first}/${last}`;
}

/** The year that a report's targets are for; one that does not say it is read as this year's. */
export function yearOfTargets({year, delivered}: Metadata): number {
  return year ?? Number(delivered?.slice(0, 4) ?? new Date().getFullYear());
}

/**
 * The year that a report means by 今年. Written in December for the year to come, it calls the year under
 * review 今年 and its targets 明年; so do some reports of early January that were printed before.
 */
export function yearOfWriting(text: string, metadata: Metadata): number {
  const {delivered, kind} = metadata;
  const targetYear = yearOfTargets(metadata);
  if (delivered && Number(delivered.slice(0, 4)) < targetYear) return targetYear - 1;
  if (kind === "plan_notice") return targetYear;
  const next = text.match(/明年(?!初|底)/g)?.length ?? 0;
  return next >= 3 ? targetYear - 1 : targetYear;
}
