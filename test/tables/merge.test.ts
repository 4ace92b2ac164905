import {tableFromIPC} from "apache-arrow";
import {expect, test} from "vitest";
import {gather, mergedRuns} from "../../loaders/tables/merge.ts";
import {compareBy} from "../../loaders/tables/order.ts";
import {arrowBytes, rowsPerGroup} from "../../loaders/tables/arrow.ts";
import type {Column, ColumnType} from "../../loaders/tables/schema.ts";

const column = (name: string, type: ColumnType): Column => ({
  name,
  type,
  role: "dimension",
  title_en: name,
  title_zh: name,
  meaning: name
});
const columns = [
  column("name", "string"),
  column("n", "integer"),
  column("x", "number"),
  column("is", "boolean"),
  column("day", "date")
];
const sortedBy = ["name", "n"];

interface Row {
  name: string | null;
  n: number | null;
  x: number | null;
  is: boolean | null;
  day: string | null;
}

/** Rows with nulls and repetitions, the same in every run. */
function rows(count: number, seed: number): Row[] {
  return Array.from({length: count}, (_, i) => {
    const random = (i * 7919 + seed * 104729) % 1009;
    return {
      name: random % 11 === 0 ? null : `指标${random % 17}`,
      n: random % 13 === 0 ? null : (random * 31) % 97,
      x: random % 5 === 0 ? null : random / 7,
      is: random % 3 === 0 ? null : random % 2 === 0,
      day: random % 4 === 0 ? null : `2022-01-${String(1 + (random % 28)).padStart(2, "0")}`
    };
  }).sort(compareBy(sortedBy));
}

const batchesOf = (own: readonly Row[]) => tableFromIPC(arrowBytes(columns, own)).batches;

test("mergedRuns(batches) and gather(batches, runs) give what sorting all rows gives", () => {
  const parts = [rows(300, 1), rows(1, 2), rows(500, 3), []];
  const batches = parts.flatMap(batchesOf);
  const merged = gather(columns, batches, mergedRuns(batches, sortedBy));
  const sorted = parts.flat().toSorted(compareBy(sortedBy));
  expect(Buffer.compare(merged, arrowBytes(columns, sorted))).toBe(0);
});

test("gather(batches, runs) cuts batches of the size of a row group", () => {
  const parts = [rows(rowsPerGroup - 5, 1), rows(10, 2)];
  const batches = parts.flatMap(batchesOf);
  const merged = tableFromIPC(gather(columns, batches, mergedRuns(batches, sortedBy)));
  expect(merged.batches.map(({numRows}) => numRows)).toEqual([rowsPerGroup, 5]);
});

test("mergedRuns(batches) is one run for each batch where they follow each other, in whatever order they come", () => {
  const own = (name: string) => batchesOf(rows(50, 1).map((row) => ({...row, name})));
  const batches = ["b", "a", "c"].flatMap(own);
  expect(mergedRuns(batches, ["name", "n"])).toEqual([
    {batch: 1, from: 0, to: 50},
    {batch: 0, from: 0, to: 50},
    {batch: 2, from: 0, to: 50}
  ]);
});
