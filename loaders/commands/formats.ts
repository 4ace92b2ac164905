import {csvFormatRow} from "d3-dsv";
import {arrowBytes} from "../tables/arrow.ts";
import {parquetBytes} from "../tables/parquet.ts";
import type {FileResult} from "../reportRows.ts";
import {type ObservationRecord, observationRecords, recordColumns} from "./observationRecords.ts";

/** Turns the observations of a corpus into the chunks of an output file. */
export type Format = (results: AsyncIterable<FileResult>) => AsyncGenerator<string | Uint8Array>;

/** One JSON object a line, for each observation. */
export async function* ndjson(results: AsyncIterable<FileResult>): AsyncGenerator<string> {
  for await (const result of results) {
    const lines = observationRecords(result).map((record) => `${JSON.stringify(record)}\n`);
    if (lines.length > 0) yield lines.join("");
  }
}

/** A header and a line for each observation; null is an empty field. */
export async function* csv(results: AsyncIterable<FileResult>): AsyncGenerator<string> {
  const names = recordColumns().map(({name}) => name as keyof ObservationRecord);
  yield `${csvFormatRow(names)}\n`;
  for await (const result of results) {
    const lines = observationRecords(result).map(
      (record) => `${csvFormatRow(names.map((name) => String(record[name] ?? "")))}\n`
    );
    if (lines.length > 0) yield lines.join("");
  }
}

/** One Parquet file; Parquet has columns, not lines, so it waits for the last observation. */
export async function* parquet(results: AsyncIterable<FileResult>): AsyncGenerator<Uint8Array> {
  const records: ObservationRecord[] = [];
  for await (const result of results) records.push(...observationRecords(result));
  yield parquetBytes(arrowBytes(recordColumns(), records), new Map());
}

export const formats: Record<"ndjson" | "csv" | "parquet", Format> = {ndjson, csv, parquet};
