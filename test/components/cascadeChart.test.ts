import {describe, expect, it} from "vitest";
import {cascadeOf} from "../../src/components/cascade.ts";
import {cascadeChart} from "../../src/components/cascadeChart.ts";
import {yearlyTarget} from "./made.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const provinces = [
  {ref_area: "110000", name_en: "Beijing", name_zh: "北京", prefectures: 0},
  {ref_area: "150000", name_en: "Inner Mongolia", name_zh: "内蒙古", prefectures: 12}
];
const rows = cascadeOf(
  [
    yearlyTarget({ref_area: "110000", target_value: 5}),
    yearlyTarget({ref_area: "150000", target_value: 6, delivered: Date.parse("2022-01-23")}),
    yearlyTarget({ref_area: "150100", target_value: 7, delivered: Date.parse("2022-02-01")}),
    yearlyTarget({ref_area: "150200", target_value: 7, delivered: Date.parse("2022-01-12")}),
    yearlyTarget({ref_area: "150300", target_value: 6.5})
  ],
  provinces
);
const nation = yearlyTarget({ref_area: "100000", target_value: 5.5});

describe("cascadeChart(rows, {nation})", () => {
  it("draws thin ticks for cities, open where they came first, a thick one for the province, a ring for the nation", () => {
    expectSnapshot(cascadeChart(rows, {document, nation, label: "target for 2022 (%)"}), "cascade");
  });

  it("puts names above rows where there is little room", () => {
    expectSnapshot(cascadeChart(rows, {document, nation, width: 380}), "cascadeNarrow");
  });

  it("says each target, its day, and whether it came before its province's", () => {
    const chart = cascadeChart(rows, {document, nation});
    const words = [...chart.querySelectorAll("a [aria-label]")].map((mark) =>
      mark.getAttribute("aria-label")
    );
    expect(words).toContain("Baotou 包头\ntarget: 7%左右\ndelivered 2022-01-12\nbefore its province");
    expect(words).toContain("Hohhot 呼和浩特\ntarget: 7%左右\ndelivered 2022-02-01");
  });

  it("counts the cities that are there, of all; a municipality has none", () => {
    const texts = [...cascadeChart(rows, {document}).querySelectorAll("text")].map(
      ({textContent}) => textContent
    );
    expect(texts).toContain("+1 · 3 of 12 cities");
    expect(texts.some((text) => text?.includes("of 0"))).toBe(false);
  });
});
