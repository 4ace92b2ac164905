import {describe, expect, test} from "vitest";
import {isDependent, joinTopic, metricOf} from "../../loaders/grammar/metric.ts";
import {firstSeries, reading} from "./made.ts";

/** The metric of a sentence's first number as a count. */
const named = (text: string) => {
  const series = firstSeries(text);
  return metricOf(series.left, series, reading({subject: series.left}));
};

describe("the name stands before the number", () => {
  test.each([
    ["一般公共预算收入完成46.8亿元", "一般公共预算收入"],
    ["新增规模以上工业企业36家", "新增规模以上工业企业"],
    ["粮食总产量达到25.6亿斤，再创新高", "粮食总产量"]
  ])("%s", (text, metric) => {
    expect(named(text).metric).toBe(metric);
  });
});

describe("the name stands behind the number", () => {
  test.each([
    ["改造209个老旧小区", "改造老旧小区"],
    ["45个省级重点项目全部开工", "省级重点项目"],
    ["选派86名驻村干部", "选派驻村干部"]
  ])("%s", (text, metric) => {
    expect(named(text).metric).toBe(metric);
  });
});

describe("money and what it is spent on", () => {
  test("总投资303亿元的75个项目 is the projects' investment", () => {
    expect(named("实施总投资303亿元的重大项目75个").metric).toBe("重大项目总投资");
  });
});

test("examples before 等 go where what follows says enough", () => {
  expect(named("建成人民公园、滨河路等口袋公园16个").metric).toBe("建成口袋公园");
});

test("a part of the place becomes the scope", () => {
  const series = firstSeries("主城区达到25%以上");
  expect(metricOf(series.left, series, reading({measure: "share"}))).toEqual({metric: "", scope: "主城区"});
});

describe("nouns that name nothing by themselves", () => {
  test.each(["占比", "总投资", "完成投资", "增速", "总量", "其中收入"])("%s", (noun) => {
    expect(isDependent(noun)).toBe(true);
  });
  test.each(["固定资产投资", "税收占比", "居民收入", "工业增速"])("%s names something", (noun) => {
    expect(isDependent(noun)).toBe(false);
  });

  test("join their topic, its verb taken off", () => {
    expect(joinTopic("实施重大项目", "完成投资")).toBe("重大项目完成投资");
    expect(joinTopic("地区生产总值", "增速")).toBe("地区生产总值增速");
    expect(joinTopic("重大项目总投资", "总投资")).toBe("重大项目总投资");
  });
});
