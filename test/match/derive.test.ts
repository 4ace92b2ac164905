import {describe, expect, test} from "vitest";
import {derive} from "../../loaders/match/derive.ts";
import {dictionaryWith, outcomeIn, targetIn} from "./made.ts";

const derived = (target: string, outcome: string, base: string, series?: string) =>
  derive(
    targetIn(target).observation,
    outcomeIn(outcome).observation,
    [outcomeIn(base).observation],
    2022,
    dictionaryWith(series ? [{series, ref_area: "all", year: 2022, what: "", what_zh: "", source: ""}] : [])
  );

describe("derive(target, outcome, bases)", () => {
  test("growth of trade from two levels", () => {
    expect(
      derived("外贸进出口总额增长10%。", "外贸进出口总额220亿元。", "外贸进出口总额200亿元。")
    ).toMatchObject({
      value: 10
    });
  });

  test("an increase from two stocks, in the target's unit", () => {
    const target = "新增新能源装机容量100万千瓦。";
    expect(derived(target, "新能源装机容量650万千瓦。", "新能源装机容量600万千瓦。")).toMatchObject({
      value: 50
    });
  });

  test("never real growth from levels", () => {
    expect(derived("地区生产总值增长7%。", "地区生产总值4000亿元。", "地区生产总值3600亿元。")).toEqual({
      reason: "price_basis"
    });
  });

  test("not across currencies, not across a break, not for investment since the reform", () => {
    expect(derived("外贸进出口总额增长10%。", "外贸进出口总额30亿美元。", "外贸进出口总额200亿元。")).toEqual(
      {
        reason: "measure"
      }
    );
    expect(
      derived(
        "社会消费品零售总额增长8%。",
        "社会消费品零售总额220亿元。",
        "社会消费品零售总额200亿元。",
        "retail_sales"
      )
    ).toEqual({reason: "series_break"});
    expect(derived("固定资产投资增长8%。", "固定资产投资220亿元。", "固定资产投资200亿元。")).toEqual({
      reason: "series_break"
    });
  });

  test("not from a level that is only above something", () => {
    expect(
      derived("外贸进出口总额增长10%。", "外贸进出口总额突破220亿元。", "外贸进出口总额200亿元。")
    ).toEqual({
      reason: "measure"
    });
  });
});
