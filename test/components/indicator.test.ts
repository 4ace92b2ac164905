// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {describe, expect, it} from "vitest";
import {definition, verdictsByPlace} from "../../src/components/indicator.ts";
import {cell} from "./made.ts";
import {failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const [gdp] = csvParse(readFileSync("data/indicators.csv", "utf8")) as never as Parameters<
  typeof definition
>[0][];

describe("definition(indicator, breaks)", () => {
  it("says what is counted, by whom, under which names, and how it is judged", () => {
    const text = definition(gdp!, []).textContent!;
    expect(text).toContain(gdp!.definition);
    expect(text).toContain("经济总量; 经济增长");
    expect(text).toContain("at least: more is better");
    expect(text).toContain("No change of this series is known here.");
  });

  it("names where the series changes, with the source", () => {
    const change = {series: "gdp", year: 2019, what: "Counted by the province.", what_zh: "", source: "NBS"};
    const rows = definition(gdp!, [
      {...change, ref_area: "all", name_en: null, name_zh: null},
      {...change, ref_area: "210000", name_en: "Liaoning", name_zh: "辽宁"}
    ]).querySelectorAll("tbody tr");
    expect([...rows].map((row) => row.textContent)).toEqual([
      "2019everywhereCounted by the province.NBS",
      "2019Liaoning 辽宁Counted by the province.NBS"
    ]);
  });
});

describe("verdictsByPlace(cells, {label})", () => {
  it("counts a place and year once, by the target that has an answer", () => {
    const cells = [
      cell({verdict: "outcome_not_published"}),
      cell(),
      cell({year: 2023, verdict: "year_open"})
    ];
    const framed = verdictsByPlace(cells, {label: "GDP"});
    expect(framed.querySelector(".frame-subtitle")!.textContent).toBe(
      "2 targets, 1 with an answer, 1 missed; places: 1"
    );
    expect([...framed.querySelectorAll(".legend li")].map((item) => item.textContent)).toEqual([
      "missed",
      "year still open"
    ]);
  });

  it("says why it is empty", () => {
    expect(verdictsByPlace([], {label: "GDP"}).querySelector(".frame-empty")!.textContent).toContain(
      "No report"
    );
  });
});
