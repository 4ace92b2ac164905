import {describe, expect, it} from "vitest";
import {survivals} from "../../src/components/survival.ts";

const row = (indicator: string, year: number, n: number) => ({
  indicator,
  label_en: indicator,
  label_zh: null,
  year,
  n
});
const reports = [2008, 2016, 2024].flatMap((year) =>
  ["150100", "150200", "150300", "150400"].map((ref_area) => ({ref_area, year}))
);

describe("survivals(rows, reports)", () => {
  it("takes the share of the places with a report, counted once", () => {
    const [gdp] = survivals([row("gdp", 2024, 3), row("gdp", 2008, 4)], [...reports, ...reports]);
    expect(gdp!.years).toEqual([
      {year: 2008, n: 4, reports: 4, share: 1},
      {year: 2024, n: 3, reports: 4, share: 0.75}
    ]);
  });

  it("puts first what was set early and is gone, last what came late", () => {
    const rows = [
      row("surveyed", 2024, 4),
      row("gdp", 2008, 4),
      row("gdp", 2016, 4),
      row("gdp", 2024, 4),
      row("registered", 2008, 4),
      row("registered", 2016, 2)
    ];
    expect(survivals(rows, reports).map(({indicator}) => indicator)).toEqual([
      "registered",
      "gdp",
      "surveyed"
    ]);
  });

  it("keeps what is set most often", () => {
    expect(survivals([row("rare", 2008, 1), row("gdp", 2016, 4)], reports, 1)).toMatchObject([
      {indicator: "gdp"}
    ]);
  });
});
