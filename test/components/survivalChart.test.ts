import {describe, expect, it} from "vitest";
import {survivals} from "../../src/components/survival.ts";
import {survivalChart} from "../../src/components/survivalChart.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const years = [2018, 2019, 2020, 2021];
const reports = years.flatMap((year) =>
  ["150100", "150200", "150300", "150400"].map((ref_area) => ({ref_area, year}))
);
const names = {
  registered_unemployment: ["Registered unemployment", "城镇登记失业率"],
  gdp: ["Gross regional product", "地区生产总值"]
} as const;
const row = (indicator: keyof typeof names, year: number, n: number) => ({
  indicator,
  label_en: names[indicator][0],
  label_zh: names[indicator][1],
  year,
  n
});
const shown = survivals(
  [
    ...years.map((year) => row("gdp", year, 4)),
    row("registered_unemployment", 2018, 4),
    row("registered_unemployment", 2019, 1)
  ],
  reports
);
const breaks = [
  {
    series: "gdp",
    ref_area: "all",
    year: 2019,
    what: "Cities’ GDP is computed by the province.",
    what_zh: "",
    source: "made"
  },
  {series: "gdp", ref_area: "all", year: 2009, what: "Before the chart begins.", what_zh: "", source: "made"},
  {series: "cpi", ref_area: "all", year: 2019, what: "Of another series.", what_zh: "", source: "made"}
];

describe("survivalChart(survivals, {breaks})", () => {
  it("draws a cell for each year, fuller the more reports set the target, and a tick where the series changes", () => {
    expectSnapshot(survivalChart(shown, {document, breaks}), "survival");
  });

  it("says how many of how many reports, and what changes", () => {
    const words = [...survivalChart(shown, {document, breaks}).querySelectorAll("[aria-label]")].map((mark) =>
      mark.getAttribute("aria-label")
    );
    expect(words).toContain(
      "Registered unemployment 城镇登记失业率\n2019: 1 of 4 reports set a target (25%)"
    );
    expect(words.filter((word) => word!.includes("change of the series"))).toEqual([
      "2019, change of the series: Cities’ GDP is computed by the province."
    ]);
  });
});
