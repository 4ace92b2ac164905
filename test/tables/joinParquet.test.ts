import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "apache-arrow";
import {parquetMetadata} from "hyparquet";
import {readParquet} from "parquet-wasm/node";
import {expect, test} from "vitest";
import {joinParquet} from "../../loaders/tables/joinParquet.ts";
import {arrowBytes} from "../../loaders/tables/arrow.ts";
import {parquetBytes} from "../../loaders/tables/parquet.ts";
import type {Column} from "../../loaders/tables/schema.ts";

const columns: Column[] = [
  {name: "place", type: "string", role: "dimension", title_en: "", title_zh: "", meaning: "where it is"},
  {name: "value", type: "number", role: "measure", title_en: "", title_zh: "", meaning: "how much"}
];
const file = (place: string, values: (number | null)[]) =>
  parquetBytes(
    arrowBytes(
      columns,
      values.map((value) => ({place, value}))
    ),
    new Map()
  );

test("joinParquet(files) keeps the rows, the row groups with their statistics, and the metadata", async () => {
  const parts = [file("包头市", [1, 2, null]), file("呼和浩特市", [3]), file("鄂尔多斯市", [4, 5])];
  const whole = joinParquet(parts, new Map([["data_version", "abc"]]));
  const table = tableFromIPC(readParquet(whole).intoIPCStream());
  expect(table.toArray().map((row) => row!.toJSON() as unknown)).toEqual([
    {place: "包头市", value: 1},
    {place: "包头市", value: 2},
    {place: "包头市", value: null},
    {place: "呼和浩特市", value: 3},
    {place: "鄂尔多斯市", value: 4},
    {place: "鄂尔多斯市", value: 5}
  ]);
  expect(table.schema.metadata.get("data_version")).toBe("abc");
  expect(table.schema.fields[0]!.metadata.get("comment")).toBe("where it is");
  const {row_groups, created_by} = parquetMetadata(whole.slice().buffer);
  expect(created_by).toBe("zhibiao");
  expect(row_groups.map(({num_rows}) => Number(num_rows))).toEqual([3, 1, 2]);
  const statistics = row_groups.map(({columns}) => columns[0]!.meta_data!.statistics);
  expect(statistics.map((own) => own?.min_value)).toEqual(["包头市", "呼和浩特市", "鄂尔多斯市"]);
});

test("joinParquet(files) makes a file that DuckDB reads as it is, row groups left out by their statistics", async () => {
  const folder = mkdtempSync(join(tmpdir(), "zhibiao-join-"));
  const path = join(folder, "joined.parquet");
  writeFileSync(path, joinParquet([file("a", [1, 2]), file("b", [30])], new Map()));
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    const found = await connection.runAndReadAll(`select place, value from '${path}' where place = 'b'`);
    expect(found.getRowObjects()).toEqual([{place: "b", value: 30}]);
    const groups = await connection.runAndReadAll(
      `select row_group_num_rows, stats_min_value, stats_max_value from parquet_metadata('${path}')
        where path_in_schema = 'place' order by row_group_id`
    );
    expect(groups.getRows()).toEqual([
      [2n, "a", "a"],
      [1n, "b", "b"]
    ]);
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, {recursive: true});
  }
});

test("joinParquet(files) throws where there is nothing to join", () => {
  expect(() => joinParquet([], new Map())).toThrow("no Parquet file");
});
