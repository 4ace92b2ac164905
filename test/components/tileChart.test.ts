import {describe, expect, it} from "vitest";
import {tileChart} from "../../src/components/tileChart.ts";
import {yearlyTarget} from "./made.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const places = [
  {ref_area: "150000", name_en: "Inner Mongolia", name_zh: "内蒙古"},
  {ref_area: "650000", name_en: "Xinjiang", name_zh: "新疆"}
];
const targets = [2019, 2020, 2022].map((year, i) =>
  yearlyTarget({
    ref_area: "150000",
    name_en: "Inner Mongolia",
    name_zh: "内蒙古",
    year,
    target_value: 7 - i / 2,
    compared_value: [7.2, 0.5, null][i]!,
    verdict: (["met", "missed", "outcome_not_published"] as const)[i]!
  })
);

describe("tileChart(targets, places)", () => {
  it("draws a strip in each tile, with what was missed; a gap where a year has no target", () => {
    expectSnapshot(tileChart(targets, places, {document}), "tiles");
  });

  it("says what is in a tile, or that nothing is", () => {
    const words = [
      ...tileChart(targets, places, {document, width: 380}).querySelectorAll("[aria-label]")
    ].map((tile) => tile.getAttribute("aria-label"));
    expect(words).toContain("Inner Mongolia 内蒙古: 1/2 missed, of those with an answer");
    expect(words).toContain("Xinjiang 新疆: no target in the tables");
  });
});
