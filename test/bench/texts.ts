import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {listReports} from "../../loaders/corpus.ts";
import {read} from "../../loaders/read/read.ts";
import type {Hints} from "../../loaders/report.ts";

/** A report's text, and what it says of itself. */
export interface ReportText {
  text: string;
  hints: Hints;
}

const ownReports = ["data/reports", "test/fixtures/reports"];

/**
 * At most `count` texts of the folders, evenly chosen by path. Without folders the project's own reports, made ones
 * and digests, repeated until there are as many characters as in twenty real ones.
 */
export async function textsOf(folders: readonly string[], count: number): Promise<ReportText[]> {
  const files = await listReports(folders.length > 0 ? folders : ownReports);
  const step = Math.max(1, files.length / count);
  const chosen = files.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const texts = await Promise.all(
    chosen.map(async (file): Promise<ReportText> => {
      const {text, metadata} = await read(await readFile(file), basename(file));
      return {text, hints: {...metadata, source_file: file}};
    })
  );
  if (folders.length > 0) return texts;
  const repeats = Math.ceil(300_000 / characters(texts));
  return Array.from({length: repeats}, () => texts).flat();
}

export const characters = (texts: readonly ReportText[]) =>
  texts.reduce((sum, {text}) => sum + text.length, 0);

/** Whose texts they are, for the heading of a table. */
export const sourceOf = (folders: readonly string[]) =>
  folders.length > 0 ? "real reports" : "made reports and digests";
