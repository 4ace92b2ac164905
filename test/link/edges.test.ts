import {expect, test} from "vitest";
import {areApart, edgesOf} from "../../loaders/link/edges.ts";

const figure = {
  value: 8,
  value_high: null,
  value_scaled: 8,
  unit: "%",
  bound: "eq",
  as_stated: "8%"
} as const;

test.each([
  ["no decimals: half a unit to either side", {}, [7.5, 8.5]],
  ["one decimal", {value: 8.2, value_scaled: 8.2, as_stated: "8.2%"}, [8.15, 8.25]],
  ["左右, in percent: half a point", {bound: "approx", as_stated: "8%左右"}, [7, 9]],
  [
    "左右, elsewhere: a twentieth",
    {value: 100, value_scaled: 1e6, unit: "万元", bound: "approx", as_stated: "100万元左右"},
    [945_000, 1_055_000]
  ],
  ["以上: all that is above", {bound: "ge", as_stated: "8%以上"}, [7.5, Infinity]],
  ["以内: all that is below", {bound: "le", as_stated: "8%以内"}, [-Infinity, 8.5]],
  ["a range, from its lower edge to its upper", {value_high: 9, as_stated: "8%-9%"}, [7.5, 9.5]]
] as const)("edgesOf(figure): %s", (_, change, [low, high]) => {
  const edges = edgesOf({...figure, ...change});
  expect(edges[0]).toBeCloseTo(low, 6);
  expect(edges[1]).toBeCloseTo(high, 6);
});

test("areApart(a, b) where no number fits both", () => {
  expect(areApart([1, 2], [3, 4])).toBe(true);
  expect(areApart([3, 4], [1, 2])).toBe(true);
  expect(areApart([1, 3], [3, 4])).toBe(false);
});
