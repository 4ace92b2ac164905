import {expect, test} from "vitest";
import {groupBy} from "../loaders/groupBy.ts";

test("groupBy(items, keyOf) keeps the order of groups and of items", () => {
  expect([...groupBy([3, 1, 4, 1, 5], (n) => n % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]]
  ]);
});
