import {describe, expect, test} from "vitest";
import {
  answeringReports,
  horizonOf,
  isOfPeriod,
  prepare,
  statedIn,
  type Prepared
} from "../../loaders/match/prepared.ts";
import {dictionaryWith, outcomeIn, reportOf} from "./made.ts";

const prepared = (parts: Parameters<typeof reportOf>[0]): Prepared =>
  prepare(reportOf(parts), dictionaryWith())!;

test("prepare(report) takes targets and outcomes apart", () => {
  const {targets, outcomes} = prepared({year: 2022, review: "新建公园20个。", targets: "新建公园30个。"});
  expect(targets.map(({observation}) => observation.value)).toEqual([30]);
  expect(outcomes.map(({observation}) => observation.value)).toEqual([20]);
});

test("prepare(report) is null where the place is unknown", () => {
  expect(
    prepare(reportOf({year: 2022, place: "某某市", targets: "新建公园30个。"}), dictionaryWith())
  ).toBeNull();
});

test("horizonOf(period, year)", () => {
  expect(horizonOf("2022", 2022)).toBe("year");
  expect(horizonOf("2021/2025", 2021)).toBe("five_year_plan");
  expect(horizonOf("2025", 2022)).toBe("five_year_plan");
  expect(horizonOf("2022/2026", 2022)).toBe("term");
  expect(horizonOf("2035", 2022)).toBe("long");
});

test("answeringReports(report, period) are those of the year after, the most believed first", () => {
  const report = prepared({year: 2022, targets: "新建公园30个。"});
  const work = prepared({year: 2023, review: "新建公园30个。"});
  const plan = prepared({year: 2023, kind: "plan_report", review: "新建公园30个。"});
  const later = prepared({year: 2024, review: "新建公园30个。"});
  const found = answeringReports(report, "2022", [later, work, report, plan]);
  expect(found.map(({report: {kind, year}}) => [kind, year])).toEqual([
    ["plan_report", 2023],
    ["work_report", 2023]
  ]);
});

describe("isOfPeriod(outcome, period)", () => {
  test("months stand for their year where a rate is stated", () => {
    expect(isOfPeriod(outcomeIn("1—11月固定资产投资增长5%。"), "2022")).toBe(true);
    expect(isOfPeriod(outcomeIn("1—11月固定资产投资500亿元。"), "2022")).toBe(false);
    expect(isOfPeriod(outcomeIn("1—11月固定资产投资增长5%。"), "2021")).toBe(false);
  });
});

test("statedIn(reports, indicator, measure, period) prefers the whole year and the whole place", () => {
  const report = prepared({year: 2023, review: "1—11月固定资产投资增长5%。全年固定资产投资增长6%。"});
  expect(statedIn([report], "fixed_asset_investment", "growth", "2022")?.observation.value).toBe(6);
  expect(statedIn([report], "fixed_asset_investment", "level", "2022")).toBeNull();
});
