import {describe, expect, it} from "vitest";
import {gapChart, gapInWords, type Gap} from "../../src/components/gap.ts";
import {speaker} from "../../src/components/messages.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const missed: Gap = {
  gap: -0.5,
  target_value: 8,
  target_unit: "%",
  outcome_unit: "%",
  target_bound: "approx",
  outcome_phase: "estimate",
  tolerance: 0.5,
  verdict: "missed"
};
const ofAmount: Gap = {
  ...missed,
  gap: -295,
  target_value: 700,
  target_unit: "个",
  outcome_unit: "个",
  target_bound: "eq",
  outcome_phase: "outcome"
};

describe("gapChart(row, {width})", () => {
  it("draws points on a scale of five to either side, with the tolerance of 左右", () => {
    expectSnapshot(gapChart(missed, {document})!, "gap");
  });

  it("draws amounts in per cent of what was promised, with an arrow beyond half", () => {
    expectSnapshot(gapChart({...ofAmount, gap: 700, verdict: "exceeded"}, {document})!, "gapBeyond");
  });

  it("puts the same share at the same place, whatever the amount", () => {
    const end = (row: Gap) =>
      gapChart(row, {document})!.querySelector("circle, [aria-label=dot] *")!.outerHTML;
    expect(end(ofAmount)).toBe(end({...ofAmount, gap: -2950, target_value: 7000}));
  });

  it("draws nothing without a gap, or without an amount to take a share of", () => {
    expect(gapChart({...missed, gap: null}, {document})).toBeNull();
    expect(gapChart({...ofAmount, target_value: 0}, {document})).toBeNull();
    expect(gapChart({...ofAmount, target_value: null}, {document})).toBeNull();
  });

  it("says the gap to those who cannot see it", () => {
    expect(gapChart(missed, {document})!.getAttribute("aria-label")).toBe("−0.5 points");
  });
});

describe("gapInWords({gap, target_unit, outcome_unit}, say)", () => {
  it("is in the unit of the target, or of the outcome where the target has none", () => {
    expect(gapInWords(ofAmount)).toBe("−295 个");
    expect(gapInWords({...missed, target_unit: ""}, speaker("zh"))).toBe("−0.5 个百分点");
  });
});
