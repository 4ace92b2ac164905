import {createHash} from "node:crypto";
import {groupBy} from "../groupBy.ts";
import type {Dictionary} from "../link/dictionary.ts";
import type {Observation} from "../link/observation.ts";
import {failedSums} from "../link/sums.ts";
import type {Sentence} from "../outline/outline.ts";
import type {FileResult, ProblemRow} from "../reportRows.ts";
import {placeOf, type Correction, type CorrectedField, type NumberedCorrection} from "./correction.ts";

/** One row of the table `corrections`: what was read beside what a person says it should be. */
export interface CorrectionRow {
  /** The figure's observation; of one that is no claim, the id that it had. */
  observation: string | null;
  report: string;
  sentence_sha256: string;
  field: CorrectedField;
  as_read: string | null;
  corrected: string | null;
  who: string;
  corrected_on: string | null;
  why: string;
  /** False for a correction that fits nothing any more. */
  is_applied: boolean;
}

/** The file that corrections stand in, for problems. */
export const correctionsFile = "data/corrections.csv";

/** SHA-256 of a sentence, as corrections know it. */
export function sentenceHash(text: string): string {
  return createHash("sha256").update(text.trim()).digest("hex");
}

/**
 * A report with a person's corrections applied, last of all; what no longer fits is a problem, and changes nothing.
 * A correction fits while its sentence is there and `old` is what is read.
 */
export function applyCorrections(
  result: FileResult,
  corrections: readonly NumberedCorrection[],
  dictionary: Dictionary
): {result: FileResult; rows: CorrectionRow[]} {
  const bySentence = new Map(result.sentences.map((sentence) => [sentenceHash(sentence.text), sentence]));
  const observations = new Map(
    result.observations.map((observation) => [observation.observation, observation])
  );
  const problems: ProblemRow[] = [];
  const rows: CorrectionRow[] = [];
  const figures = groupBy(corrections, (one) => `${one.sentence_sha256} ${one.at}`);
  for (const own of figures.values()) {
    const sentence = bySentence.get(own[0]!.sentence_sha256);
    const id = sentence === undefined ? null : idOf(result, sentence, own[0]!);
    const read = id === null ? undefined : observations.get(id);
    const reason = sentence === undefined ? "its sentence is not there" : misfit(own, read, sentence);
    if (reason === null) {
      const corrected = correctedFigure(own, read, {result, sentence: sentence!, id: id!}, dictionary);
      if (corrected === null) observations.delete(id!);
      else observations.set(id!, corrected);
    } else {
      for (const one of own) problems.push(misfitProblem(result, one, reason));
    }
    for (const one of own) rows.push(rowOf(one, reason === null ? id : null));
  }
  const sorted = [...observations.values()].sort((a, b) => a.start - b.start);
  const failing = new Set<number | null>(failedSums(sorted).map(({start}) => start));
  return {
    result: {
      ...result,
      report: result.report && {...result.report, observations: sorted.length},
      observations: sorted,
      problems: [
        ...result.problems.filter(({code, start}) => code !== "failed_sum" || failing.has(start)),
        ...problems
      ]
    },
    rows
  };
}

function idOf({report}: FileResult, {text, start}: Sentence, correction: Correction): string {
  const place = placeOf(correction);
  const indent = text.length - text.trimStart().length;
  const at = start + indent + place.start;
  return `${report!.report}@${at}${place.ordinal > 1 ? `.${place.ordinal}` : ""}`;
}

/** Why a figure's corrections do not fit what was read; null where they do. */
function misfit(own: readonly Correction[], read: Observation | undefined, {text}: Sentence): string | null {
  const claim = own.find(({field}) => field === "claim");
  const {start, end} = placeOf(own[0]!);
  if (claim?.old === "" && claim.new !== "") {
    if (text.trim().slice(start, end) !== claim.new) return `"${claim.new}" does not stand there`;
    if (read !== undefined) return "the figure is read now";
    return own.some(({field}) => field === "value") ? null : "no line says its value";
  }
  if (read === undefined) return "no figure is read there any more";
  const other = own.find((one) => one.old !== textOf(read, one.field));
  return other === undefined
    ? null
    : `${other.field} is read as "${textOf(read, other.field)}" now, not "${other.old}"`;
}

