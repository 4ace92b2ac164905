import {describe, expect, test} from "vitest";
import {match} from "../../loaders/match/candidates.ts";
import {outcomeIn, targetIn} from "./made.ts";

const basis = (target: string, outcome: string) => match(targetIn(target), outcomeIn(outcome))?.basis ?? null;

describe("match(target, outcome)", () => {
  test.each([
    ["地区生产总值增长7%。", "地区生产总值增长7.2%。", "same_indicator"],
    ["新增市场主体2.5万户。", "新增各类市场主体27653户。", "same_indicator"],
    ["新增规上工业企业30家。", "规上工业企业净增22家。", "same_indicator"],
    ["培育规上工业企业30家。", "新增规上工业企业22家。", "same_indicator"],
    ["完成林荫大道改造12条。", "改造林荫大道14条。", "same_phrase"],
    ["引进高层次和紧缺人才500人以上。", "引进高层次、紧缺急需人才530人。", "same_phrase"]
  ])("%s is answered by %s", (target, outcome, expected) => expect(basis(target, outcome)).toBe(expected));

  test.each([
    ["建设高标准农田20万亩。", "建设高标准设施20万亩。", "another thing"],
    ["建成停车楼8座。", "8座停车楼加快推进。", "only begun"],
    ["新增高新技术企业30家。", "高新技术企业总数达到310家。", "all there are, not the new ones"],
    ["新增高新技术企业30家。", "高新技术企业310家。", "ten times as many, not called new"],
    ["开工10亿元以上项目20个。", "开工5亿元以上项目20个。", "another threshold"],
    ["地区生产总值增长7%。", "地区生产总值达到4000亿元。", "another measure"],
    ["新建健身步道30公里。", "新建健身步道30条。", "another unit"],
    ["培育企业30户。", "奖励企业31家。", "企业 names nothing"],
    ["地区生产总值增长8%。", "地区生产总值增长58%。", "growth of several years"],
    ["新增市场主体300户。", "新增市场主体5.2万户。", "those of a zone, and those of the whole place"],
    ["科技馆投资20亿元。", "科技馆投资200亿元。", "a part and a whole"]
  ])("%s is not answered by %s: %s", (target, outcome) => expect(basis(target, outcome)).toBeNull());

  test("figures of the province are not the city's", () => {
    expect(basis("粮食产量达到25亿斤。", "全省粮食产量达到25亿斤。")).toBeNull();
  });

  test("the same words score higher than some of them", () => {
    const target = targetIn("建成社区食堂12个。");
    const same = match(target, outcomeIn("建成社区食堂9个。"))!.score;
    const some = match(target, outcomeIn("建成智慧社区食堂9个。"))!.score;
    expect(same).toBeGreaterThan(some);
  });
});
