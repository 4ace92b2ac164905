import {expect, test} from "vitest";
import {readList, readTable, writeTable} from "../../loaders/link/csv.ts";

test("a row is read by the names in the first line, in any order", () => {
  expect(readTable('b,a\n"x, y",1\n', ["a", "b"])).toEqual([{a: "1", b: "x, y"}]);
});

test("a byte order mark, empty lines and missing last fields do no harm", () => {
  expect(readTable("\uFEFFa,b\n1\n\n", ["a", "b"])).toEqual([{a: "1", b: ""}]);
});

test("a missing column is named", () => {
  expect(() => readTable("a\n1\n", ["a", "unit"])).toThrow("unit");
});

test("what is written is read again", () => {
  const rows = [{a: 'say "so"', b: "1,2"}];
  expect(readTable(writeTable(rows, ["a", "b"]), ["a", "b"])).toEqual(rows);
});

test("a list field is split at bars, and an empty one has no parts", () => {
  expect(readList("固投|固定资产投资额")).toEqual(["固投", "固定资产投资额"]);
  expect(readList("")).toEqual([]);
});
