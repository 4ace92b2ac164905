import type {RecordBatch} from "apache-arrow";
import {tableFromArrays, tableFromIPC, tableToIPC} from "apache-arrow";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {queryResult, toObjects} from "../../../src/components/query/result.ts";
import {openDatabase, type Database} from "../../duckdb.ts";

let database: Database;
beforeAll(async () => void (database = await openDatabase(new Map())));
afterAll(() => database.close());

type Batches = Parameters<typeof queryResult>[0];
const parts = (...columns: Record<string, unknown[]>[]): Batches =>
  columns.flatMap(
    (own) => tableFromIPC(tableToIPC(tableFromArrays(own))).batches as RecordBatch[]
  ) as unknown as Batches;

describe("queryResult", () => {
  it("finds each row in its part, in whatever order they are asked for", () => {
    const result = queryResult(parts({n: [0, 1, 2]}, {n: []}, {n: [3]}, {n: [4, 5]}));
    expect(result.length).toBe(6);
    expect([5, 0, 3, 2, 4, 1].map((row) => result.value(row, 0))).toEqual([5, 0, 3, 2, 4, 1]);
  });

  it("tells the kinds of columns and shows each value as such", () => {
    const batches =
      database.batches(`select 1 as whole, 1.5::decimal(4, 1) as tenths, 'a' as text, true as flag,
      date '2024-01-15' as day, timestamp '2024-01-15 10:30:00' as moment, time '10:30:00' as clock,
      [1, 2] as list, {'a': 1} as record, null as nothing`);
    const result = queryResult(batches as unknown as Batches);
    expect(result.columns.map(({kind}) => kind)).toEqual([
      "number",
      "number",
      "text",
      "boolean",
      "date",
      "date",
      "time",
      "other",
      "other",
      "number"
    ]);
    expect(result.columns.map((_, i) => result.value(0, i))).toEqual([
      1,
      1.5,
      "a",
      true,
      new Date("2024-01-15"),
      new Date("2024-01-15T10:30:00Z"),
      "10:30:00",
      "[1,2]",
      '{"a":1}',
      null
    ]);
    expect(toObjects(result)[0]).toMatchObject({whole: 1, list: "[1,2]"});
  });

  it("shows no interval as what it is not", () => {
    const batches = database.batches("select interval 40 days as i union all select null order by i");
    const result = queryResult(batches as unknown as Batches);
    expect(result.value(0, 0)).toContain("::varchar");
    expect(result.value(1, 0)).toBeNull();
  });

  it("names the columns of a result without rows, and has none without a result", () => {
    expect(queryResult(parts({n: []})).columns).toHaveLength(1);
    expect(queryResult([])).toMatchObject({columns: [], length: 0});
  });
});
