import {pinyin} from "pinyin-pro";
import type {TableRows} from "./rows.ts";

/** What `names.json` holds: names by the column that has their codes. */
export type NameFile = Record<"ref_area" | "indicator" | "metric", readonly NameRecord[]>;

/** Pinyin is in syllables without tones ("bao tou"); `n` is the number of observations. */
export type NameRecord = readonly [code: string, zh: string, en: string, pinyin: string, n: number];

/**
 * Names and pinyin of what a query may ask for: every place and indicator, and the phrases that the reports use more
 * than once. Pinyin is spelt here, because a page would have to fetch a dictionary for it.
 */
export function nameIndex({
  areas,
  indicators,
  observations
}: Pick<TableRows, "areas" | "indicators" | "observations">): NameFile {
  return nameIndexOf({areas, indicators}, countNames(observations));
}

/** How many observations have each code and phrase. */
export interface NameCounts {
  ref_area: ReadonlyMap<string, number>;
  indicator: ReadonlyMap<string, number>;
  metric: ReadonlyMap<string, number>;
}

export function countNames(observations: TableRows["observations"]): NameCounts {
  return {
    ref_area: counted(observations, ({ref_area}) => ref_area),
    indicator: counted(observations, ({indicator}) => indicator),
    metric: counted(observations, ({metric}) => metric)
  };
}

/** Counts of parts of a table as counts of the whole. */
export function addNameCounts(parts: readonly NameCounts[]): NameCounts {
  const sum = (name: keyof NameCounts): Map<string, number> => {
    const whole = new Map<string, number>();
    for (const part of parts) for (const [code, n] of part[name]) whole.set(code, (whole.get(code) ?? 0) + n);
    return whole;
  };
  return {ref_area: sum("ref_area"), indicator: sum("indicator"), metric: sum("metric")};
}

/** The names, from counts that were taken before. */
export function nameIndexOf(
  {areas, indicators}: Pick<TableRows, "areas" | "indicators">,
  {ref_area: places, indicator: series, metric: phrases}: NameCounts
): NameFile {
  return {
    ref_area: areas.map(({ref_area, name_zh, short_zh, short_en}) => [
      ref_area,
      name_zh,
      short_en,
      spell(short_zh),
      places.get(ref_area) ?? 0
    ]),
    indicator: indicators.map(({indicator, label_zh, label_en}) => [
      indicator,
      label_zh,
      label_en,
      spell(label_zh),
      series.get(indicator) ?? 0
    ]),
    metric: [...phrases]
      .filter(([, n]) => n > 1)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([phrase, n]): NameRecord => [phrase, phrase, "", spell(phrase), n])
  };
}

function counted<Row>(rows: readonly Row[], key: (row: Row) => string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = key(row);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** "bao tou": syllables without tones, and what is no Chinese as it stands. */
function spell(text: string): string {
  return pinyin(text, {toneType: "none", type: "array", v: true, nonZh: "consecutive"})
    .join(" ")
    .toLowerCase();
}
