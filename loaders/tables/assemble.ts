import {createHash} from "node:crypto";
import {type RecordBatch, tableFromIPC} from "apache-arrow";
import {byIndicator} from "./byIndicator.ts";
import {joinParquet} from "./joinParquet.ts";
import {gather, mergedRuns} from "./merge.ts";
import {arrowBytes, rowsPerGroup} from "./arrow.ts";
import {parquetBytes} from "./parquet.ts";
import {partOf, type Part} from "./part.ts";
import {describe, type TableDescription} from "./schema.ts";

/** Gives the Parquet file of a part, made anew or from a cache. */
export type Encode = (part: Part) => Uint8Array;

export const encode: Encode = ({arrow}) => parquetBytes(arrow, new Map());

/** Every table whole, in row groups. */
export interface Assembled {
  /** SHA-256 over the content of all tables, in hex; taken before compression, so that another version of the compressor changes nothing. */
  dataVersion: string;
  /** Rows of each table. */
  counts: Record<string, number>;
  /** Parquet files by table. */
  files: Map<string, Uint8Array>;
  /** Of the largest tables the rows of each indicator, as a file of their own: "indicators/gdp/observations". */
  partitions: Map<string, Uint8Array>;
}

/** What a page about one thing measured needs a small part of. */
const partitioned = ["observations", "commitments"];

/**
 * Joins the parts of every table. Where they follow each other in the order that the table has, each keeps its
 * row groups; else their rows are merged and encoded together. The same parts give the same bytes.
 */
export function assemble(
  parts: ReadonlyMap<string, readonly Part[]>,
  encodePart: Encode = encode
): Assembled {
  const whole = new Map([...parts].map(([name, own]) => [name, wholeOf(describe(name), own)]));
  const hash = createHash("sha256");
  for (const [name, {parts}] of whole) {
    for (const {sha256} of parts) hash.update(`${name} ${sha256}\n`);
  }
  const dataVersion = hash.digest("hex");
  const metadata = new Map([["data_version", dataVersion]]);
  return {
    dataVersion,
    counts: Object.fromEntries([...whole].map(([name, {rows}]) => [name, rows])),
    files: new Map([...whole].map(([name, own]) => [name, fileOf(own, metadata, encodePart)])),
    partitions: partitionsOf(whole, metadata, encodePart)
  };
}

/** A file for each indicator that any of the tables has, an empty one too: a page may ask for it. */
function partitionsOf(
  whole: ReadonlyMap<string, {parts: readonly Part[]}>,
  metadata: ReadonlyMap<string, string>,
  encodePart: Encode
): Map<string, Uint8Array> {
  const tables = [...whole]
    .filter(([name]) => partitioned.includes(name))
    .map(([name, {parts}]) => ({name, own: byIndicator(describe(name), parts)}));
  const codes = new Set(tables.flatMap(({own}) => [...own.keys()]));
  return new Map(
    [...codes].sort().flatMap((code) =>
      tables.map(({name, own}): [string, Uint8Array] => {
        const part = own.get(code);
        const file = part
          ? joinParquet([encodePart(part)], metadata)
          : parquetBytes(arrowBytes(describe(name).schema.fields, []), metadata);
        return [`indicators/${code}/${name}`, file];
      })
    )
  );
}

/** A list without row groups cannot be joined: parquet-wasm would not read it. */
function fileOf(
  {rows, parts}: {rows: number; parts: readonly Part[]},
  metadata: ReadonlyMap<string, string>,
  encodePart: Encode
): Uint8Array {
  return rows === 0 ? parquetBytes(parts[0]!.arrow, metadata) : joinParquet(parts.map(encodePart), metadata);
}

function wholeOf(table: TableDescription, parts: readonly Part[]): {rows: number; parts: Part[]} {
  const owners: Part[] = [];
  const batches: RecordBatch[] = [];
  for (const part of parts) {
    for (const batch of tableFromIPC(part.arrow).batches) {
      if (batch.numRows === 0) continue;
      batches.push(batch);
      owners.push(part);
    }
  }
  const rows = batches.reduce((sum, {numRows}) => sum + numRows, 0);
  if (rows === 0) return {rows, parts: parts.slice(0, 1)};
  const runs = mergedRuns(batches, table.sorted_by);
  // A small table is one row group: many would cost more than they save.
  const isWhole = runs.length === batches.length && rows > rowsPerGroup;
  return {
    rows,
    parts: isWhole
      ? [...new Set(runs.map(({batch}) => owners[batch]!))]
      : [partOf(gather(table.schema.fields, batches, runs))]
  };
}
