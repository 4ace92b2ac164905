import {describe, expect, test} from "vitest";
import {isCounted, unit} from "../../loaders/grammar/unit.ts";

const unitAtStart = (text: string) => new RegExp(`^${unit}`).exec(text)?.[0] ?? null;

describe("a unit is as long as it can be", () => {
  test.each([
    ["人次，增长", "人次"],
    ["人就业", "人"],
    ["平方公里的水面", "平方公里"],
    ["平方米", "平方米"],
    ["个百分点", "个百分点"],
    ["个工作日内", "个工作日"],
    ["千瓦时", "千瓦时"],
    ["千瓦", "千瓦"],
    ["吨标准煤", "吨标准煤"],
    ["美元", "美元"],
    ["元/亩", "元/亩"],
    ["微克/立方米以下", "微克/立方米"],
    ["标箱", "标箱"],
    ["台(套)", "台(套)"],
    ["台（套）设备", "台（套）"]
  ])("%s begins with %s", (text, expected) => {
    expect(unitAtStart(text)).toBe(expected);
  });
});

describe("a character that begins a word is no unit", () => {
  test.each(["方案落地", "人才引进", "处理能力", "部门联动", "条件改善", "家庭收入", "单位能耗", "位居前列"])(
    "%s",
    (text) => {
      expect(unitAtStart(text)).toBeNull();
    }
  );
});

describe("counted and measured", () => {
  test.each(["个", "万户", "家", "亿人次", "万台（套）"])("%s counts things", (text) => {
    expect(isCounted(text)).toBe(true);
  });
  test.each(["亿元", "万吨", "公里", "万千瓦", "%"])("%s does not", (text) => {
    expect(isCounted(text)).toBe(false);
  });
});
