import {describe, expect, it} from "vitest";
import {reactionChart, summaries} from "../../src/components/reactionChart.ts";
import type {Reaction} from "../../src/components/reaction.ts";
import {yearlyTarget} from "./made.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const after = (verdict: Reaction["verdict"], ...relative: number[]): Reaction[] =>
  relative.map((relative) => ({
    target: yearlyTarget({year: 2018}),
    next: yearlyTarget({year: 2019, target_value: 8 + relative}),
    verdict,
    change: relative,
    relative
  }));
const reactions = [...after("exceeded", 0, 0, 0, 0.5, 1, 6), ...after("missed", -1, -0.5, -0.5, 0.25)];

describe("summaries(reactions)", () => {
  it("is the number, mean and quartiles of each verdict, from bad to good", () => {
    expect(summaries(reactions)).toEqual([
      {verdict: "missed", n: 4, mean: -0.4375, low: -0.625, median: -0.5, high: -0.3125},
      {verdict: "exceeded", n: 6, mean: 1.25, low: 0, median: 0.25, high: 0.875}
    ]);
  });
});

describe("reactionChart(reactions)", () => {
  it("draws a dot for each place and year, the middle half, the median and the mean of each verdict", () => {
    expectSnapshot(reactionChart(reactions, {document}), "reaction");
  });

  it("says the mean and the number", () => {
    const words = [
      ...reactionChart(reactions, {document, width: 380}).querySelectorAll("[aria-label^=after]")
    ];
    expect(words.map((mark) => mark.getAttribute("aria-label"))).toEqual([
      "after a miss\nmean −0.44, n = 4",
      "after a beat\nmean +1.25, n = 6"
    ]);
  });
});
