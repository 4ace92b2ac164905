import {describe, expect, test} from "vitest";
import {itemsOf, phraseOf, subjectsOf} from "../../loaders/grammar/phrase.ts";

describe("what leads up to a name and what follows it goes", () => {
  test.each([
    ["力争全年固定资产投资", "固定资产投资"],
    ["2021年，粮食总产量达到", "粮食总产量"],
    ["其中技改投资", "技改投资"],
    ["一般公共预算收入完成", "一般公共预算收入"],
    ["森林覆盖率提高到", "森林覆盖率"],
    ["一是工业投资同比", "工业投资"],
    ["市场主体总量突破", "市场主体总量"],
    ["城镇调查失业率控制在", "城镇调查失业率"]
  ])("%s", (words, name) => {
    expect(phraseOf(words).text).toBe(name);
  });
});

describe("the region goes into the scope", () => {
  test.each([
    ["全市固定资产投资", "固定资产投资", "全市"],
    ["预计全省粮食产量达到", "粮食产量", "全省"],
    ["市本级一般公共预算收入", "一般公共预算收入", "市本级"],
    ["粮食产量", "粮食产量", null]
  ])("%s", (words, text, scope) => {
    expect(phraseOf(words)).toEqual({text, scope});
  });

  test("a region word that is all there is stays", () => {
    expect(phraseOf("全省").text).toBe("全省");
  });
});

describe("a list of subjects becomes whole names", () => {
  test.each([
    ["固定资产投资、社会消费品零售总额", ["固定资产投资", "社会消费品零售总额"]],
    ["城镇、农村居民人均可支配收入", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]],
    ["城乡居民人均可支配收入", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]],
    ["城镇和农村常住居民人均可支配收入", ["城镇常住居民人均可支配收入", "农村常住居民人均可支配收入"]],
    ["人民币存款、贷款余额", ["人民币存款余额", "人民币贷款余额"]],
    ["地区生产总值", ["地区生产总值"]]
  ])("%s", (phrase, subjects) => {
    expect(subjectsOf(phrase)).toEqual(subjects);
  });
});

describe("the members of a list as they are written", () => {
  test.each([
    ["粮食、油料和蔬菜", ["粮食", "油料", "蔬菜"]],
    ["污水处理率及燃气普及率", ["污水处理率", "燃气普及率"]],
    ["《甲、乙条例》、公约", ["《甲、乙条例》", "公约"]],
    ["呼和浩特方向", ["呼和浩特方向"]],
    ["义务教育普及率", ["义务教育普及率"]]
  ])("%s", (phrase, items) => {
    expect(itemsOf(phrase)).toEqual(items);
  });
});
