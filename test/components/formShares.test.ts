import {describe, expect, it} from "vitest";
import {formShares} from "../../src/components/formShares.ts";
import {forms} from "../../src/components/yearlyTarget.ts";
import {yearlyTarget} from "./made.ts";

const reports = ["150100", "150200", "150300", "150400"].map((ref_area) => ({ref_area, year: 2022}));

describe("formShares(targets, reports)", () => {
  it("counts the places with a report: those without a target too", () => {
    const shares = formShares(
      [
        yearlyTarget({ref_area: "150100"}),
        yearlyTarget({ref_area: "150200"}),
        yearlyTarget({ref_area: "150300", form: "range"})
      ],
      reports
    );
    expect(shares.filter(({n}) => n > 0)).toEqual([
      {year: 2022, form: "about", n: 2, reports: 4, share: 0.5},
      {year: 2022, form: "range", n: 1, reports: 4, share: 0.25},
      {year: 2022, form: "none", n: 1, reports: 4, share: 0.25}
    ]);
  });

  it("has every form in every year, so that areas can be stacked, and shares that add up to one", () => {
    const shares = formShares(
      [yearlyTarget()],
      [...reports, ...reports, {ref_area: "150200", year: 2021}, {ref_area: null, year: 2021}]
    );
    expect(shares.map(({year, form}) => [year, form])).toEqual(
      [2021, 2022].flatMap((year) => forms.map((form) => [year, form]))
    );
    for (const year of [2021, 2022])
      expect(shares.filter((one) => one.year === year).reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(
        1
      );
    expect(shares.at(-1)!.reports).toBe(4);
  });
});
