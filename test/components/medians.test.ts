import {describe, expect, it} from "vitest";
import {medianTargets} from "../../src/components/medians.ts";
import {yearlyTarget} from "./made.ts";

describe("medianTargets(targets)", () => {
  it("is the median and the middle half of each level and year, with the median gap of those answered", () => {
    const cities = [6, 7, 8, 9].map((target_value) =>
      yearlyTarget({target_value, compared_value: target_value === 9 ? null : target_value - 1})
    );
    const province = yearlyTarget({ref_area: "150000", target_value: 6, compared_value: 6.2});
    expect(medianTargets([...cities, province, yearlyTarget({year: 2023, target_value: null})])).toEqual([
      {level: "prefecture", year: 2022, n: 4, low: 6.75, median: 7.5, high: 8.25, gap: -1, answered: 3},
      {level: "province", year: 2022, n: 1, low: 6, median: 6, high: 6, gap: 0.2, answered: 1}
    ]);
  });

  it("has no gap where nothing was answered", () => {
    expect(medianTargets([yearlyTarget({gap: null})])).toMatchObject([{gap: null, answered: 0}]);
  });
});
