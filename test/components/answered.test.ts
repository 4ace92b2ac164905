// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {cellsOf, coverageMatrix, refusals} from "../../src/components/answered.ts";
import {outcome, source, target} from "./made.ts";
import {failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const reports = [source("150200", 2022), source("150200", 2023), source("150100", 2023)];
const cells = cellsOf([target("150200", 8), outcome("150200", 7.5), outcome("150100", 3.1)], reports);

describe("cellsOf(statements, reports)", () => {
  it("has a cell for each year that a place's reports speak of, by code", () => {
    expect(cells.map(({pair, hasReport}) => [pair.ref_area, pair.year, hasReport])).toEqual([
      ["150100", 2022, false],
      ["150100", 2023, true],
      ["150200", 2021, false],
      ["150200", 2022, true],
      ["150200", 2023, true]
    ]);
  });
});

describe("coverageMatrix(cells, {label})", () => {
  const framed = coverageMatrix(cells, {label: "GDP"});

  it("counts what there is", () => {
    expect(framed.querySelector(".frame-subtitle")!.textContent).toBe(
      "places: 2; their years with a report: 3; with a target: 1; with an outcome: 2"
    );
  });

  it("can be scrolled by keyboard", () => {
    expect(framed.querySelector(".matrix")!.getAttribute("tabindex")).toBe("0");
  });

  it("says as a table why a year is empty", () => {
    [...framed.querySelectorAll("button")].find((button) => button.textContent === "Show as table")!.click();
    const row = [...framed.querySelectorAll("tbody tr")].find((tr) => tr.textContent!.includes("Hohhot"));
    expect([...row!.children].map((cell) => cell.textContent)).toEqual([
      "Hohhot 呼和浩特",
      "2022",
      "",
      "",
      "3.1%",
      "no report for 2022 in the tables"
    ]);
  });
});

describe("refusals(counts)", () => {
  const framed = refusals([
    {verdict: "met", reason: null, n: 6},
    {verdict: "not_comparable", reason: "unit", n: 1},
    {verdict: "outcome_not_published", reason: null, n: 3}
  ]);

  it("counts the targets without an answer among all", () => {
    expect(framed.querySelector(".frame-subtitle")!.textContent).toBe("4 of 10 targets (40%) have no answer");
  });

  it("has a row for each reason, the most frequent first", () => {
    expect([...framed.querySelectorAll("tbody tr")].map((row) => row.textContent)).toEqual([
      "no outcome found330%",
      "not comparable: the units differ110%"
    ]);
  });

  it("says when nothing was refused", () => {
    expect(refusals([{verdict: "met", reason: null, n: 1}]).querySelector(".frame-empty")).not.toBeNull();
  });
});
