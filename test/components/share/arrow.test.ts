import {tableFromIPC} from "apache-arrow";
import * as parquet from "parquet-wasm/node";
import {describe, expect, it} from "vitest";
import {arrowFile, parquetFile} from "../../../src/components/share/arrow.ts";
import type {DataColumn} from "../../../src/components/share/columns.ts";

const columns: DataColumn[] = [
  {name: "place", type: "string", title: "地区", meaning: "Name.", values: ["包头", null, ""]},
  {name: "year", type: "integer", title: "year", meaning: null, values: [2022, null, -1]},
  {name: "gap", type: "number", title: "gap", meaning: null, values: [-0.5, 3, null]},
  {name: "digest", type: "boolean", title: "digest", meaning: null, values: [true, false, null]},
  {name: "day", type: "date", title: "day", meaning: null, values: ["2022-02-12", null, "1969-12-31"]}
];
const metadata = new Map([
  ["data_version", "abc"],
  ["title", "指标"]
]);

const rowsOf = (bytes: Uint8Array) =>
  tableFromIPC(bytes)
    .toArray()
    .map((row) =>
      Object.values(row!.toJSON()).map((value) => (value instanceof Date ? value.getTime() : value))
    );
const rows = [
  ["包头", 2022, -0.5, true, Date.UTC(2022, 1, 12)],
  [null, null, 3, false, null],
  ["", -1, null, null, Date.UTC(1969, 11, 31)]
];

describe("arrowFile(columns, metadata)", () => {
  it("gives back every value, the metadata, and each column's title and meaning", () => {
    const bytes = arrowFile(columns, metadata);
    expect(rowsOf(bytes)).toEqual(rows);
    const {schema} = tableFromIPC(bytes);
    expect(schema.metadata).toEqual(metadata);
    expect(schema.fields[0]!.metadata).toEqual(
      new Map([
        ["title", "地区"],
        ["description", "Name."]
      ])
    );
  });

  it("has columns even without a row", () => {
    const {schema, numRows} = tableFromIPC(
      arrowFile(
        columns.map((column) => ({...column, values: []})),
        metadata
      )
    );
    expect([schema.fields.length, numRows]).toEqual([5, 0]);
  });
});

describe("parquetFile(columns, metadata, parquet)", () => {
  it("gives back every value and the metadata", () => {
    const stream = parquet.readParquet(parquetFile(columns, metadata, parquet as never)).intoIPCStream();
    expect(rowsOf(stream)).toEqual(rows);
    expect(tableFromIPC(stream).schema.metadata.get("data_version")).toBe("abc");
  });
});
