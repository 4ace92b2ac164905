import type {FileResult} from "../reportRows.ts";

/** Rows of one kind, the names of their columns written once. */
export interface Columns {
  columns: string[];
  rows: unknown[][];
}

/** One report as the reader's page fetches it: `reports/ID.json`. */
export interface Partition {
  report: FileResult["report"];
  sections: Columns;
  sentences: Columns;
  observations: Columns;
}

/**
 * The tables' files and, beside them, one small file for each report. Results pass through one at a time: a
 * thousand reports need not be held to be cut up.
 */
export async function withPartitions(
  results: AsyncIterable<FileResult>,
  tables: (results: AsyncIterable<FileResult>) => Promise<Map<string, Uint8Array>>
): Promise<Map<string, Uint8Array>> {
  const partitions = new Map<string, Uint8Array>();
  async function* watched(): AsyncGenerator<FileResult> {
    for await (const result of results) {
      if (result.report) partitions.set(fileOf(result.report.report), encode(partition(result)));
      yield result;
    }
  }
  return new Map([...(await tables(watched())), ...partitions]);
}

/** The file of a report's partition. Front matter may give a report any id: none may lead to another file. */
function fileOf(report: string): string {
  return `reports/${encodeURIComponent(report)}.json`;
}

/** What the reader's page needs of a report. */
export function partition({report, sections, sentences, observations}: FileResult): Partition {
  return {
    report,
    sections: toColumns(sections),
    sentences: toColumns(sentences),
    observations: toColumns(observations)
  };
}

/** Rows without the repetition of names, which is half of their JSON. All rows have the columns of the first. */
export function toColumns(rows: readonly object[]): Columns {
  const columns = Object.keys(rows[0] ?? {});
  return {
    columns,
    rows: rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column] ?? null))
  };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
