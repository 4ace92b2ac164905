import {describe, expect, it} from "vitest";
import {delimitedColumns} from "../../../src/components/query/delimitedColumns.ts";

const typesOf = (text: string) =>
  Object.fromEntries(delimitedColumns(text).map(({name, type}) => [name, type]));
const valuesOf = (text: string) =>
  Object.fromEntries(delimitedColumns(text).map(({name, values}) => [name, values]));

describe("delimitedColumns(text)", () => {
  it("gives each column the narrowest type that fits all its values", () => {
    const text =
      "ref_area,year,spread,amount,delivered,final,mayor\n" +
      '150200,2022,1.35,"1,204",2022-01-05,true,甲\n' +
      "150100,2023,,12,2023/1/9,FALSE,乙\n";
    expect(typesOf(text)).toEqual({
      ref_area: "string",
      year: "integer",
      spread: "number",
      amount: "integer",
      delivered: "date",
      final: "boolean",
      mayor: "string"
    });
    expect(valuesOf(text)).toMatchObject({
      ref_area: ["150200", "150100"],
      spread: [1.35, null],
      amount: [1204, 12],
      delivered: ["2022-01-05", "2023-01-09"],
      final: [true, false]
    });
  });

  it.each([
    ["a leading zero", "a\n0123\n", "string"],
    ["a day that is none", "a\n2023-02-30\n", "string"],
    ["a percent sign", "a\n5%\n", "string"],
    ["a number beyond 32 bits", "a\n12345678901\n", "number"],
    ["a bare sign", "a\n+\n", "string"],
    ["no value at all", "a,b\n,1\n", "string"]
  ])("leaves %s as it is", (_, text, type) => {
    expect(delimitedColumns(text)[0]!.type).toBe(type);
  });

  it("finds semicolons and tabs, and separators within quotation marks for what they are", () => {
    expect(valuesOf('"a;b";c\n"1;2";3\n')).toEqual({"a;b": ["1;2"], c: [3]});
    expect(valuesOf("a\tb\n1,5\t2\n")).toEqual({a: ["1,5"], b: [2]});
  });

  it("gives a name to a column that has none or another's", () => {
    expect(Object.keys(typesOf("Year,year,,\n1,2,3,4\n"))).toEqual([
      "Year",
      "year_2",
      "column_3",
      "column_4"
    ]);
  });

  it("leaves empty lines out, and fills a short row with nothing", () => {
    expect(valuesOf("a,b\r\n\r\n1\r\n2,3\r\n,\r\n")).toEqual({a: [1, 2], b: [null, 3]});
  });

  it("says which row is too long", () => {
    expect(() => delimitedColumns("a,b\n1,2\n1,2,3\n")).toThrow("row 3 has 3 fields, the first has 2");
  });

  it.each(["", "a,b\n", "\n\n"])("refuses a text without rows: %j", (text) => {
    expect(() => delimitedColumns(text)).toThrow("no rows");
  });
});
