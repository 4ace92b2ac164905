import {findQuantities} from "../../loaders/grammar/quantity.ts";
import type {Reading} from "../../loaders/grammar/rule.ts";
import {seriesOf, type Series} from "../../loaders/grammar/series.ts";

/** The series of a sentence, none of its quantities excluded. */
export const allSeries = (text: string): Series[] => seriesOf(text, findQuantities(text));

/** The first series of a sentence that has one. */
export function firstSeries(text: string): Series {
  const [series] = allSeries(text);
  if (!series) throw new Error(`${text} holds no quantity`);
  return series;
}

export const reading = (attributes: Partial<Reading> = {}): Reading => ({
  measure: "level",
  subject: "",
  ...attributes
});
