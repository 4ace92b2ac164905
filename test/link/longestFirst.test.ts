import {expect, it} from "vitest";
import {longestFirst} from "../../loaders/link/longestFirst.ts";

it("groups words by their key, the longest of each group first, each once", () => {
  const groups = longestFirst(["全市", "可", "全自治区", "全省", "全市"], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ["全", ["全自治区", "全市", "全省"]],
    ["可", ["可"]]
  ]);
});
