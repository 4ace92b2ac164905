import {describe, expect, it} from "vitest";
import type {AimBin} from "../../src/components/highAims.ts";
import {highAimsChart} from "../../src/components/highAimsChart.ts";
import {wilson} from "../../src/components/wilson.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const bins: AimBin[] = [
  {aim: -2, n: 20, low: -2.4, median: -1.5, high: -0.8, missed: wilson(5, 20)},
  {aim: 0, n: 200, low: -0.6, median: 0, high: 0.5, missed: wilson(70, 200)},
  {aim: 0.5, n: 60, low: -0.3, median: 0.3, high: 0.9, missed: wilson(27, 60)},
  {aim: 2, n: 12, low: 0.1, median: 1.2, high: 2.1, missed: wilson(7, 12)}
];

describe("highAimsChart(bins)", () => {
  it("draws the median outcome of each aim, the diagonal of full delivery, and below it what was missed and n", () => {
    expectSnapshot(highAimsChart(bins, {document}), "highAims");
  });

  it("says each bin", () => {
    const [title] = highAimsChart(bins, {document, width: 380}).querySelectorAll("circle title");
    expect(title!.textContent).toBe(
      "20 targets −2 points from the median\noutcome: −1.5 points from the median, middle half −2.4 to −0.8\nmissed: 25% of 20 (11.2% to 46.9%)"
    );
  });
});
