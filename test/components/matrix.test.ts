import {describe, expect, it} from "vitest";
import {cellsOf} from "../../src/components/answered.ts";
import {matrix, matrixYears} from "../../src/components/matrix.ts";
import {outcome, source, target} from "./made.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const reports = [
  source("150100", 2023),
  source("150200", 2022),
  source("150200", 2023),
  source("150300", 2022),
  source("150300", 2024)
];
const cells = cellsOf(
  [
    target("150200", 8),
    outcome("150200", 7.5),
    target("150200", null, {year: 2023, time_period: "2023", as_stated: "同步"}),
    outcome("150100", 3.1)
  ],
  reports
);

describe("matrix(cells, {width})", () => {
  it("draws report, target and outcome of each place and year", () => {
    expectSnapshot(matrix(cells, {document, width: 640}), "matrix");
  });

  it("says what each box holds and what it lacks", () => {
    const titles = [...matrix(cells, {document}).querySelectorAll("title")].map((title) => title.textContent);
    expect(titles).toHaveLength(cells.length);
    expect(titles).toContain("2022 Hohhot 呼和浩特\noutcome: 3.1%\nno report for 2022 in the tables");
  });

  it("has room for one name only on a narrow screen", () => {
    const names = (width: number) =>
      [...matrix(cells, {document, width}).querySelectorAll("text")].map((text) => text.textContent);
    expect(names(358)).toEqual(["Hohhot", "Baotou", "Wuhai"]);
    expect(names(640)).toContain("Baotou 包头");
  });
});

describe("matrixYears(cells, {width})", () => {
  const years = (width: number) =>
    [...matrixYears(cells, {document, width}).querySelectorAll("text")].map((text) => text.textContent);

  it("names every year, or as many as there is room for, the last among them", () => {
    expect(years(640)).toEqual(["2021", "2022", "2023", "2024"]);
    expect(years(184)).toEqual(["2022", "2024"]);
  });
});
