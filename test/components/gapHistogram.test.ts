import {describe, expect, it} from "vitest";
import {gapBins} from "../../src/components/gapBins.ts";
import {gapHistogram} from "../../src/components/gapHistogram.ts";
import {yearlyTarget} from "./made.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const bins = gapBins([
  ...[-1, -0.5, -0.5, -0.3, -0.1, 0, 0, 0, 0.1, 0.2, 0.6].map((gap) => yearlyTarget({gap, year: 2021})),
  ...[-6, -3, -0.5, 0].map((gap) => yearlyTarget({gap, year: 2022})),
  ...[-0.2, 0, 0.4, 5].map((gap) => yearlyTarget({gap, year: 2019, form: "bare"}))
]);

describe("gapHistogram(bins, {tolerance})", () => {
  it("draws the bins of each form, those of 2020 and 2022 stacked in a second colour, the bin at nought outlined", () => {
    expectSnapshot(gapHistogram(bins, {document, tolerance: 0.5}), "gapHistogram");
  });

  it("tells the count of each bin, with 2020 and 2022 in it", () => {
    const chart = gapHistogram(bins, {document, tolerance: 0.5, width: 380});
    const words = [...chart.querySelectorAll("[aria-label*=points]")].map((bin) =>
      bin.getAttribute("aria-label")
    );
    expect(words).toContain("0 points\n4 targets, 26.7% of their form\n1 of 2020 or 2022");
    expect(words).toContain("−4 points or further\n1 target, 6.7% of its form\n1 of 2020 or 2022");
    expect(words).toContain("+4 points or further\n1 target, 25% of its form");
  });
});
