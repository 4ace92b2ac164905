import {readCorpus, type CorpusOptions, type Progress} from "../corpus.ts";
import {extensions} from "../read/read.ts";
import type {FileResult, ProblemRow} from "../reportRows.ts";
import {openScreen} from "./screen.ts";

/** What a run over a corpus came to; complete when its results have been read to the end. */
export interface Tally {
  reports: number;
  observations: number;
  /** Files that gave no report because they could not be read. */
  unreadable: number;
  /** Reports that were read, but have a problem that is an error. */
  faulty: number;
}

/**
 * Reads a corpus as `readCorpus` does, and says on stderr how far it is and what it could not read. The results
 * end in an error where there was no file at all.
 */
export function watchCorpus(
  paths: readonly string[],
  options: CorpusOptions = {}
): {results: AsyncGenerator<FileResult>; tally: Tally} {
  const tally: Tally = {reports: 0, observations: 0, unreadable: 0, faulty: 0};
  return {results: watch(paths, options, tally), tally};
}

async function* watch(
  paths: readonly string[],
  options: CorpusOptions,
  tally: Tally
): AsyncGenerator<FileResult> {
  const screen = openScreen("looking for reports");
  const onProgress = (progress: Progress): void => {
    screen.step(`${progress.done} of ${progress.total} files, ${progress.file}`);
    options.onProgress?.(progress);
  };
  try {
    for await (const result of readCorpus(paths, {...options, onProgress})) {
      const hasError = result.problems.some(({severity}) => severity === "error");
      if (result.report) tally.reports++;
      if (hasError) tally[result.report ? "faulty" : "unreadable"]++;
      tally.observations += result.observations.length;
      for (const problem of result.problems) screen.line(problemLine(problem));
      yield result;
    }
    if (tally.reports + tally.unreadable === 0) {
      throw new Error(
        `no report in ${paths.join(", ")}: folders are searched for .${extensions.join(", .")}`
      );
    }
  } finally {
    screen.close();
  }
}

/** "error FILE:START MESSAGE — REMEDY": one line that names the file, the place in it and what would mend it. */
export function problemLine({severity, source_file, start, message, remedy}: ProblemRow): string {
  const place = start === null ? source_file : `${source_file}:${start}`;
  return `${severity} ${place} ${message}${remedy ? ` — ${remedy}` : ""}`;
}

/** 1 where something could not be read, or cannot be right; else 0. */
export function exitStatus({unreadable, faulty}: Tally): 0 | 1 {
  return unreadable + faulty > 0 ? 1 : 0;
}

/** "5 reports, 1203 observations, 1 file that could not be read, 1 report with an error". */
export function tallyLine({reports, observations, unreadable, faulty}: Tally): string {
  const parts = [plural(reports, "report"), plural(observations, "observation")];
  if (unreadable > 0) parts.push(`${plural(unreadable, "file")} that could not be read`);
  if (faulty > 0) parts.push(`${plural(faulty, "report")} with an error`);
  return parts.join(", ");
}

/** "1 report", "2 reports". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
