import {readClaims} from "../grammar/grammar.ts";
import {readTable} from "../link/csv.ts";
import type {Dictionary} from "../link/dictionary.ts";
import {linkClaims} from "../link/link.ts";
import {attributes, type Attribute} from "./matching.ts";
import {phases, type Phase} from "../vocabulary.ts";

/** A kind of sentence that the reader is known to get wrong, with an example in our own words. */
export interface KnownError {
  class_en: string;
  class_zh: string;
  sentence: string;
  /** The number that is read wrongly, as the sentence has it. */
  as_stated: string;
  attribute: Attribute;
  /** What a person reads; null where the number makes no claim. */
  meant: string | null;
  /** What the reader reads now; null where it reads nothing. */
  read: string | null;
}

const columns = [
  "class_en",
  "class_zh",
  "phase",
  "time_period",
  "sentence",
  "as_stated",
  "attribute",
  "meant"
] as const;

/** How the CSV writes an attribute without a value, such as the indicator of a phrase that has none. */
const nothing = "-";

/**
 * Reads data/quality/known.csv and, with the reader as it is, what becomes of each example. Throws, with the
 * example, where a line is malformed: a list that nobody can check is worth nothing.
 */
export function knownErrors(text: string, dictionary: Dictionary): KnownError[] {
  return readTable(text, columns).map(({phase, time_period, attribute, meant, ...row}) => {
    const {sentence, as_stated} = row;
    const malformed = (what: string) => new Error(`known.csv, "${sentence}": ${what}`);
    if (!sentence.includes(as_stated)) throw malformed(`it does not hold "${as_stated}"`);
    if (!phases.includes(phase as Phase)) throw malformed(`no phase is called "${phase}"`);
    if (!attributes.includes(attribute as Attribute))
      throw malformed(`no attribute is called "${attribute}"`);
    const observation = linkClaims(
      readClaims({
        sentence: 0,
        section: "1",
        start: 0,
        end: sentence.length,
        text: sentence,
        phase: phase as Phase,
        time_period
      }),
      {report: "example", ref_area: null, section: "1", sentence: 0},
      dictionary,
      new Map()
    ).find((one) => one.as_stated === as_stated);
    return {
      ...row,
      attribute: attribute as Attribute,
      meant: meant === "" ? null : meant,
      read: observation === undefined ? null : (observation[attribute as Attribute] ?? nothing)
    };
  });
}
