// @vitest-environment jsdom
import {expect, it} from "vitest";
import type {Arrival} from "../../loaders/add/changeLog.ts";
import {arrivalTable, conflictChanges, figureChanges, verdictChanges} from "../../src/components/changes.ts";

const arrival: Arrival = {
  date: "2026-01-20",
  reports: {added: ["150200-2023-work_report"], withdrawn: []},
  observations: {
    added: 12,
    withdrawn: 1,
    changed: [
      {
        observation: "150200-2022-work_report@8",
        ref_area: "150200",
        indicator: "gdp",
        metric: "地区生产总值",
        before: "value 8",
        after: "value 8.5"
      }
    ]
  },
  verdicts: [
    {
      commitment: "150200-2022-work_report@8",
      ref_area: "150200",
      indicator: "gdp",
      metric: "地区生产总值",
      time_period: "2022",
      target: "8%左右",
      outcome: "8.2%",
      before: "year_open",
      after: "met"
    }
  ],
  conflicts: {
    appeared: [],
    gone: [
      {
        kind: "between_reports",
        ref_area: "150200",
        indicator: "gdp",
        measure: "growth",
        time_period: "2021",
        observation_a: "a",
        observation_b: "b",
        message: "two figures"
      }
    ]
  }
};
const names = {areas: {"150200": ["Baotou", "包头"]}, indicators: {gdp: ["GDP", "地区生产总值"]}} as const;
const cells = (element: HTMLElement) =>
  [...element.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("td")].map((cell) => cell.textContent)
  );

it("arrivalTable(arrivals) counts what each arrival changed, the newest first, and leads to its reports", () => {
  const table = arrivalTable([arrival, {...arrival, date: "2026-02-01"}]);
  expect(cells(table).map(([date]) => date)).toEqual(["2026-02-01", "2026-01-20"]);
  expect(cells(table)[0]).toEqual(["2026-02-01", "150200-2023-work_report", "12", "1", "1", "1", "0 / 1"]);
  expect(table.querySelector("tbody a")?.getAttribute("href")).toContain("id=150200-2023-work_report");
});

it("verdictChanges(arrivals) names place and series, both figures and both verdicts", () => {
  const [row] = cells(verdictChanges([arrival], {names}));
  expect(row!.slice(1)).toEqual([
    "Baotou 包头 GDP 地区生产总值",
    "2022",
    "8%左右",
    "8.2%",
    "year still open",
    "met"
  ]);
});

it("conflictChanges(arrivals) tells what appeared from what is gone", () => {
  expect(cells(conflictChanges([arrival], {names}))[0]!.slice(1, 3)).toEqual([
    "gone",
    "Baotou 包头 GDP 地区生产总值"
  ]);
});

it("figureChanges(arrivals) shows before and after", () => {
  expect(cells(figureChanges([arrival], {names}))[0]!.slice(2)).toEqual(["value 8", "value 8.5"]);
});

it("says why there is nothing", () => {
  expect(arrivalTable([]).textContent).toContain("Nothing has been added");
  expect(verdictChanges([], {names}).textContent).toContain("No arrival has changed a verdict");
});
