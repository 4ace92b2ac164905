import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import type {SeriesBreak} from "../../loaders/link/dictionary.ts";
import type {CommitmentRow} from "../../loaders/match/commitment.ts";
import {commitments, type CommitmentOptions} from "../../loaders/match/commitments.ts";
import {sidesOf, type Side} from "../../loaders/match/side.ts";
import {readReport, type ReportResult} from "../../loaders/report.ts";
import type {Kind} from "../../loaders/vocabulary.ts";

const fromFiles = await readDictionary("data");

/** The dictionary, with no breaks but those named. */
export const dictionaryWith = (breaks: SeriesBreak[] = []) => ({...fromFiles, breaks});

interface Parts {
  year: number;
  review?: string;
  targets?: string;
  place?: string;
  kind?: Kind;
}

/** A report of 2022 or so in our own words, with a review of the year before and targets for its own. */
export function reportOf({
  year,
  review = "",
  targets = "",
  place = "包头市",
  kind = "work_report"
}: Parts): ReportResult {
  const text = [
    `${place}政府工作报告`,
    "各位代表：",
    `一、${year - 1}年工作回顾`,
    review,
    `二、${year}年主要目标`,
    targets
  ].join("\n");
  return readReport(text, {place, year, kind, source_file: `${place}-${year}.txt`}, dictionaryWith());
}

/** Sides of the figures of one sentence, as a target or as an outcome of 2022. */
export function sidesIn(sentence: string, phase: "target" | "outcome"): Side[] {
  const report =
    phase === "target" ? reportOf({year: 2022, targets: sentence}) : reportOf({year: 2023, review: sentence});
  return sidesOf(report.observations, report.sentences, dictionaryWith());
}

export const targetIn = (sentence: string): Side => sidesIn(sentence, "target")[0]!;
export const outcomeIn = (sentence: string): Side => sidesIn(sentence, "outcome")[0]!;

/** The commitments of a promise of 2022 and a review of it. */
export function answered(
  targets: string,
  review: string,
  {breaks = [], before = "", ...options}: CommitmentOptions & {breaks?: SeriesBreak[]; before?: string} = {}
): CommitmentRow[] {
  return commitments(
    [reportOf({year: 2022, review: before, targets}), reportOf({year: 2023, review})],
    dictionaryWith(breaks),
    options
  ).filter(({target}) => target !== null);
}
