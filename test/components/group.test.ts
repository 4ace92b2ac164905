import {describe, expect, it} from "vitest";
import {group} from "../../src/components/group.ts";

describe("group(rows, keyOf)", () => {
  it("keeps the order of keys and of rows", () => {
    expect([...group([3, 1, 2, 5], (n) => n % 2)]).toEqual([
      [1, [3, 1, 5]],
      [0, [2]]
    ]);
  });
});
