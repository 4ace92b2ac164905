import {expect, it} from "vitest";
import {nameIndex} from "../../loaders/tables/nameIndex.ts";
import type {TableRows} from "../../loaders/tables/rows.ts";

it("spells places, indicators and the phrases that stand more than once, and counts them", () => {
  const rows = {
    areas: [{ref_area: "150200", name_zh: "包头市", short_zh: "包头", short_en: "Baotou"}],
    indicators: [{indicator: "gdp", label_zh: "地区生产总值", label_en: "Gross regional product"}],
    observations: [
      {ref_area: "150200", indicator: "gdp", metric: "GDP总量"},
      {ref_area: "150200", indicator: null, metric: "新增规上企业"},
      {ref_area: null, indicator: null, metric: "新增规上企业"}
    ]
  } as unknown as TableRows;
  expect(nameIndex(rows)).toEqual({
    ref_area: [["150200", "包头市", "Baotou", "bao tou", 2]],
    indicator: [["gdp", "地区生产总值", "Gross regional product", "di qu sheng chan zong zhi", 1]],
    metric: [["新增规上企业", "新增规上企业", "", "xin zeng gui shang qi ye", 2]]
  });
});
