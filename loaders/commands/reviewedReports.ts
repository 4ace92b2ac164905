import {readCorpus} from "../corpus.ts";
import type {Correction} from "../corrections/correction.ts";
import type {FileResult} from "../reportRows.ts";

/** The reports that corrections are of, read without them. Throws where one is not among the files. */
export async function reviewedReports(
  corrections: readonly Correction[],
  folder: string,
  data: string
): Promise<FileResult[]> {
  const wanted = new Set(corrections.map(({report}) => report));
  const results: FileResult[] = [];
  for await (const result of readCorpus([folder], {data})) {
    if (result.report && wanted.delete(result.report.report)) results.push(result);
  }
  if (wanted.size > 0) throw new Error(`${folder} has no report ${[...wanted].join(", ")}`);
  return results;
}
