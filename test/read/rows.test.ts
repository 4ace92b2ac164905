import {expect, it} from "vitest";
import {endOf, rowsOf} from "../../loaders/read/rows.ts";

const run = (text: string, x: number, y: number, size = 10) => ({
  text,
  x,
  y,
  size,
  width: text.length * size
});

it("rowsOf(runs) are those on one height, from top to bottom, without empty ones", () => {
  const [a, b, c, raised] = [
    run("增长", 80, 200),
    run("8%", 120, 201),
    run("目标", 80, 100),
    run("2", 110, 197, 5)
  ];
  expect(rowsOf([a, b, c, raised, run(" ", 80, 300)])).toEqual([[c], [raised, a, b]]);
});

it("endOf(run) is where it ends", () => {
  expect(endOf(run("增长", 80, 200))).toBe(100);
});
