import {existsSync} from "node:fs";
import {mkdir, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {ascending} from "d3-array";
import type {FileResult} from "../reportRows.ts";
import {arrowBytes} from "../tables/arrow.ts";
import {parquetBytes} from "../tables/parquet.ts";
import {type ObservationRecord, observationRecords, recordColumns} from "./observationRecords.ts";

/** Rows held at most, over all partitions, before the fullest is written: about 400 MB. */
const rowsHeld = 150_000;

// The name under which Hive, Spark, Trino and DuckDB know a partition of rows without a value.
const noValue = "__HIVE_DEFAULT_PARTITION__";

/**
 * Writes the observations of a corpus as Parquet files in Hive's folders, "province=150000/year=2022/0.parquet",
 * province being the code of the report's province and year the one its targets are for: a query of one province
 * reads its files alone. Memory does not grow with the corpus. The folder appears when it is complete. Throws
 * where it is there already.
 */
export async function writePartitions(results: AsyncIterable<FileResult>, folder: string): Promise<void> {
  if (existsSync(folder)) throw new Error(`${folder} is there already: remove it or name another folder`);
  const unfinished = `${folder}.${process.pid}.tmp`;
  const held = new Map<string, ObservationRecord[]>();
  const parts = new Map<string, number>();
  let rows = 0;
  const flush = async (partition: string): Promise<void> => {
    const records = held.get(partition)!;
    const part = parts.get(partition) ?? 0;
    held.delete(partition);
    parts.set(partition, part + 1);
    rows -= records.length;
    await mkdir(join(unfinished, partition), {recursive: true});
    await writeFile(join(unfinished, partition, `${part}.parquet`), parquetOf(records));
  };
  try {
    await mkdir(unfinished, {recursive: true});
    for await (const result of results) {
      const partition = partitionOf(result);
      const records = observationRecords(result);
      if (records.length === 0) continue;
      const own = held.get(partition);
      if (own) own.push(...records);
      else held.set(partition, records);
      rows += records.length;
      while (rows > rowsHeld) await flush(fullest(held));
    }
    for (const partition of [...held.keys()]) await flush(partition);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, {recursive: true, force: true});
    throw error;
  }
}

function partitionOf({report}: FileResult): string {
  const province = report?.ref_area ? `${report.ref_area.slice(0, 2)}0000` : noValue;
  return `province=${province}/year=${report?.year ?? noValue}`;
}

function fullest(held: ReadonlyMap<string, readonly unknown[]>): string {
  let [name, most] = ["", 0];
  for (const [partition, {length}] of held) if (length > most) [name, most] = [partition, length];
  return name;
}

/** Sorted by indicator and place, so that the statistics of a row group tell a reader what it need not read. */
function parquetOf(records: ObservationRecord[]): Uint8Array {
  const last = "\uffff";
  records.sort(
    (a, b) =>
      ascending(a.indicator ?? last, b.indicator ?? last) ||
      ascending(a.ref_area ?? last, b.ref_area ?? last) ||
      ascending(a.time_period, b.time_period) ||
      ascending(a.observation, b.observation)
  );
  return parquetBytes(arrowBytes(recordColumns(), records), new Map());
}
