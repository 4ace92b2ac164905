import {describe, expect, it} from "vitest";
import type {Label, OtherNumber} from "../../loaders/quality/labels.ts";
import {attributes, judge, periodOf, similarity, type Read} from "../../loaders/quality/matching.ts";
import {label, read} from "./made.ts";

const judged = (labels: Label[], reads: Read[], others: OtherNumber[] = []) =>
  judge({stem: "a", labels, others}, reads);

describe("judge(labels, observations)", () => {
  it("gives a label the observation of its number in its sentence", () => {
    const {readings, notClaims} = judged([label()], [read()]);
    expect(readings[0]!.read).toEqual(read());
    expect([...readings[0]!.right]).toEqual([...attributes]);
    expect(notClaims).toEqual([]);
  });

  it.each([
    ["another number", {value: 9}],
    ["another unit", {unit: "亿元"}],
    ["another sentence", {sentence: "人口增长8%。"}],
    ["no number", {value: null}]
  ])("does not take an observation with %s for it", (_, changes) => {
    expect(judged([label()], [read(changes)]).readings[0]!.read).toBeNull();
  });

  it("needs the upper edge of a range, but not the sign of a decrease", () => {
    expect(judged([label({value_high: 9})], [read()]).readings[0]!.read).toBeNull();
    expect(judged([label({value: -8})], [read()]).readings[0]!.read).not.toBeNull();
  });

  it("says which attributes are right", () => {
    const wrong = read({phase: "outcome", time_period: "2021", metric: "人口", indicator: null});
    expect([...judged([label()], [wrong]).readings[0]!.right]).toEqual(["measure", "bound"]);
  });

  it("gives equal numbers of a list to the metrics that they belong to", () => {
    const sentence = "城镇、农村居民收入均增长8%。";
    const labels = ["城镇居民收入", "农村居民收入"].map((metric) => label({quote: "均增长8%", metric}));
    const reads = ["农村居民收入", "城镇居民收入"].map((metric) => read({sentence, metric}));
    expect(judged(labels, reads).readings.map(({read}) => read!.metric)).toEqual([
      "城镇居民收入",
      "农村居民收入"
    ]);
  });

  it("counts an observation that no label has as no claim, unless it is free to be read or has no number", () => {
    const others: OtherNumber[] = [{context: "第3号公告", number: "3号", verdict: "optional"}];
    const reads = [
      read({sentence: "电话12345。", value: 12345}),
      read({sentence: "见第3号公告。", value: 3, as_stated: "3"}),
      read({value: null})
    ];
    expect(judged([], reads, others).notClaims).toEqual([reads[0]]);
  });

  it("neither misses an optional label nor counts what reads it", () => {
    const {readings, notClaims, headlineRead} = judged([label({optional: true})], [read()]);
    expect([readings, notClaims, headlineRead]).toEqual([[], [], 0]);
  });

  it("forgives an indicator that the labels do not know, and takes the parts of one for the whole", () => {
    const right = (own: Partial<Label>, indicator: string | null) =>
      judged([label(own)], [read({indicator})]).readings[0]!.right.has("indicator");
    expect(right({concept: null}, "hospital_beds")).toBe(true);
    expect(right({concept: null}, "gdp")).toBe(false);
    expect(right({concept: "urban_unemployment"}, "surveyed_unemployment")).toBe(true);
  });

  it("looks for headline statements without a number by indicator, phase and sentence", () => {
    const words = label({
      quote: "居民收入与经济增长同步",
      value: null,
      concept: "household_income",
      headline: true
    });
    const own = {value: null, indicator: "household_income", sentence: "居民收入与经济增长同步。"};
    expect(judged([words], [read(own)]).withoutNumber).toEqual({n: 1, right: 1});
    expect(judged([words], [read({...own, phase: "outcome"})]).withoutNumber).toEqual({n: 1, right: 0});
  });
});

describe("similarity(a, b)", () => {
  it("is 1 where one name holds the other, and falls with the pairs that they share", () => {
    expect(similarity("全市 地区生产总值", "地区生产总值")).toBe(1);
    expect(similarity("工业投资", "工业产值")).toBeCloseTo(1 / 3);
    expect(similarity("", "工业")).toBe(0);
  });
});

describe("periodOf(text)", () => {
  it.each([
    ["2022", "2022"],
    ["2017-2021", "2017/2021"],
    ["2022/2022", "2022"],
    ["2022-01..2022-11", "2022-01/2022-11"],
    ["2022-12", "2022-12"]
  ])("%s is %s", (text, period) => expect(periodOf(text)).toBe(period));
});
