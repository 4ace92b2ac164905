import {parquetMetadata} from "hyparquet";
import {tableFromIPC} from "apache-arrow";
import {readParquet} from "parquet-wasm/node";
import {expect, test} from "vitest";
import {rowsPerGroup} from "../../loaders/tables/arrow.ts";
import {assemble, encode} from "../../loaders/tables/assemble.ts";
import {partOf, type Part} from "../../loaders/tables/part.ts";
import {arrowOf} from "../../loaders/tables/shards.ts";

/** Sections of a report, as a part of their table. */
const sectionsOf = (report: string, count: number): Part =>
  partOf(
    arrowOf(
      "sections",
      Array.from({length: count}, (_, i) => ({
        report,
        section: String(i),
        parent: null,
        title: `第${i}部分`,
        phase: "target",
        time_period: "2022",
        start: i,
        end: i + 1
      }))
    )
  );

const rowsOf = (file: Uint8Array) => {
  const table = tableFromIPC(readParquet(file).intoIPCStream());
  return table.toArray().map((row) => `${row!.report as string} ${row!.start as number}`);
};
const groupsOf = (file: Uint8Array) =>
  parquetMetadata(new Uint8Array(file).buffer).row_groups.map(({num_rows}) => Number(num_rows));

test("assemble(parts) keeps the row groups of a large table's parts, encoded once, in the table's order", () => {
  const parts = [sectionsOf("b", rowsPerGroup - 1), sectionsOf("a", 10)];
  const encoded: Part[] = [];
  const {files, counts} = assemble(new Map([["sections", parts]]), (part) => {
    encoded.push(part);
    return encode(part);
  });
  const file = files.get("sections")!;
  expect(encoded).toEqual([parts[1], parts[0]]);
  expect(groupsOf(file)).toEqual([10, rowsPerGroup - 1]);
  expect(counts).toEqual({sections: rowsPerGroup + 9});
  expect(rowsOf(file).slice(8, 12)).toEqual(["a 8", "a 9", "b 0", "b 1"]);
}, 60_000);

test("assemble(parts) makes one row group of a small table", () => {
  const {files} = assemble(new Map([["sections", [sectionsOf("b", 3), sectionsOf("a", 2)]]]));
  expect(groupsOf(files.get("sections")!)).toEqual([5]);
  expect(rowsOf(files.get("sections")!)).toEqual(["a 0", "a 1", "b 0", "b 1", "b 2"]);
});

test("assemble(parts) merges parts that lie within each other", () => {
  const {files} = assemble(
    new Map([["sections", [sectionsOf("a", 3), sectionsOf("c", 1), sectionsOf("b", 1)]]])
  );
  expect(rowsOf(files.get("sections")!)).toEqual(["a 0", "a 1", "a 2", "b 0", "c 0"]);
});
