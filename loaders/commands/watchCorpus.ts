import ora from "ora";
import {readCorpus, type CorpusOptions, type Progress} from "../corpus.ts";
import {extensions} from "../read/read.ts";
import type {FileResult, ProblemRow} from "../reportRows.ts";

/** What a run over a corpus came to; complete when its results have been read to the end. */
export interface Tally {
  reports: number;
  observations: number;
  /** Files that gave no report because they could not be read. */
  unreadable: number;
}

/**
 * Reads a corpus as `readCorpus` does, and says on stderr how far it is and what it could not read. The results
 * end in an error where there was no file at all.
 */
export function watchCorpus(
  paths: readonly string[],
  options: CorpusOptions = {}
): {results: AsyncGenerator<FileResult>; tally: Tally} {
  const tally: Tally = {reports: 0, observations: 0, unreadable: 0};
  return {results: watch(paths, options, tally), tally};
}

async function* watch(
  paths: readonly string[],
  options: CorpusOptions,
  tally: Tally
): AsyncGenerator<FileResult> {
  const screen = openScreen();
  const onProgress = (progress: Progress): void => {
    screen.progress(progress);
    options.onProgress?.(progress);
  };
  try {
    for await (const result of readCorpus(paths, {...options, onProgress})) {
      if (result.report) tally.reports++;
      else if (result.problems.some(({severity}) => severity === "error")) tally.unreadable++;
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

/** "5 reports, 1203 observations, 1 file that could not be read". */
export function tallyLine({reports, observations, unreadable}: Tally): string {
  const parts = [plural(reports, "report"), plural(observations, "observation")];
  if (unreadable > 0) parts.push(`${plural(unreadable, "file")} that could not be read`);
  return parts.join(", ");
}

/** "1 report", "2 reports". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

interface Screen {
  progress(progress: Progress): void;
  line(text: string): void;
  close(): void;
}

/** A spinner on a terminal; elsewhere (a log, a pipe) a line every few seconds. */
function openScreen(): Screen {
  const print = (text: string): void => void process.stderr.write(`${text}\n`);
  if (!process.stderr.isTTY) {
    let last = Date.now();
    return {
      progress({done, total, file}) {
        if (Date.now() - last < 5_000) return;
        last = Date.now();
        print(`${done} of ${total} files, ${file}`);
      },
      line: print,
      close() {}
    };
  }
  const spinner = ora({text: "looking for reports"}).start();
  return {
    progress({done, total, file}) {
      spinner.text = `${done} of ${total} files, ${file}`;
    },
    line(text) {
      spinner.clear();
      print(text);
    },
    close() {
      spinner.stop();
    }
  };
}
