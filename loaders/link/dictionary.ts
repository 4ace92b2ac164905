import {parseAreas, type Areas} from "./areas.ts";
import {parseBreaks, type SeriesBreak} from "./breaks.ts";
import {parseIndicators, type Indicators} from "./indicators.ts";
import {parseUnits, type Units} from "./units.ts";

export type {Area, AreaHint, AreaLevel} from "./areas.ts";
export type {SeriesBreak} from "./breaks.ts";
export type {Direction, Indicator, IndicatorContext} from "./indicators.ts";
export type {Scaled, Unit} from "./units.ts";

/** The texts of the CSV files in data/. */
export interface DictionaryTexts {
  indicators: string;
  areas: string;
  units: string;
  breaks: string;
}

/** What the words of reports stand for: places, indicators, units, and where series break. */
export interface Dictionary extends Areas, Indicators, Units {
  breaks: readonly SeriesBreak[];
}

/** Reads the dictionary. Throws an Error that names a missing column. Runs in a browser as in Node. */
export function parseDictionary({indicators, areas, units, breaks}: DictionaryTexts): Dictionary {
  const parsedAreas = parseAreas(areas);
  const parsedUnits = parseUnits(units);
  return {
    ...parsedAreas,
    ...parsedUnits,
    ...parseIndicators(indicators, parsedUnits, parsedAreas.leadingName),
    breaks: parseBreaks(breaks)
  };
}
