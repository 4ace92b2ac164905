import {sha256} from "npm:@noble/hashes/sha2";
import {bytesToHex, utf8ToBytes} from "npm:@noble/hashes/utils";
import {csvFormatRows} from "npm:d3-dsv";
import type {Correction, CorrectedField} from "../../../loaders/corrections/correction.ts";
import type {ObservationRow, SentenceRow} from "../../../loaders/reportRows.ts";

/** Columns of data/corrections.csv, in its order. */
const columns = [
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

/** What a form asks of a figure; `claim`, which is the figure itself, is asked apart. */
export const formFields = [
  "indicator",
  "metric",
  "value",
  "value_high",
  "unit",
  "bound",
  "measure",
  "phase",
  "time_period"
] as const satisfies readonly CorrectedField[];

export type FormField = (typeof formFields)[number];

export type CorrectableSentence = Pick<
  SentenceRow,
  "sentence" | "start" | "end" | "text" | "phase" | "time_period"
>;

/** A figure of a report, read or missed, as corrections know it. */
export interface Spot {
  sentence: CorrectableSentence;
  /** Offsets in the trimmed sentence, "12-17"; "12-17.2" for the second statement of one number. */
  at: string;
  /** What the tables have of it; null for a figure that was missed. */
  read: ObservationRow | null;
  /** What was read before a person corrected it, by field; lines go by that, because they are applied to it. */
  asRead?: Written;
  as_stated: string;
}

/** What a person wrote; an empty `claim` says that it is no figure. */
export type Written = Partial<Record<FormField | "claim", string>>;

/** Why what was written cannot be taken. */
export type Fault = "value" | "value_high" | "time_period" | "indicator" | "subject" | "nothing";

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** SHA-256 of a sentence in hex, as the loaders know it. */
export function sentenceHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.trim())));
}

/** A figure that was read, in its sentence. Undefined where the report's text is not here. */
export function spotOf(
  observation: ObservationRow,
  sentences: readonly CorrectableSentence[]
): Spot | undefined {
  const sentence = sentences.find((one) => one.sentence === observation.sentence);
  if (sentence === undefined) return undefined;
  const origin = sentence.start + indentOf(sentence.text);
  const ordinal = /\.\d+$/.exec(observation.observation)?.[0] ?? "";
  const at = `${observation.start - origin}-${observation.end - origin}${ordinal}`;
  return {sentence, at, read: observation, as_stated: observation.as_stated};
}

/**
 * A stretch of a sentence, by its offsets there, as a figure that was missed; white space at its ends is left out.
 * Where figures were read at its beginning it is one statement more that the number makes.
 */
export function missedSpot(
  sentence: CorrectableSentence,
  {from, to}: {from: number; to: number},
  observations: readonly Pick<ObservationRow, "start">[]
): Spot | null {
  const stretch = sentence.text.slice(from, to);
  const as_stated = stretch.trim();
  if (as_stated === "") return null;
  const begin = from + indentOf(stretch);
  const known = observations.filter(({start}) => start === sentence.start + begin).length;
  const start = begin - indentOf(sentence.text);
  const at = `${start}-${start + as_stated.length}${known > 0 ? `.${known + 1}` : ""}`;
  return {sentence, at, read: null, as_stated};
}

/** Where a wording stands in a report outside of longer figures that were read, as figures that were missed; at most `most`. */
export function spotsOfWording(
  wording: string,
  sentences: readonly CorrectableSentence[],
  observations: readonly Pick<ObservationRow, "start" | "end">[],
  most: number
): Spot[] {
  const sought = wording.trim();
  const isPart = (at: number) => observations.some(({start, end}) => start < at && at + sought.length <= end);
  const spots: Spot[] = [];
  if (sought === "") return spots;
  for (const sentence of sentences) {
    for (
      let from = sentence.text.indexOf(sought);
      from >= 0;
      from = sentence.text.indexOf(sought, from + 1)
    ) {
      const spot = missedSpot(sentence, {from, to: from + sought.length}, observations);
      if (spot && !isPart(sentence.start + from)) spots.push(spot);
      if (spots.length === most) return spots;
    }
  }
  return spots;
}

/** A field of a figure as corrections write it; of a missed one what its sentence and wording suggest. */
export function initialText({read, sentence, as_stated}: Spot, field: FormField): string {
  if (read !== null) return String(read[field] ?? "");
  switch (field) {
    case "value":
      return /\d+(?:\.\d+)?/.exec(as_stated)?.[0] ?? "";
    case "unit":
      return /\d(%|[^\d\s.,、，左以]+)/.exec(as_stated)?.[1] ?? "";
    case "bound":
      return "eq";
    case "measure":
      return "level";
    case "phase":
      return sentence.phase;
    case "time_period":
      return sentence.time_period;
    default:
      return "";
  }
}

/** Why a form cannot be taken as it is; null where it can. `indicators` are the codes there are. */
export function faultOf(
  {read}: Spot,
  written: Written,
  indicators: Readonly<Record<string, unknown>>
): Fault | null {
  if (written.claim === "") return null;
  const isNumber = (text: string) => Number.isFinite(Number(text));
  const {value = "", value_high = "", time_period = "", indicator = "", metric = ""} = written;
  if (!isNumber(value) || (value === "" && read === null)) return "value";
  if (!isNumber(value_high)) return "value_high";
  if (!/^\d{4}(?:-\d\d)?(?:\/\d{4}(?:-\d\d)?)?$/.test(time_period)) return "time_period";
  if (indicator !== "" && !Object.hasOwn(indicators, indicator)) return "indicator";
  if (read === null && indicator === "" && metric === "") return "subject";
  return null;
}

/** The lines that turn what was read into what a person wrote; none where nothing differs. */
export function linesOf(
  spot: Spot,
  written: Written,
  rest: Pick<Correction, "report" | "who" | "when" | "why">
): Correction[] {
  const {at, read, as_stated, sentence, asRead = {}} = spot;
  const {report, who, when, why} = rest;
  const sentence_sha256 = sentenceHash(sentence.text);
  const line = (field: CorrectedField, old: string, now: string): Correction => ({
    report,
    sentence_sha256,
    at,
    field,
    old,
    new: now,
    who,
    when,
    why
  });
  if (read !== null && written.claim === "") return [line("claim", as_stated, "")];
  const changed = formFields.flatMap((field) => {
    const old = read === null ? "" : (asRead[field] ?? String(read[field] ?? ""));
    const now = written[field] ?? old;
    return now === old ? [] : [line(field, old, now)];
  });
  // A figure that a person has added is added again by the lines that correct it.
  const isAdded = read === null || asRead.claim === "";
  return isAdded && changed.length > 0 ? [line("claim", "", as_stated), ...changed] : changed;
}

/** Lines as data/corrections.csv has them. */
export function correctionsCsv(lines: readonly Correction[]): string {
  return `${csvFormatRows([[...columns], ...lines.map((line) => columns.map((name) => line[name]))])}\n`;
}
