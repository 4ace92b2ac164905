import {describe, expect, it} from "vitest";
import {parseCell} from "../../loaders/grammar/annex.ts";

describe("parseCell(text)", () => {
  it.each([
    ["21.3", 21.3, null, "eq", ""],
    ["3,260", 3260, null, "eq", ""],
    ["-2.7", -2.7, null, "eq", ""],
    ["－2.7", -2.7, null, "eq", ""],
    ["+2.7%", 2.7, null, "eq", "%"],
    ["8％左右", 8, null, "approx", "%"],
    ["4%—5%", 4, 5, "eq", "%"],
    ["≥3.5", 3.5, null, "ge", ""],
    ["<5.5", 5.5, null, "le", ""],
    ["不超过3", 3, null, "le", ""],
    ["不低于3", 3, null, "ge", ""],
    ["12万吨以上", 12, null, "ge", "万吨"],
    ["0.5个百分点", 0.5, null, "eq", "个百分点"]
  ] as const)("reads %s", (text, value, value_high, bound, unit) => {
    expect(parseCell(text)).toMatchObject({value, value_high, bound, unit, isCumulative: false});
  });

  it("reads sums over several years in brackets, and words of growth", () => {
    expect(parseCell("〔14〕")).toMatchObject({value: 14, isCumulative: true});
    expect(parseCell("[5000]以上")).toMatchObject({value: 5000, bound: "ge", isCumulative: true});
    expect(parseCell("下降3%")).toMatchObject({value: 3, unit: "%", movement: -1});
  });

  it.each(["—", "-", "", "完成省下达任务", "12.0：48.1：39.9", "3和5"])("reads nothing of %s", (text) => {
    expect(parseCell(text)).toBeNull();
  });
});
