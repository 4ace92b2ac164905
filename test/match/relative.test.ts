import {expect, test} from "vitest";
import {commitments} from "../../loaders/match/commitments.ts";
import {relativeOf} from "../../loaders/match/relative.ts";
import {dictionaryWith, reportOf, targetIn} from "./made.ts";

test("relativeOf(observation) reads what a target leans on", () => {
  const of = (relative_to: string | null, relative_gap: number | null = null, value: number | null = null) =>
    relativeOf({...targetIn("地区生产总值增长7%。").observation, relative_to, relative_gap, value});
  expect(of("经济增长")).toEqual({indicator: "gdp", area: null, gap: 0});
  expect(of("全国", 2, 2)).toEqual({indicator: null, area: "nation", gap: 2});
  expect(of("全省平均水平")).toEqual({indicator: null, area: "province", gap: 0});
  expect(of(null)).toBeNull();
  expect(of("上年")).toBeNull();
  expect(of("全国", null, 7)).toBeNull();
});

test("a city is held against what its province and the nation then reported", () => {
  const reports = [
    reportOf({year: 2022, targets: "地区生产总值增速高于全国平均水平。"}),
    reportOf({year: 2023, review: "地区生产总值增长4.2%。"}),
    reportOf({year: 2023, place: "全国", review: "国内生产总值增长3%。"})
  ];
  const judged = (given: typeof reports) =>
    commitments(given, dictionaryWith())
      .filter(({target}) => target !== null)
      .map(({verdict, reason, reference_value}) => [verdict, reason, reference_value]);
  expect(judged(reports)).toEqual([["exceeded", null, 3]]);
  expect(judged(reports.slice(0, 2))).toEqual([["no_target", "only_relative", null]]);
});
