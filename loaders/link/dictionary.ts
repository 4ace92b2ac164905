import {parseAreas, type Areas} from "./areas.ts";
import {parseBreaks, type SeriesBreak} from "./breaks.ts";
import {parseConfidence, type Confidence, type Validation} from "./confidence.ts";
import {parseIndicators, type Indicators} from "./indicators.ts";
import {parseUnits, type Units} from "./units.ts";

export type {Area, AreaHint, AreaLevel} from "./areas.ts";
export type {SeriesBreak} from "./breaks.ts";
export type {Direction, Indicator, IndicatorContext} from "./indicators.ts";
export type {Scaled, Unit} from "./units.ts";

/** The texts of the CSV files in data/, and what its labelled reports say of the rules. */
export interface DictionaryTexts {
  indicators: string;
  areas: string;
  units: string;
  breaks: string;
  /** The content of data/quality/validation.json; without it no rule has a confidence. */
  validation?: Validation | null;
}

/** What the words of reports stand for: places, indicators, units, where series break, and how far rules are trusted. */
export interface Dictionary extends Areas, Confidence, Indicators, Units {
  breaks: readonly SeriesBreak[];
}

/** Reads the dictionary. Throws an Error that names a missing column. Runs in a browser as in Node. */
export function parseDictionary({indicators, areas, units, breaks, validation}: DictionaryTexts): Dictionary {
  const parsedAreas = parseAreas(areas);
  const parsedUnits = parseUnits(units);
  return {
    ...parsedAreas,
    ...parsedUnits,
    ...parseConfidence(validation),
    ...parseIndicators(indicators, parsedUnits, parsedAreas.leadingName),
    breaks: parseBreaks(breaks)
  };
}
