import {readTable} from "./csv.ts";

/** A year in which figures of a series stop being comparable with those before. */
export interface SeriesBreak {
  /** Id of the indicator. */
  series: string;
  /** GB/T 2260 code, or "all". */
  ref_area: string;
  /** First year of the new series. */
  year: number;
  what: string;
  what_zh: string;
  source: string;
}

const breakColumns = ["series", "ref_area", "year", "what", "what_zh", "source"] as const;

/** Reads data/breaks.csv. */
export function parseBreaks(text: string): SeriesBreak[] {
  return readTable(text, breakColumns).map((row) => ({...row, year: Number(row.year)}));
}
