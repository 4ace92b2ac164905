// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {problemTable} from "../../src/components/problems.ts";

describe("problemTable(problems)", () => {
  it("names the file, what is wrong and what mends it", () => {
    const framed = problemTable([
      {
        source_file: "data/reports/a.txt",
        report: null,
        severity: "error",
        code: "no_year",
        message: "The year is not stated.",
        remedy: "Write year: 2022 in the front matter.",
        start: null
      }
    ]);
    expect([...framed.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual([
      "data/reports/a.txt",
      "The year is not stated.",
      "Write year: 2022 in the front matter."
    ]);
  });

  it("says when all is well", () => {
    expect(problemTable([]).querySelector(".frame-empty")!.textContent).toBe(
      "Every report was read without a problem."
    );
  });
});
