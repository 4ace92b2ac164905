import {describe, expect, it} from "vitest";
import {fewestLabels, parseConfidence} from "../../loaders/link/confidence.ts";

describe("parseConfidence(validation)", () => {
  const {confidenceOf} = parseConfidence({
    rules: [
      {rule: "growth", n: 300, right: 289},
      {rule: "rank", n: fewestLabels - 1, right: fewestLabels - 1}
    ]
  });

  it("is the share of readings of the rule that were wholly right", () => {
    expect(confidenceOf("growth")).toBe(0.963);
  });

  it("is null for a rule of which too few readings, or none, were labelled", () => {
    expect(confidenceOf("rank")).toBeNull();
    expect(confidenceOf("multiple")).toBeNull();
    expect(parseConfidence(null).confidenceOf("growth")).toBeNull();
  });
});
