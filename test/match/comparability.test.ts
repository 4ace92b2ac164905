import {describe, expect, test} from "vitest";
import {basisOf, incomparable} from "../../loaders/match/comparability.ts";
import {dictionaryWith, outcomeIn, targetIn} from "./made.ts";

const reason = (target: string, outcome: string, series?: string, year = 2022) =>
  incomparable(
    targetIn(target).observation,
    outcomeIn(outcome).observation,
    2022,
    dictionaryWith(series ? [{series, ref_area: "all", year, what: "", what_zh: "", source: ""}] : [])
  );

describe("incomparable(target, outcome, year)", () => {
  test("real growth and nominal growth", () => {
    expect(reason("居民人均可支配收入实际增长6%。", "居民人均可支配收入名义增长7%。")).toBe("price_basis");
    expect(reason("地区生产总值增长7%。", "地区生产总值增长6.8%（不变价）。")).toBeNull();
  });

  test("revenue as it is and revenue on a comparable basis", () => {
    expect(reason("一般公共预算收入增长5%。", "一般公共预算收入同口径增长9%。")).toBe("basis");
    expect(reason("一般公共预算收入增长5%。", "一般公共预算收入自然口径增长9%。")).toBeNull();
  });

  test("a level on both sides of a break, but not growth", () => {
    expect(reason("社会消费品零售总额达到500亿元。", "社会消费品零售总额480亿元。", "retail_sales")).toBe(
      "series_break"
    );
    expect(reason("社会消费品零售总额增长8%。", "社会消费品零售总额增长7%。", "retail_sales")).toBeNull();
    expect(
      reason("社会消费品零售总额达到500亿元。", "社会消费品零售总额480亿元。", "retail_sales", 2019)
    ).toBeNull();
  });
});

test("basisOf(observation) tells what was done to a figure", () => {
  const kinds = [null, "自然口径", "同口径", "剔除减税因素", "新口径"].map((basis) =>
    basisOf({basis, metric: "一般公共预算收入"})
  );
  expect(kinds).toEqual(["as_is", "as_is", "comparable", "excluding", "new"]);
  expect(basisOf({basis: null, metric: "同口径一般公共预算收入"})).toBe("comparable");
});
