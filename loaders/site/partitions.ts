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

/** The file of a report's partition. Front matter may give a report any id: none may lead to another file. */
export function partitionFile(report: string): string {
  return `reports/${encodeURIComponent(report)}.json`;
}

/** What the reader's page fetches of a report. */
export function partitionBytes(result: FileResult): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(partition(result)));
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
