import {describe, expect, it} from "vitest";
import {formatValue, targetOf} from "../../../src/components/query/resultFormat.ts";
import {made} from "./made.ts";

describe("formatValue", () => {
  it("writes numbers to be read, and years without a comma", () => {
    expect(
      [2024, 12_345, 1234.5, 0.1 + 0.2, 1e-9, -7.5].map((value) => formatValue(value, "number"))
    ).toEqual(["2024", "12,345", "1,234.5", "0.3", "1.0000e-9", "-7.5"]);
  });

  it("writes dates without the time that they do not have", () => {
    expect(formatValue(new Date("2024-01-15"), "date")).toBe("2024-01-15");
    expect(formatValue(new Date("2024-01-15T10:30:00Z"), "date")).toBe("2024-01-15 10:30:00");
  });

  it("leaves text as it is and null empty", () => {
    expect([formatValue("<b>", "text"), formatValue(null, "text"), formatValue(true, "boolean")]).toEqual([
      "<b>",
      "",
      "true"
    ]);
  });
});

describe("targetOf", () => {
  const result = made(
    {
      report: "text",
      start: "number",
      sentence: "number",
      target: "text",
      target_report: "text",
      value: "number"
    },
    [
      ["150200-2022-work_report", 120, 7, "150200-2022-work_report@368.2", "150200-2023-work_report", 8],
      ["<img src=x>", null, null, "no id", null, null]
    ]
  );
  const targets = (row: number) => result.columns.map((_, column) => targetOf(result, row, column));

  it("leads from reports, observations and sentences to their places", () => {
    expect(targets(0)).toEqual([
      {report: "150200-2022-work_report", at: 120},
      undefined,
      {report: "150200-2022-work_report", sentence: 7},
      {report: "150200-2022-work_report", at: 368},
      {report: "150200-2023-work_report", at: null},
      undefined
    ]);
  });

  it("leads nowhere from what has not the form of an id", () => {
    expect(targets(1)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});
