import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {parseUnits} from "../../loaders/link/units.ts";

const units = parseUnits(readFileSync("data/units.csv", "utf8"));

describe("scale", () => {
  test.each([
    [1.2, "万亿元", 1.2e12, "元"],
    [3, "亿美元", 3e8, "美元"],
    [5.2, "亿斤", 260000, "吨"],
    [15, "亩", 1, "公顷"],
    [15, "万亩", 10000, "公顷"],
    [2, "平方公里", 200, "公顷"],
    [663.7, "万千瓦", 6637000, "千瓦"],
    [1.5, "GW", 1500000, "千瓦"],
    [100, "MW", 100000, "千瓦"],
    [7, "亿千瓦时", 7e8, "千瓦时"],
    [3, "万亿立方米", 3e12, "立方米"],
    [28, "微克/立方米", 28, "微克/立方米"],
    [0.52, "吨标煤/万元", 0.52, "吨标准煤/万元"],
    [3, "个百分点", 3, "个百分点"],
    [6.5, "‰", 0.65, "%"],
    [12, "万人次", 120000, "人次"],
    [4, "万户", 40000, "户"]
  ])("%d %s is %d %s", (value, unit, scaled, base) => {
    expect(units.scale(value, unit)).toMatchObject({value: scaled, base_unit: base});
  });

  test("a quotient is scaled above and below", () => {
    expect(units.scale(2, "万元/亩")).toMatchObject({value: 300000, base_unit: "元/公顷"});
  });

  test("dollars stay dollars, yet both currencies are money", () => {
    expect(units.scale(1, "亿美元")?.dimension).toBe(units.scale(1, "亿元")?.dimension);
  });

  test("the words of an approximate number and full-width signs are no part of a unit", () => {
    expect(units.scale(5, "多万人")).toMatchObject({value: 50000, base_unit: "人"});
    expect(units.scale(5, "％以上")).toMatchObject({value: 5, base_unit: "%"});
    expect(units.scale(5, "万台（套）")).toMatchObject({value: 50000, base_unit: "台"});
  });

  test("a scale alone leaves the base unit open", () => {
    expect(units.scale(5, "万")).toMatchObject({value: 50000, base_unit: ""});
  });

  test.each(["", "丈", "万丈", "元/丈/亩"])("%j is unknown", (unit) => {
    expect(units.scale(1, unit)).toBeNull();
  });
});

test("every unit's base is itself a unit of the same dimension with the factor 1", () => {
  for (const {base_unit, dimension} of units.units)
    expect(units.unitOf(base_unit), base_unit).toMatchObject({base_unit, factor: 1, dimension});
});
