import {expect, test} from "vitest";
import {assign} from "../../loaders/match/assignment.ts";

const of = (...cells: [row: number, column: number, score: number][]) =>
  assign(cells.map(([row, column, score]) => ({row, column, score})))
    .map(({row, column}) => `${row}-${column}`)
    .sort();

test("the best sum wins, not the best single pair", () => {
  expect(of([0, 0, 0.9], [0, 1, 0.8], [1, 0, 0.8])).toEqual(["0-1", "1-0"]);
});

test("a row whose only candidate is better placed elsewhere stays alone", () => {
  expect(of([0, 0, 0.9], [1, 0, 0.6])).toEqual(["0-0"]);
});

test("more rows than columns, and more columns than rows", () => {
  expect(of([0, 0, 0.6], [1, 0, 0.7], [2, 0, 0.8])).toEqual(["2-0"]);
  expect(of([0, 0, 0.6], [0, 1, 0.7], [0, 2, 0.8])).toEqual(["0-2"]);
});

test("no candidates, no assignment", () => expect(of()).toEqual([]));
