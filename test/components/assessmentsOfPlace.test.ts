// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {assessmentsOfPlace, type Said} from "../../src/components/assessmentsOfPlace.ts";

const said = (changes: Partial<Said>): Said => ({
  assessment: "150200-2023-work_report#9",
  report: "150200-2023-work_report",
  ref_area: "150200",
  time_period: "2022",
  metric: "",
  indicator: null,
  observation: null,
  form: "missed",
  verdict: "declared_missed",
  completion: null,
  implied_target: null,
  implied_unit: null,
  n: null,
  of: null,
  sentence: null,
  start: 9,
  end: 15,
  label_en: null,
  label_zh: null,
  ...changes
});

describe("assessmentsOfPlace(rows, {place})", () => {
  const framed = assessmentsOfPlace(
    [
      said({form: "count", n: 3, of: 9}),
      said({
        indicator: "gdp",
        label_en: "GDP",
        label_zh: "地区生产总值",
        verdict: "declared_met",
        completion: 102.5
      }),
      said({})
    ],
    {place: "Baotou"}
  );
  const rows = [...framed.querySelectorAll("tbody tr")].map((row) => row.textContent);

  it("tells how many of how many targets were missed", () => {
    expect(rows[0]).toContain("3 of 9 targets");
    expect(rows[0]).toContain("missed");
  });

  it("names what else is spoken of, and how far it was completed", () => {
    expect(rows[1]).toContain("GDP 地区生产总值");
    expect(rows[1]).toContain("102.5%");
    expect(rows[2]).toContain("the year’s targets");
  });

  it("leads to the statement", () => {
    expect(framed.querySelector<HTMLAnchorElement>("tbody a")!.href).toContain("at=9");
  });
});
