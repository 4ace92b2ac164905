import {describe, expect, test} from "vitest";
import {readClaims} from "../../loaders/grammar/grammar.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {linkClaims} from "../../loaders/link/link.ts";
import type {Phase} from "../../loaders/vocabulary.ts";

const dictionary = await readDictionary("data");
const place = {report: "150200-2022-work_report", ref_area: "150200", section: "1", sentence: 3};

/** The observations of one sentence that begins at offset 100. */
const linked = (text: string, phase: Phase = "outcome", ids = new Map<number, number>()) =>
  linkClaims(
    readClaims({
      sentence: 3,
      section: "1",
      start: 100,
      end: 100 + text.length,
      text,
      phase,
      time_period: "2021"
    }),
    place,
    dictionary,
    ids
  );

describe("a claim becomes an observation", () => {
  const [observation] = linked("地区生产总值达到860亿元。");

  test("with its place, its indicator and an id of report and offset", () => {
    expect(observation).toMatchObject({
      ...place,
      observation: "150200-2022-work_report@108",
      indicator: "gdp",
      metric: "地区生产总值",
      confidence: dictionary.confidenceOf(observation!.rule)
    });
  });

  test("with its value in the base unit", () => {
    expect(observation).toMatchObject({
      value: 860,
      unit: "亿元",
      value_scaled: 8.6e10,
      value_high_scaled: null,
      base_unit: "元"
    });
  });
});

test("the confidence of a figure is its rule's; labels say nothing of statements without one", () => {
  const trusting = {...dictionary, confidenceOf: (rule: string) => (rule === "level" ? 0.9 : 0.5)};
  const confidence = (text: string) =>
    linkClaims(
      readClaims({
        sentence: 3,
        section: "1",
        start: 0,
        end: text.length,
        text,
        phase: "target",
        time_period: "2022"
      }),
      place,
      trusting,
      new Map()
    ).map((observation) => observation.confidence);
  expect(confidence("地区生产总值达到860亿元，增长6%。")).toEqual([0.9, 0.5]);
  expect(confidence("居民收入增长与经济增长同步。")).toEqual([null]);
});

test("both edges of a range are scaled", () => {
  expect(linked("建设保障房3—4万套。")[0]).toMatchObject({value_scaled: 30000, value_high_scaled: 40000});
});

test("an unknown metric has no indicator, and stays", () => {
  expect(linked("改造路灯860盏。")).toMatchObject([{indicator: null, value: 860}]);
});

describe("statements without a number", () => {
  test("stay where they speak of an indicator", () => {
    expect(linked("居民收入与经济增长基本同步。", "target")).toMatchObject([
      {indicator: "household_income", value: null, value_scaled: null, base_unit: null}
    ]);
  });
  test("go where they do not", () => {
    expect(linked("干部作风持续改善。", "target")).toEqual([]);
  });
});

describe("ids", () => {
  test("count the claims that one number makes", () => {
    const ids = linked("污水处理率、生活垃圾无害化处理率均达到95%。").map(({observation}) => observation);
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe(`${ids[0]}.2`);
  });

  test("are counted over the whole report", () => {
    const ids = new Map<number, number>();
    const [first] = linked("地区生产总值达到860亿元。", "outcome", ids);
    const [second] = linked("地区生产总值达到860亿元。", "outcome", ids);
    expect(second?.observation).toBe(`${first?.observation}.2`);
  });
});

describe("new capacity is a change of the stock that reports also state", () => {
  test.each([
    ["新能源装机容量达到460万千瓦。", "level"],
    ["新增新能源装机容量86万千瓦。", "change"]
  ])("%s %s", (text, measure) => {
    expect(linked(text)).toMatchObject([{indicator: "renewable_capacity", measure}]);
  });
});

describe("the price basis is the report's, else the dictionary's", () => {
  test.each([
    ["地区生产总值增长8%。", "real"],
    ["地区生产总值名义增长9%。", "nominal"],
    ["地区生产总值达到860亿元。", "nominal"],
    ["森林覆盖率达到42%。", null],
    ["改造路灯860盏。", null]
  ])("%s %s", (text, basis) => {
    expect(linked(text)).toMatchObject([{price_basis: basis}]);
  });
});
