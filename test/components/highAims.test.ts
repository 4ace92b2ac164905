import {describe, expect, it} from "vitest";
import {aimBins, farthestAim} from "../../src/components/highAims.ts";
import {yearlyTarget} from "./made.ts";

/** Places of one year with a target and an outcome each. */
const year = (year: number, ...pairs: [target: number, outcome: number][]) =>
  pairs.map(([target_value, compared_value], i) =>
    yearlyTarget({
      ref_area: `15${i + 10}00`,
      year,
      target_value,
      compared_value,
      verdict: compared_value < target_value ? "missed" : "met"
    })
  );

describe("aimBins(targets)", () => {
  it("takes target and outcome against the medians of their year, so that a bad year tells for nobody", () => {
    const usual = year(2018, [6, 6], [6, 6], [7, 7], [8, 7.5], [8, 8.5]);
    const bad = year(2019, [6, 1], [6, 1], [7, 2], [8, 2.5], [8, 3.5]);
    const bins = aimBins(usual);
    expect(bins.map(({aim, n, median}) => [aim, n, median])).toEqual([
      [-1, 2, -1],
      [0, 1, 0],
      [1, 2, 1]
    ]);
    expect(aimBins(bad).map(({aim, n, median}) => [aim, n, median])).toEqual(
      bins.map(({aim, n, median}) => [aim, n, median])
    );
    expect(bins[2]!.missed).toMatchObject({right: 1, n: 2, share: 0.5});
  });

  it("does not hold cities against provinces", () => {
    const cities = year(2018, [8, 8], [8, 8], [8, 8], [8, 8], [8, 8]);
    const provinces = year(2018, [6, 6], [6, 6], [6, 6], [6, 6], [6, 6]).map((target) => ({
      ...target,
      level: "province" as const
    }));
    expect(aimBins([...cities, ...provinces])).toMatchObject([{aim: 0, n: 10, low: 0, median: 0, high: 0}]);
  });

  it("leaves out years with too few places for a median, and targets without an answer", () => {
    expect(aimBins(year(2018, [6, 6], [7, 7]))).toEqual([]);
    const open = year(2018, [6, 6], [6, 6], [6, 6], [6, 6], [6, 6]).map((target) => ({
      ...target,
      verdict: "year_open" as const
    }));
    expect(aimBins(open)).toEqual([]);
  });

  it("gathers the farthest aims", () => {
    const bins = aimBins(year(2018, [6, 6], [6, 6], [6, 6], [6, 6], [15, 9]));
    expect(bins.map(({aim}) => aim)).toEqual([0, farthestAim]);
  });
});
