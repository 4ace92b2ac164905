import {describe, expect, it} from "vitest";
import {ownFile, tableName} from "../../../src/components/query/ownFile.ts";

/** "ref_area,市长\n150200,张三" as Excel writes it in China. */
const inChina = Uint8Array.from([
  ...Buffer.from("ref_area,"),
  ...[0xca, 0xd0, 0xb3, 0xa4],
  ...Buffer.from("\n150200,"),
  ...[0xd5, 0xc5, 0xc8, 0xfd]
]);

const valuesOf = (bytes: Uint8Array) => {
  const file = ownFile(bytes);
  if (!("columns" in file)) throw new Error("no columns");
  return Object.fromEntries(file.columns.map(({name, values}) => [name, values]));
};

describe("ownFile(bytes)", () => {
  const expected = {ref_area: ["150200"], 市长: ["张三"]};

  it.each([
    ["UTF-8", Buffer.from("ref_area,市长\n150200,张三")],
    ["UTF-8 with a mark", Buffer.from("\ufeffref_area,市长\n150200,张三")],
    ["UTF-16", Buffer.from("\ufeffref_area,市长\n150200,张三", "utf16le")],
    ["GB 18030", inChina]
  ])("reads %s", (_, bytes) => {
    expect(valuesOf(new Uint8Array(bytes))).toEqual(expected);
  });

  it("hands Parquet on as it is", () => {
    const bytes = new Uint8Array(Buffer.from("PAR1…PAR1"));
    expect(ownFile(bytes)).toEqual({parquet: bytes});
  });

  it("says what to do with a workbook, and refuses what is no text", () => {
    expect(() => ownFile(new Uint8Array(Buffer.from("PK\u0003\u0004")))).toThrow("save it as CSV");
    expect(() => ownFile(Uint8Array.from([1, 0, 2, 0, 10, 1]))).toThrow("neither text nor Parquet");
  });
});

describe("tableName(file, taken)", () => {
  it.each([
    ["Mayors 2023.csv", "mayors_2023"],
    ["市长名单.csv", "市长名单"],
    ["2023.csv", "table_2023"],
    ['x"; drop table areas; --.csv', "x_drop_table_areas"],
    ["<img src=x onerror=alert(1)>.parquet", "img_src_x_onerror_alert_1"],
    ["….csv", "table"],
    [`${"a".repeat(300)}.csv`, "a".repeat(40)]
  ])("%s", (file, name) => {
    expect(tableName(file, [])).toBe(name);
  });

  it("takes no name that is taken", () => {
    expect(tableName("areas.csv", ["areas", "areas_2"])).toBe("areas_3");
  });
});
