// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {legend} from "../../src/components/legend.ts";

describe("legend(marks, {tolerance})", () => {
  it("says how much 左右 allows for", () => {
    expect(legend(["about"], {tolerance: 0.3}).textContent).toBe("about (左右): ±0.3 points");
  });

  it("draws each mark beside its meaning, hidden from those who hear the page", () => {
    const list = legend(["target", "estimate"]);
    expect([...list.children].map((item) => item.textContent)).toEqual([
      "target",
      "outcome, estimated (预计)"
    ]);
    for (const item of list.children) expect(item.querySelector("[aria-hidden=true] svg")).not.toBeNull();
  });
});