/** A field of an observation as corrections write it. */
export function textOf(observation: Observation, field: CorrectedField): string {
  return String((field === "claim" ? observation.as_stated : observation[field]) ?? "");
}

/** The figure as corrected; null where it is no claim. */
function correctedFigure(
  own: readonly Correction[],
  read: Observation | undefined,
  where: {result: FileResult; sentence: Sentence; id: string},
  dictionary: Dictionary
): Observation | null {
  if (own.some((one) => one.field === "claim" && one.new === "")) return null;
  const changed: Record<string, unknown> = {...(read ?? missed(own[0]!, where))};
  for (const one of own) {
    if (one.field === "claim") continue;
    const isNumber = one.field === "value" || one.field === "value_high";
    changed[one.field] = one.new === "" ? null : isNumber ? Number(one.new) : one.new;
  }
  const figure = changed as unknown as Observation;
  const unit = figure.unit ?? "";
  const scaled = figure.value === null ? null : dictionary.scale(figure.value, unit);
  const high = figure.value_high === null ? null : dictionary.scale(figure.value_high, unit);
  return {
    ...figure,
    // The table has no figure without a name.
    metric: figure.metric || (dictionary.indicator(figure.indicator ?? "")?.label_zh ?? ""),
    unit,
    value_scaled: scaled?.value ?? null,
    value_high_scaled: high?.value ?? null,
    base_unit: scaled?.base_unit ?? null,
    confidence: null
  };
}

/** A figure that nothing read: what its sentence is about until the lines say otherwise. */
function missed(
  correction: Correction,
  {result, sentence, id}: {result: FileResult; sentence: Sentence; id: string}
): Observation {
  const {start, end} = placeOf(correction);
  const indent = sentence.text.length - sentence.text.trimStart().length;
  const origin = sentence.start + indent;
  return {
    observation: id,
    report: result.report!.report,
    ref_area: result.report!.ref_area,
    indicator: null,
    metric: "",
    measure: "level",
    phase: sentence.phase,
    time_period: sentence.time_period,
    value: null,
    value_high: null,
    unit: "",
    bound: "eq",
    as_stated: sentence.text.trim().slice(start, end),
    strength: null,
    tier: null,
    tier_group: null,
    relative_to: null,
    relative_gap: null,
    target_status: null,
    price_basis: null,
    basis: null,
    scope: null,
    section: sentence.section,
    sentence: sentence.sentence,
    start: origin + start,
    end: origin + end,
    rule: "correction",
    value_scaled: null,
    value_high_scaled: null,
    base_unit: null,
    confidence: null
  };
}

function misfitProblem(
  {report}: FileResult,
  {line, field, why}: NumberedCorrection,
  reason: string
): ProblemRow {
  return {
    source_file: `${correctionsFile}:${line}`,
    report: report?.report ?? null,
    severity: "warning",
    code: "correction_does_not_fit",
    message: `the correction of ${field} no longer fits: ${reason}${why === "" ? "" : ` (${why})`}`,
    remedy: `look at the figure again, then mend or delete line ${line}`,
    start: null
  };
}

function rowOf(correction: Correction, id: string | null): CorrectionRow {
  const {report, sentence_sha256, field, who, when, why} = correction;
  return {
    observation: id,
    report,
    sentence_sha256,
    field,
    as_read: correction.old === "" ? null : correction.old,
    corrected: correction.new === "" ? null : correction.new,
    who,
    corrected_on: /^\d{4}-\d\d-\d\d$/.test(when) ? when : null,
    why,
    is_applied: id !== null
  };
}

/** Corrections of reports that are not in the corpus: rows that are not applied, and a problem for each report. */
export function unappliedCorrections(corrections: readonly NumberedCorrection[]): {
  rows: CorrectionRow[];
  problems: ProblemRow[];
} {
  const byReport = groupBy(corrections, ({report}) => report);
  return {
    rows: corrections.map((correction) => rowOf(correction, null)),
    problems: [...byReport].map(([report, own]) => ({
      source_file: `${correctionsFile}:${own[0]!.line}`,
      report,
      severity: "warning",
      code: "correction_does_not_fit",
      message: `${own.length} corrections are of ${report}, whose text is not here`,
      remedy: "put the report into data/reports, or delete the lines",
      start: null
    }))
  };
}
