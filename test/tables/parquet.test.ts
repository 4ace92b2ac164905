import {tableFromIPC} from "apache-arrow";
import {decompress} from "fzstd";
import {type Compressors, parquetMetadata, parquetReadObjects} from "hyparquet";
import {readParquet} from "parquet-wasm/node";
import {expect, test} from "vitest";
import {arrowBytes} from "../../loaders/tables/arrow.ts";
import {parquetBytes} from "../../loaders/tables/parquet.ts";
import type {Column, ColumnType} from "../../loaders/tables/schema.ts";

const column = (name: string, type: ColumnType, required = false): Column => ({
  name,
  type,
  role: "attribute",
  title_en: name,
  title_zh: name,
  meaning: `Meaning of ${name}.`,
  constraints: {required}
});

const columns = [
  column("text", "string"),
  column("whole", "integer"),
  column("real", "number"),
  column("flag", "boolean"),
  column("day", "date"),
  column("key", "string", true)
];
const rows = [
  {text: "8%左右", whole: -1, real: 0.1, flag: true, day: "2022-02-12", key: "a"},
  {text: null, whole: null, real: null, flag: null, day: null, key: "b"},
  {text: "", whole: 2 ** 31 - 1, real: 1e300, flag: false, day: "1969-12-31", key: "𠮷"}
];

const write = (own: readonly object[]): Uint8Array =>
  parquetBytes(arrowBytes(columns, own), new Map([["data_version", "abc"]]));
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const compressors: Compressors = {ZSTD: (input, length) => decompress(input, new Uint8Array(length))};

test("parquetBytes(arrow) gives back every value through parquet-wasm, null and empty text apart", () => {
  const table = tableFromIPC(readParquet(write(rows)).intoIPCStream());
  expect(table.toArray().map((row) => row!.toJSON())).toEqual(
    rows.map((row) => ({...row, day: row.day === null ? null : Date.parse(row.day)}))
  );
});

test("parquetBytes(arrow) gives back every value through hyparquet, with zstd by fzstd", async () => {
  const read = await parquetReadObjects({file: bufferOf(write(rows)), compressors});
  expect(read).toEqual(rows.map((row) => ({...row, day: row.day === null ? null : new Date(row.day)})));
});

test("parquetBytes(arrow, metadata) keeps the meaning of each column and the file's metadata", () => {
  const {schema} = tableFromIPC(readParquet(write(rows)).intoIPCStream());
  expect(schema.metadata.get("data_version")).toBe("abc");
  expect(schema.fields.map(({metadata}) => metadata.get("comment"))).toEqual(
    columns.map(({meaning}) => meaning)
  );
  expect(schema.fields.map(({nullable}) => nullable)).toEqual([true, true, true, true, true, false]);
});

test("parquetBytes(arrow) of a table without rows keeps its columns", () => {
  const table = tableFromIPC(readParquet(write([])).intoIPCStream());
  expect([table.numRows, table.schema.names]).toEqual([0, columns.map(({name}) => name)]);
});

test("parquetBytes(arrow) splits a long table into groups, zstd throughout, repeated text by dictionary", () => {
  const many = Array.from({length: 150_000}, (_, n) => ({...rows[n % 3]!, whole: n}));
  const {row_groups, num_rows} = parquetMetadata(bufferOf(write(many)));
  expect(Number(num_rows)).toBe(many.length);
  expect(row_groups.map((group) => Number(group.num_rows))).toEqual([65_536, 65_536, 18_928]);
  const chunks = row_groups.flatMap((group) => group.columns.map((chunk) => chunk.meta_data!));
  expect(new Set(chunks.map(({codec}) => codec))).toEqual(new Set(["ZSTD"]));
  const text = chunks.find(({path_in_schema}) => path_in_schema[0] === "text")!;
  expect(text.encodings).toContain("RLE_DICTIONARY");
});
