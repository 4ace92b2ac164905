import {describe, expect, it} from "vitest";
import {at, drawn, sweep, sweepOf, type SweepRow} from "../../src/components/sweep.ts";
import type {Form} from "../../src/components/yearlyTarget.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const line = (form: Form, n: number, missed: number[]): SweepRow[] =>
  missed.map((missed, i) => ({form, points: i * 0.25, missed, n}));
const rows = [
  ...line("bare", 200, [80, 80, 80, 80, 80]),
  ...line("about", 320, [186, 150, 122, 100, 74]),
  ...line("two_tier", 12, [4, 4, 4, 4, 3]),
  ...line("relative", 3, [1, 1, 1, 1, 1])
];
const points = sweepOf(rows);

describe("sweepOf(rows)", () => {
  it("gives shares with Wilson's interval, forms in their usual order", () => {
    expect([...new Set(points.map(({form}) => form))]).toEqual(["about", "bare", "two_tier", "relative"]);
    expect(points[0]).toEqual({
      form: "about",
      points: 0,
      n: 320,
      right: 186,
      share: 0.5813,
      low: 0.5265,
      high: 0.634
    });
  });

  it("draws no form of which there are only a few", () => {
    expect(drawn(points).some(({form}) => form === "relative")).toBe(false);
    expect(drawn(points).some(({form}) => form === "two_tier")).toBe(true);
  });
});

describe("at(points, tolerance)", () => {
  it("is the share of each form at the nearest tolerance that was worked out", () => {
    expect(at(points, 0.5).map(({form, right}) => [form, right])).toEqual([
      ["about", 122],
      ["bare", 80],
      ["two_tier", 4],
      ["relative", 1]
    ]);
    expect(at(points, 0.3).map(({points}) => points)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe("sweep(points, {tolerance})", () => {
  it("draws a step line and a band for each form, a rule at the tolerance and a dot where it crosses", () => {
    expectSnapshot(sweep(points, {document, tolerance: 0.5}), "sweep");
  });

  it("says the share and its cases at each dot", () => {
    const chart = sweep(points, {document, tolerance: 0.5});
    expect([...chart.querySelectorAll("circle title")].map((title) => title.textContent)).toEqual([
      "about (左右): 38.1% of 320 (33% to 43.6%)",
      "a bare number: 40% of 200 (33.5% to 46.9%)",
      "two tiers (确保…力争…): 33.3% of 12 (13.8% to 60.9%)"
    ]);
  });
});
