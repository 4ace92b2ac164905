import {describe, expect, test} from "vitest";
import {normalise, placeIn, withoutHead, withoutLeadIn, withoutTail} from "../../loaders/link/phrase.ts";

const noPlace = () => 0;

describe("normalise", () => {
  test.each([
    ["规模以上工业增加值", "规上工业增加值"],
    ["规模工业增加值", "规上工业增加值"],
    ["全省生产总值", "国内生产总值"],
    ["引进国内（区外）到位资金", "引进国内到位资金"],
    ["R&D经费支出占GDP的比重", "研究与试验发展经费支出占地区生产总值比例"],
    ["研发经费支出相当于全市生产总值的比例", "研发经费支出占GDP"],
    ["“专精特新” 企业", "专精特新企业"],
    ["万元GDP综合能耗", "单位地区生产总值能耗"],
    ["PM_2.5浓度", "PM2．5浓度"]
  ])("%s and %s are one", (a, b) => expect(normalise(a)).toBe(normalise(b)));

  test("a share stays apart from what is shared", () => {
    expect(normalise("服务业占比")).not.toBe(normalise("服务业"));
  });
});

describe("words around a name", () => {
  test.each([
    ["全市固定资产投资", "固定资产投资"],
    ["完成固定资产投资", "固定资产投资"],
    ["2022年固定资产投资", "固定资产投资"],
    ["1-11月固定资产投资", "固定资产投资"]
  ])("%s loses its head", (phrase, rest) => expect(withoutHead(phrase, noPlace)).toBe(rest));

  test("a place in front is taken off whole", () => {
    expect(withoutHead("包头市固定资产投资", () => 3)).toBe("固定资产投资");
  });

  test.each(["带动固定资产投资", "全口径财政收入", "高技术产业投资"])("%s keeps its head", (phrase) =>
    expect(withoutHead(phrase, noPlace)).toBeNull()
  );

  test("a rate, a number or a target behind is taken off, an increase is not", () => {
    expect(withoutTail("固定资产投资增速")).toBe("固定资产投资");
    expect(withoutTail("粮食产量目标任务")).toBe("粮食产量");
    expect(withoutTail("森林覆盖率比十一五末")).toBe("森林覆盖率");
    expect(withoutTail("市场主体净增")).toBeNull();
  });

  test("what announces a list is no part of its first phrase", () => {
    expect(withoutLeadIn("今年的主要预期目标是：地区生产总值")).toBe("地区生产总值");
  });
});

test("placeIn is the place or zone whose figure a phrase names", () => {
  const leadingName = (text: string) => (text.startsWith("石拐区") ? 3 : 0);
  expect(placeIn("其中石拐区地区生产总值", leadingName)).toBe("石拐区");
  expect(placeIn("高新区地区生产总值", leadingName)).toBe("高新区");
  expect(placeIn("全市地区生产总值", leadingName)).toBeNull();
  expect(placeIn("园区工业总产值", leadingName)).toBeNull();
});
