import {expect, it} from "vitest";
import {ruledTables, type Rule, type Run} from "../../loaders/read/ruledTables.ts";

const run = (text: string, x: number, y: number): Run => ({text, x, y, width: text.length * 10, size: 10});
const across = (y: number, x1 = 0, x2 = 200): Rule => ({x1, y1: y, x2, y2: y});
const down = (x: number, y1 = 0, y2 = 60): Rule => ({x1: x, y1, x2: x, y2});
const grid = [across(0), across(20), across(40), across(60), down(0), down(100), down(200)];

it("puts text into the cells between lines, and leaves the rest", () => {
  const outside = run("正文", 0, 100);
  const [table, ...others] = ruledTables(grid, [
    run("指标", 10, 15),
    run("计划", 110, 15),
    run("粮食", 10, 35),
    run("3", 110, 35),
    outside
  ]);
  expect(others).toEqual([]);
  expect(table!.rows.map((row) => row.map(({text}) => text))).toEqual([
    ["指标", "计划"],
    ["粮食", "3"],
    ["", ""]
  ]);
  expect(table!.runs.has(outside)).toBe(false);
});

it("takes cells without a line between them as one, across columns and rows", () => {
  const rules = [across(0), across(20), across(40, 100), across(60), down(0), down(100, 20), down(200)];
  const [table] = ruledTables(rules, [run("2023年", 60, 15), run("工业", 10, 45), run("增长", 110, 35)]);
  expect(table!.rows).toEqual([
    [{text: "2023年", columns: 2, rows: 1}],
    [
      {text: "工业", columns: 1, rows: 2},
      {text: "增长", columns: 1, rows: 1}
    ],
    [{text: "", columns: 1, rows: 1}]
  ]);
});

it("joins the lines of a cell, and reads a table that is open at its sides", () => {
  const open = [across(0), across(30), across(60), down(100, 0, 60)];
  const [table] = ruledTables(open, [run("市场", 120, 12), run("主体", 120, 24), run("粮食", 10, 50)]);
  expect(table!.rows.map((row) => row.map(({text}) => text))).toEqual([
    ["", "市场主体"],
    ["粮食", ""]
  ]);
});

it("takes neither a frame nor a line under a heading for a table", () => {
  expect(ruledTables([across(0), across(60), down(0), down(200)], [])).toEqual([]);
  expect(ruledTables([across(20)], [])).toEqual([]);
});
