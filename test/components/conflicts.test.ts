// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {conflictTable, type ConflictShown} from "../../src/components/conflicts.ts";

const conflict = (changes: Partial<ConflictShown> = {}): ConflictShown => ({
  kind: "between_reports",
  ref_area: "150200",
  indicator: "retail_sales",
  measure: "growth",
  time_period: "2021",
  report_a: "150200-2022-work_report",
  report_b: "150200-2023-work_report",
  observation_a: "150200-2022-work_report@100",
  observation_b: "150200-2023-work_report@200.2",
  observation_c: null,
  value_a: 8,
  value_b: 6,
  unit: "%",
  message: "",
  name_en: "Baotou",
  name_zh: "包头",
  label_en: "Retail sales",
  label_zh: "社会消费品零售总额",
  stated_a: "8%",
  stated_b: "6%",
  stated_c: null,
  ...changes
});

describe("conflictTable(conflicts)", () => {
  it("leads from both figures to their places in the reports", () => {
    const links = [...conflictTable([conflict()]).querySelectorAll<HTMLAnchorElement>("td a")];
    expect(links.map(({textContent}) => textContent)).toEqual(["8%", "6%"]);
    expect(links[1]!.href).toContain("id=150200-2023-work_report&at=200&");
  });

  it("shows the growth that two levels make", () => {
    const arithmetic = conflict({kind: "arithmetic", value_b: 5.2, stated_b: "105亿元", stated_c: "100亿元"});
    expect(conflictTable([arithmetic]).querySelector("tbody")!.textContent).toContain(
      "5.2%, from 100亿元 and 105亿元"
    );
  });

  it("says when there is none", () => {
    expect(conflictTable([]).querySelector(".frame-empty")!.textContent).toContain("No two figures");
  });
});
