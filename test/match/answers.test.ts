import {describe, expect, test} from "vitest";
import {bestAnswers, derivedAnswer, mismatchOf, nodesOf, targetKey} from "../../loaders/match/answers.ts";
import {prepare, type Prepared} from "../../loaders/match/prepared.ts";
import {dictionaryWith, outcomeIn, reportOf, sidesIn, targetIn} from "./made.ts";

const prepared = (review: string, kind: "work_report" | "plan_report" = "work_report"): Prepared =>
  prepare(reportOf({year: 2023, review, kind}), dictionaryWith())!;

test("nodesOf(targets) joins what is stated twice and the steps of one target", () => {
  const sizes = (sentence: string) =>
    nodesOf(sidesIn(sentence, "target"), targetKey).map((node) => node.length);
  expect(sizes("新建公园30个。年内新建公园30个，改造公园5个。")).toEqual([2, 1]);
  expect(sizes("地区生产总值增长7%以上、力争8%。")).toEqual([2]);
});

describe("bestAnswers(nodes, period, reports)", () => {
  const nodes = nodesOf([targetIn("建成社区食堂12个。")], targetKey);
  const answer = (...reports: Prepared[]) =>
    bestAnswers(nodes, "2022", reports)[0]?.outcome.observation.value;

  test("the report that is believed first answers", () => {
    expect(answer(prepared("建成社区食堂11个。", "plan_report"), prepared("建成社区食堂10个。"))).toBe(11);
  });

  test("unless a later one fits clearly better", () => {
    expect(
      answer(prepared("建成社区养老食堂和驿站11个。", "plan_report"), prepared("建成社区食堂10个。"))
    ).toBe(10);
  });

  test("nothing that fits, no answer", () => {
    expect(answer(prepared("新建公园20个。"))).toBeUndefined();
  });
});

test("derivedAnswer(target, reports) finds the same indicator in another measure", () => {
  const target = targetIn("外贸进出口总额增长10%。");
  expect(derivedAnswer(target, [prepared("外贸进出口总额206亿元。")])?.outcome.observation.value).toBe(206);
  expect(derivedAnswer(target, [prepared("实际利用外资2亿美元。")])).toBeNull();
  expect(derivedAnswer(targetIn("打造水上乐园2个。"), [prepared("打造水上乐园2个。")])).toBeNull();
});

test("mismatchOf(target, outcome) names why one measure cannot be compared", () => {
  const reason = (target: string, outcome: string) => mismatchOf(targetIn(target), outcomeIn(outcome));
  expect(reason("外贸进出口总额50亿元。", "外贸进出口总额8亿美元。")).toBe("currency");
  expect(reason("新增高新技术企业30家。", "高新技术企业总数310家。")).toBe("stock_and_flow");
  expect(reason("外贸进出口总额增长5%。", "外贸进出口总额50亿元。")).toBeNull();
});
