import {expect, test} from "vitest";
import type {Observation} from "../../loaders/link/observation.ts";
import {conflictsAmong, tolerance} from "../../loaders/match/conflicts.ts";
import {observationRow} from "../made.ts";

/** A figure for 2021 in the report for 2022, at a position of its own. */
function reported(change: Partial<Observation>): Observation {
  const report = change.report ?? "2022";
  const start = change.start ?? 0;
  return observationRow({
    report,
    observation: `${report}@${start}`,
    start,
    phase: "outcome",
    time_period: "2021",
    bound: "eq",
    ...change
  });
}
const percent = (value: number, change: Partial<Observation> = {}) =>
  reported({value, as_stated: `${value}%`, ...change, value_scaled: change.value ?? value});
const revenue = (value: number, change: Partial<Observation> = {}) =>
  reported({
    indicator: "budget_revenue",
    metric: "一般公共预算收入",
    measure: "level",
    price_basis: "nominal",
    value,
    value_scaled: value * 1e8,
    unit: "亿元",
    base_unit: "元",
    as_stated: `${value}亿元`,
    ...change
  });
const kinds = (...observations: Observation[]) => conflictsAmong(observations).map(({kind}) => kind);

test("conflictsAmong(observations) finds a report that says two things of one", () => {
  expect(conflictsAmong([percent(8.2, {start: 500}), percent(7.5)])).toEqual([
    {
      kind: "within_report",
      ref_area: "150200",
      indicator: "gdp",
      measure: "growth",
      time_period: "2021",
      report_a: "2022",
      report_b: "2022",
      observation_a: "2022@0",
      observation_b: "2022@500",
      observation_c: null,
      value_a: 7.5,
      value_b: 8.2,
      unit: "%",
      message: "The report says 7.5%, and elsewhere 8.2%."
    }
  ]);
});

test.each<[string, Partial<Observation>]>([
  ["a target", {phase: "target"}],
  ["another year", {time_period: "2020"}],
  ["another scope", {scope: "市区"}],
  ["another price basis", {price_basis: "nominal"}],
  ["another basis", {basis: "同口径"}],
  ["a distance to others", {relative_to: "全国"}],
  ["another name, which may be a part", {metric: "新区地区生产总值"}],
  ["a figure close by, which may be a part", {start: 40}],
  ["a figure that fits both", {value: 7, bound: "ge", as_stated: "7%以上"}],
  ["a range that holds it", {value: 7, value_high: 8.5, as_stated: "7%—8.5%"}],
  ["about as much", {value: 8, bound: "approx", as_stated: "8%左右"}],
  ["the same, rounded", {value: 7, as_stated: "7%"}]
])("conflictsAmong(observations) sees no contradiction in %s", (_, change) => {
  expect(kinds(percent(7.4), percent(9.9, {start: 500, ...change}))).toEqual([]);
});

test("conflictsAmong(observations) compares units by what they are scaled to, as exactly as they are printed", () => {
  const inBillions = {unit: "万亿元", as_stated: "1.23万亿元", value_scaled: 1.23e12, start: 500};
  expect(kinds(revenue(12_345.6), revenue(1.23, inBillions))).toEqual([]);
  expect(kinds(revenue(12_400.6), revenue(1.23, inBillions))).toEqual(["within_report"]);
});

test("conflictsAmong(observations) tells a vintage from a contradiction of two reports", () => {
  const later = percent(8.2, {report: "2023"});
  expect(kinds(later, percent(7.5))).toEqual(["between_reports"]);
  expect(kinds(later, percent(7.5, {phase: "estimate"}))).toEqual(["vintage"]);
  expect(conflictsAmong([later, percent(7.5)])[0]).toMatchObject({report_a: "2022", report_b: "2023"});
});

const levels = (change: Partial<Observation> = {}) => [
  revenue(100, {time_period: "2020", start: 200, as_stated: "100.0亿元", ...change}),
  revenue(110, {start: 300, as_stated: "110.0亿元", ...change})
];
const growth = (value: number, change: Partial<Observation> = {}) =>
  percent(value, {
    indicator: "budget_revenue",
    price_basis: "nominal",
    as_stated: value.toFixed(1) + "%",
    ...change
  });

test("conflictsAmong(observations) holds a growth against the levels of the same report", () => {
  expect(conflictsAmong([...levels(), growth(15)])).toEqual([
    expect.objectContaining({
      kind: "arithmetic",
      observation_a: "2022@0",
      observation_b: "2022@300",
      observation_c: "2022@200",
      value_a: 15,
      value_b: 10,
      unit: "%",
      message: "100.0亿元 in 2020 and 110.0亿元 in 2021 make 10%; 15.0% is stated."
    })
  ]);
  expect(kinds(...levels(), growth(10 + tolerance))).toEqual([]);
});

test.each<[string, Observation[]]>([
  [
    "GDP, whose growth is real",
    [...levels({indicator: "gdp"}), growth(15, {indicator: "gdp", price_basis: "real"})]
  ],
  ["growth in real terms", [...levels(), growth(15, {price_basis: "real"})]],
  ["由A增加到B, whose first year is not said", [{...levels()[0]!, rule: "fromTo"}, levels()[1]!, growth(15)]],
  ["growth on another basis", [...levels(), growth(15, {basis: "同口径"})]],
  ["levels in two currencies", [levels()[0]!, {...levels()[1]!, base_unit: "美元"}, growth(15)]],
  ["levels of two reports", [{...levels()[0]!, report: "2021"}, levels()[1]!, growth(15)]]
])("conflictsAmong(observations) does no sums with %s", (_, observations) => {
  expect(kinds(...observations)).toEqual([]);
});
