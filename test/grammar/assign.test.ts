import {describe, expect, test} from "vitest";
import {assign, remember, type Memory} from "../../loaders/grammar/assign.ts";
import type {Reading} from "../../loaders/grammar/rule.ts";
import {firstSeries, reading} from "./made.ts";

const nothing: Memory = {groups: [], topic: ""};

/** Pairs of name and value for a metric with the numbers of `text`. */
const pairs = (metric: string, text: string, how: Partial<Reading> = {}, memory = nothing) =>
  assign({metric, scope: null}, firstSeries(text), reading(how), memory).map(({metric: name, quantity}) => [
    name,
    quantity.value
  ]);

describe("a list of numbers", () => {
  test("goes member by member to a list of subjects", () => {
    expect(pairs("固定资产投资、社会消费品零售总额", "分别增长12.3%和9.8%")).toEqual([
      ["固定资产投资", 12.3],
      ["社会消费品零售总额", 9.8]
    ]);
  });

  test("shares what stands behind 分别", () => {
    expect(pairs("生猪、肉牛分别出栏", "86万头、12万头")).toEqual([
      ["生猪出栏", 86],
      ["肉牛出栏", 12]
    ]);
  });

  test("goes to the subjects before where the clause names none", () => {
    const memory = remember(nothing, "城镇、农村居民收入", ["城镇居民收入", "农村居民收入"]);
    expect(pairs("", "分别增长7%和9%", {}, memory)).toEqual([
      ["城镇居民收入", 7],
      ["农村居民收入", 9]
    ]);
  });
});

describe("one number", () => {
  test("goes to its subject", () => {
    expect(pairs("粮食总产量", "增长3%")).toEqual([["粮食总产量", 3]]);
  });

  test("goes to each subject where 均 says so", () => {
    expect(pairs("污水处理率、垃圾处理率", "均达到95%", {measure: "share", each: true})).toEqual([
      ["污水处理率", 95],
      ["垃圾处理率", 95]
    ]);
  });

  test("goes to the last subject where the clause names none", () => {
    const memory = remember(nothing, "粮食总产量", ["粮食总产量"]);
    expect(pairs("", "增长3%", {measure: "growth"}, memory)).toEqual([["粮食总产量", 3]]);
  });

  test("of a dependent noun goes to its topic", () => {
    const memory = remember(nothing, "重大项目", ["重大项目"]);
    expect(pairs("完成投资", "168亿元", {}, memory)).toEqual([["重大项目完成投资", 168]]);
  });

  test("of a rank goes to all subjects of the list before", () => {
    const memory = remember(nothing, "甲产值、乙产值", ["甲产值", "乙产值"]);
    expect(pairs("", "居第3位", {measure: "rank"}, memory)).toEqual([
      ["甲产值", 3],
      ["乙产值", 3]
    ]);
  });
});

describe("memory", () => {
  test("keeps groups in order, and the last name that stands alone as its topic", () => {
    const first = remember(nothing, "重大项目", ["重大项目"]);
    const second = remember(first, "完成投资", ["重大项目完成投资"]);
    expect(second).toEqual({groups: [["重大项目"], ["重大项目完成投资"]], topic: "重大项目"});
  });
});
