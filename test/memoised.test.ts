import {expect, it, vi} from "vitest";
import {memoised} from "../loaders/memoised.ts";

it("computes once for each key, null and undefined too", () => {
  const compute = vi.fn((key: string) => (key === "" ? undefined : key.length));
  const lengthOf = memoised(compute);
  expect([lengthOf("甲乙"), lengthOf("甲乙"), lengthOf(""), lengthOf("")]).toEqual([
    2,
    2,
    undefined,
    undefined
  ]);
  expect(compute).toHaveBeenCalledTimes(2);
});

it("forgets everything when it is full", () => {
  const compute = vi.fn((key: string) => key);
  const same = memoised(compute, 2);
  for (const key of ["a", "b", "c", "a"]) expect(same(key)).toBe(key);
  expect(compute).toHaveBeenCalledTimes(4);
});
