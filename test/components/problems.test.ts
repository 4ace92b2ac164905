// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {problemCounts, problemTable} from "../../src/components/problems.ts";

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

describe("problemCounts(problems)", () => {
  const problem = (code: string) => ({
    source_file: "a.txt",
    report: null,
    severity: "warning" as const,
    code,
    message: "",
    remedy: `Mend ${code}.`,
    start: null
  });

  it("counts each kind, the most frequent first, with what mends it", () => {
    const framed = problemCounts(["no_year", "no_place", "no_place"].map(problem));
    expect([...framed.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual([
      ...["no_place", "2", "Mend no_place."],
      ...["no_year", "1", "Mend no_year."]
    ]);
    expect(framed.querySelector(".frame-subtitle")!.textContent).toBe("3 problems of 2 kinds");
  });
});
