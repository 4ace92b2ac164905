import {expect, test} from "vitest";
import {vintages} from "../../loaders/match/vintages.ts";
import {readReport} from "../../loaders/report.ts";
import {dictionaryWith, reportOf} from "./made.ts";

const first = reportOf({year: 2022, review: "预计地区生产总值增长8.5%，社会消费品零售总额达到500亿元。"});
const later = reportOf({
  year: 2023,
  review: "地区生产总值增长6%。2021年地区生产总值增长8.2%，2021年社会消费品零售总额490亿元。"
});

test("an outcome as estimated in January and as a later report restates it", () => {
  const rows = vintages([later, first]);
  expect(rows.filter(({indicator}) => indicator === "gdp")).toMatchObject([
    {time_period: "2021", vintage: 1, phase: "estimate", value: 8.5, revision: null},
    {time_period: "2021", vintage: 2, kind: "work_report", value: 8.2, revision: -0.3, revision_share: null}
  ]);
});

test("amounts are revised by a share too", () => {
  expect(vintages([first, later]).filter(({indicator}) => indicator === "retail_sales")[1]).toMatchObject({
    revision: -1e9,
    revision_share: -2
  });
});

test("what one report states alone has no vintages", () => {
  expect(vintages([first])).toEqual([]);
});

test("a statistical bulletin is the later vintage, its preliminary figure an outcome", () => {
  const january = reportOf({year: 2022, review: "预计地区生产总值增长8.5%。"});
  const bulletin = readReport(
    "包头市2021年国民经济和社会发展统计公报\n一、综合\n初步核算，全年地区生产总值比上年增长8.3%。",
    {place: "包头市", year: 2022, kind: "stat_bulletin", source_file: "bulletin.txt"},
    dictionaryWith()
  );
  expect(vintages([bulletin, january])).toMatchObject([
    {time_period: "2021", vintage: 1, kind: "work_report", phase: "estimate", value: 8.5},
    {time_period: "2021", vintage: 2, kind: "stat_bulletin", phase: "outcome", value: 8.3, revision: -0.2}
  ]);
});
