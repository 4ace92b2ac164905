import {describe, expect, it} from "vitest";
import {farthest, gapBins} from "../../src/components/gapBins.ts";
import {yearlyTarget} from "./made.ts";

const gaps = (...values: number[]) => values.map((gap) => yearlyTarget({gap, year: 2021}));
const counts = (...values: number[]) => gapBins(gaps(...values)).map(({gap, n}) => [gap, n]);

describe("gapBins(targets)", () => {
  it("puts a gap into the tenth of a point that it rounds to", () => {
    expect(counts(-0.04, 0, 0.04, 0.06, -0.06)).toEqual([
      [-0.1, 1],
      [0, 3],
      [0.1, 1]
    ]);
  });

  it("is not misled by binary fractions: 7.15 − 7 is half a tenth more than a tenth", () => {
    expect(counts(7.15 - 7)).toEqual([[0.2, 1]]);
    expect(counts(6.6 - 6.3)).toEqual([[0.3, 1]]);
  });

  it("gathers what lies far off at the edge", () => {
    expect(counts(-9, -4, 12)).toEqual([
      [-farthest, 2],
      [farthest, 1]
    ]);
  });

  it("keeps 2020 and 2022 apart from other years, and forms from each other", () => {
    const bins = gapBins([
      yearlyTarget({gap: 0, year: 2020}),
      yearlyTarget({gap: 0, year: 2021}),
      yearlyTarget({gap: 0, year: 2021}),
      yearlyTarget({gap: 0, year: 2021, form: "bare"}),
      yearlyTarget({gap: null})
    ]);
    expect(bins).toEqual([
      {form: "about", gap: 0, isShock: false, n: 2, share: 2 / 3},
      {form: "about", gap: 0, isShock: true, n: 1, share: 1 / 3},
      {form: "bare", gap: 0, isShock: false, n: 1, share: 1}
    ]);
  });
});
