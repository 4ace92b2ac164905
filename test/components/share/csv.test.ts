import {csvParse} from "d3-dsv";
import {describe, expect, it} from "vitest";
import type {DataColumn} from "../../../src/components/share/columns.ts";
import {csvOf} from "../../../src/components/share/csv.ts";

const column = (name: string, values: DataColumn["values"]): DataColumn => ({
  name,
  type: "string",
  title: name,
  meaning: null,
  values
});
const columns = [
  column("place", ['包头, "the steel city"', "<b>呼和浩特</b>"]),
  column("value", [7.5, null])
];

describe("csvOf(columns)", () => {
  it("quotes what must be quoted, leaves missing values empty, begins with a byte order mark", () => {
    expect(csvOf(columns)).toBe(
      '\uFEFFplace,value\r\n"包头, ""the steel city""",7.5\r\n<b>呼和浩特</b>,\r\n'
    );
  });
});

describe("csvOf(columns, notes)", () => {
  const lines = csvOf(columns, ['GDP, "growth"', "two\nlines"]).split("\r\n");

  it("begins with notes, the first of which says how many lines to skip", () => {
    expect(lines.slice(0, 3)).toEqual([
      "\uFEFF# pandas: read_csv(..., skiprows=3); R: read.csv(..., skip = 3)",
      "# GDP,  growth ",
      "# two lines"
    ]);
    expect(csvParse(lines.slice(3).join("\n")).map(({value}) => value)).toEqual(["7.5", ""]);
  });
});
