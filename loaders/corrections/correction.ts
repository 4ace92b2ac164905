import {readTable, writeTable} from "../link/csv.ts";
import {bounds, measures, phases} from "../vocabulary.ts";

/** What of a figure a person may correct. `claim` is the figure itself: its wording, or "" where there is none. */
export const correctedFields = [
  "claim",
  "metric",
  "value",
  "value_high",
  "unit",
  "indicator",
  "measure",
  "phase",
  "time_period",
  "bound"
] as const;
export type CorrectedField = (typeof correctedFields)[number];

/**
 * One line of `data/corrections.csv`. A figure is known by its sentence and its place in it, so that a correction
 * fits as long as the sentence is as it was, whatever changes around it. `claim` without `new` says that what was
 * read is no claim; `claim` without `old` adds a figure that was missed, and further lines say what it is.
 */
export interface Correction {
  report: string;
  /** SHA-256 of the sentence's text in UTF-8, white space at its ends left out, in hex. */
  sentence_sha256: string;
  /** Offsets of the figure in that text, "12-17"; "12-17.2" for the second statement that one number makes. */
  at: string;
  field: CorrectedField;
  /** What was read, as text; "" where nothing was. */
  old: string;
  /** What it should be; "" where there should be nothing. */
  new: string;
  who: string;
  /** Day of the correction, "2026-01-20". */
  when: string;
  why: string;
}

export const correctionColumns = [
  "report",
  "sentence_sha256",
  "at",
  "field",
  "old",
  "new",
  "who",
  "when",
  "why"
] as const satisfies readonly (keyof Correction)[];

/** A correction with the line of its file, from 2: the first names the columns. */
export type NumberedCorrection = Correction & {line: number};

/** Reads corrections. Throws, with the line, where a line is none. */
export function parseCorrections(text: string, file: string): NumberedCorrection[] {
  return readTable(text, correctionColumns).map((row, index) => {
    const line = index + 2;
    const fault = faultOf(row);
    if (fault !== null) throw new Error(`${file}, line ${line}: ${fault}`);
    return {...(row as Correction), line};
  });
}

export function writeCorrections(corrections: readonly Correction[]): string {
  return writeTable(corrections, correctionColumns);
}

const vocabularies: Partial<Record<CorrectedField, readonly string[]>> = {
  measure: measures,
  phase: phases,
  bound: bounds
};

const at = /^(\d+)-(\d+)(?:\.(\d+))?$/;

/** Where a correction's figure stands in its sentence. */
export function placeOf({at: place}: Pick<Correction, "at">): {start: number; end: number; ordinal: number} {
  const [, start = "0", end = "0", ordinal = "1"] = at.exec(place) ?? [];
  return {start: Number(start), end: Number(end), ordinal: Number(ordinal)};
}

/** What is wrong with a line; null where nothing is. */
export function faultOf(row: Record<keyof Correction, string>): string | null {
  const {report, sentence_sha256, field} = row;
  if (report === "") return "it names no report";
  if (!/^[0-9a-f]{64}$/.test(sentence_sha256)) return "sentence_sha256 is no SHA-256 in hex";
  if (!at.test(row.at)) return `at is "${row.at}", not like 12-17`;
  if (!(correctedFields as readonly string[]).includes(field)) {
    return `field "${field}" is none of ${correctedFields.join(", ")}`;
  }
  if (row.old === row.new) return "old and new are the same";
  const known = vocabularies[field as CorrectedField];
  if (known && !known.includes(row.new)) return `${field} "${row.new}" is none of ${known.join(", ")}`;
  const isNumber = field === "value" || field === "value_high";
  if (isNumber && row.new !== "" && !Number.isFinite(Number(row.new)))
    return `${field} "${row.new}" is no number`;
  const isPeriod = /^\d{4}(?:-\d\d)?(?:\/\d{4}(?:-\d\d)?)?$/;
  if (field === "time_period" && !isPeriod.test(row.new)) return `time_period "${row.new}" is none like 2022`;
  return null;
}
