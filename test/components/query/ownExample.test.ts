import {expect, it} from "vitest";
import {delimitedColumns} from "../../../src/components/query/delimitedColumns.ts";
import {exampleQuery, exampleText} from "../../../src/components/query/ownExample.ts";

it("is a table whose codes stay text, so that they join with ours", () => {
  const columns = delimitedColumns(exampleText);
  expect(columns.map(({name, type}) => [name, type])).toEqual([
    ["ref_area", "string"],
    ["year", "integer"],
    ["spread", "integer"]
  ]);
  const keys = columns[0]!.values.map((code, i) => `${String(code)} ${String(columns[1]!.values[i])}`);
  expect(new Set(keys).size).toBe(keys.length);
});

it("is joined under the name that the table was given", () => {
  expect(exampleQuery("spreads_2")).toContain('from "spreads_2" s');
});
