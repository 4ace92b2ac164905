import {expect, it} from "vitest";
import {twoColumns} from "../../loaders/read/columns.ts";
import type {Run} from "../../loaders/read/ruledTables.ts";
import {widthOf} from "./made.ts";

const width = 595;
const size = 10;
const run = (text: string, x: number, y: number): Run => ({text, x, y, size, width: widthOf(text, size)});
const rows = (n: number, make: (y: number, i: number) => Run[]): Run[] =>
  Array.from({length: n}, (_, i) => make(100 + i * 17, i)).flat();
// Twenty letters fill a column.
const prose = "全县经济平稳运行民生持续改善生态更加优美";

it("tells the columns of running text, also where their lines stand on other heights", () => {
  const runs = rows(12, (y) => [run(prose, 80, y), run(prose, 310, y + 6)]);
  const columns = twoColumns(runs, width)!;
  expect(columns.left.map(({x}) => x)).toEqual(Array(12).fill(80));
  expect(columns.right.map(({x}) => x)).toEqual(Array(12).fill(310));
  expect(columns.gutter.left).toBeGreaterThanOrEqual(280);
  expect(columns.gutter.right).toBeLessThanOrEqual(310);
});

it("leaves out of them what stands across, in one run or in several", () => {
  const title = [run("西坪县国民经济和社会发展计划的报告", 200, 60)];
  const pieces = ["全县各级", "部门齐心", "协力推进"].map((text, i) => run(text, 230 + i * 42, 400));
  const runs = [...rows(12, (y) => [run(prose, 80, y), run(prose, 310, y)]), ...title, ...pieces];
  expect(new Set(twoColumns(runs, width)!.across)).toEqual(new Set([...title, ...pieces]));
});

it.each<[string, Run[]]>([
  ["running text in one column", rows(20, (y) => [run(prose + prose, 80, y)])],
  ["a table of names and figures", rows(12, (y, i) => [run("粮食总产量", 80, y), run(`${i}1.5`, 330, y)])],
  [
    "a list of names, none of which fills its line",
    rows(12, (y, i) => [run(prose.slice(0, 4 + (i % 9)), 80, y), run(prose.slice(0, 12 - (i % 9)), 330, y)])
  ],
  ["a few lines beside each other", rows(4, (y) => [run(prose, 80, y), run(prose, 310, y)])],
  ["an empty page", []]
])("is null for %s", (_, runs) => {
  expect(twoColumns(runs, width)).toBeNull();
});
