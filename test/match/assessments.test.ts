import {describe, expect, test} from "vitest";
import {assessmentsOf} from "../../loaders/match/assessments.ts";
import {dictionaryWith, reportOf} from "./made.ts";

function said(review: string) {
  const {report, sentences, observations} = reportOf({year: 2023, review});
  return assessmentsOf(report, sentences, observations, dictionaryWith());
}
const short = (review: string) => said(review).map(({metric, verdict}) => `${metric} ${verdict}`);

describe("assessmentsOf(report, sentences, observations)", () => {
  test("完成目标的107.5% implies the target", () => {
    expect(said("城镇新增就业4.3万人，完成目标任务的107.5%。")).toMatchObject([
      {
        form: "completion",
        completion: 107.5,
        implied_target: 4,
        implied_unit: "万人",
        indicator: "urban_new_jobs"
      }
    ]);
  });

  test("低于控制目标 is good where less is better", () => {
    expect(said("城镇登记失业率3.8%，低于控制目标0.2个百分点。")).toMatchObject([
      {form: "distance", verdict: "declared_met", implied_target: 4, implied_unit: "%"}
    ]);
    expect(said("地区生产总值增长6.8%，低于预期目标0.2个百分点。")).toMatchObject([
      {form: "distance", verdict: "declared_missed", implied_target: 7}
    ]);
  });

  test("a statement without an object is about the figures before it", () => {
    expect(short("发放创业贷款4.6亿元，超额完成年度任务。")).toEqual(["发放创业贷款 declared_exceeded"]);
    expect(short("新增养老床位300张，改造食堂20个，均完成年度任务。")).toEqual([
      "新增养老床位 declared_met",
      "改造食堂 declared_met"
    ]);
  });

  test("a statement with an object of its own is about that", () => {
    expect(short("新建公园12个，河道整治任务全面完成。")).toEqual(["河道整治 declared_met"]);
  });

  test("a target restated in the statement is kept", () => {
    expect(said("口岸货物增长50%，超额完成240万吨年度过货量任务。")[0]).toMatchObject({
      verdict: "declared_exceeded",
      implied_target: 240,
      implied_unit: "万吨"
    });
  });

  test("misses, each thing of a list for itself", () => {
    expect(short("外贸进出口总额、实际利用外资等指标未完成预期目标。")).toEqual([
      "外贸进出口总额 declared_missed",
      "实际利用外资 declared_missed"
    ]);
    expect(short("建设换电站未完成年度任务。")).toEqual(["建设换电站 declared_missed"]);
    expect(said("零售总额与年初确定的9%左右的增长目标差距较大。")[0]).toMatchObject({
      verdict: "declared_missed",
      implied_target: 9
    });
  });

  test("a general admission has no metric", () => {
    expect(short("部分指标未达到预期目标。")).toEqual([" declared_missed"]);
  });

  test("counts have n and of", () => {
    expect(said("年初确定的9项预期目标中，3项未达预期。")).toMatchObject([
      {form: "count", verdict: "declared_missed", n: 3, of: 9, metric: ""}
    ]);
    expect(said("十二项指标中有十项完成。")).toMatchObject([
      {form: "count", verdict: "declared_met", n: 10, of: 12}
    ]);
    expect(said("承接20项目标，102项任务完成。").filter(({form}) => form === "count")).toEqual([]);
  });

  test("what is still to be done is no statement", () => {
    const {report, sentences, observations} = reportOf({year: 2023, targets: "确保全面完成年度减排任务。"});
    expect(assessmentsOf(report, sentences, observations, dictionaryWith())).toEqual([]);
  });

  test("ids are unique, and the text stands where they say", () => {
    const rows = said("新增养老床位300张，改造食堂20个，均完成年度任务。");
    expect(new Set(rows.map(({assessment}) => assessment)).size).toBe(rows.length);
  });
});
