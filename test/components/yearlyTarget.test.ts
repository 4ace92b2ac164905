import {describe, expect, it} from "vitest";
import {constantPanel, edgeOf} from "../../src/components/yearlyTarget.ts";
import {yearlyTarget} from "./made.ts";

const at = (ref_area: string, ...years: number[]) => years.map((year) => ({ref_area, year}));

describe("constantPanel(reports, {first, last})", () => {
  it("keeps the places that have a report for every year, and only those", () => {
    const reports = [
      ...at("150200", 2020, 2021, 2022),
      ...at("150100", 2020, 2022),
      ...at("150300", 2019, 2020)
    ];
    expect(constantPanel(reports, {first: 2020, last: 2022})).toEqual(["150200"]);
    expect(constantPanel(reports, {first: 2020, last: 2020})).toEqual(["150100", "150200", "150300"]);
  });

  it("counts a year once, however many reports there are for it, and knows no place without a code", () => {
    const reports = [
      ...at("150200", 2020, 2020, 2021),
      {ref_area: null, year: 2020},
      {ref_area: "150100", year: null}
    ];
    expect(constantPanel(reports, {first: 2020, last: 2022})).toEqual([]);
    expect(constantPanel(reports, {first: 2020, last: 2021})).toEqual(["150200"]);
  });
});

describe("edgeOf(target)", () => {
  it("is the edge that a target is judged by: the lower of a range, the upper of a limit", () => {
    expect(edgeOf(yearlyTarget({target_value: 8}))).toBe(8);
    expect(edgeOf(yearlyTarget({target_value: 5.5, target_value_high: 5, form: "range"}))).toBe(5);
    expect(edgeOf(yearlyTarget({target_value: 3, target_value_high: 3.5, form: "at_most"}))).toBe(3.5);
    expect(edgeOf(yearlyTarget({target_value: null}))).toBeNull();
  });
});
