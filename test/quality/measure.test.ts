import {beforeAll, describe, expect, it} from "vitest";
import {dataFolder} from "../../loaders/corpus.ts";
import type {Dictionary} from "../../loaders/link/dictionary.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {differencesFrom, measure} from "../../loaders/quality/measure.ts";
import {fileResult, reportRow} from "../made.ts";
import {label} from "./made.ts";

let dictionary: Dictionary;
beforeAll(async () => void (dictionary = await readDictionary(dataFolder)));

const labels = [{stem: "baotou", labels: [label({bound: "approx"})], others: []}];
const quality = () => measure(labels, [fileResult("150200-2022-work_report")], dictionary, "1.0.0+abc");

describe("measure(labels, results)", () => {
  it("holds a report against the labels that bear its file's name", () => {
    expect(quality().reports).toMatchObject([
      {report: "150200-2022-work_report", ref_area: "150200", year: 2022, whole: {n: 1, right: 1}}
    ]);
    expect(quality().strata.filter(({n}) => n > 0)).toMatchObject([
      {period: "2021/2026", level: "prefecture", headline: true}
    ]);
  });

  it("does not pass over labels whose report is not there, or is of unknown place", () => {
    expect(() => measure(labels, [], dictionary, "")).toThrow("baotou.jsonl");
    const lost = {...fileResult("x"), report: reportRow({ref_area: null})};
    expect(() => measure(labels, [lost], dictionary, "")).toThrow("baotou.md: its place");
  });
});

describe("differencesFrom(totals, quality)", () => {
  const agreeing = {
    claims: 1,
    recall: 1,
    precision: 1,
    tuple_f1: 1,
    headline_f1: 1,
    words: null,
    measure: 1,
    bound: 1,
    phase: 1,
    time_period: 1,
    metric: 1,
    indicator: 1
  };

  it("is empty where the scorer counts the same", () => {
    expect(differencesFrom(agreeing, quality())).toEqual([]);
  });

  it("names a figure that differs, and one that the scorer lacks", () => {
    const {recall, ...rest} = agreeing;
    expect(differencesFrom({...rest, precision: 0.5}, quality())).toEqual([
      `recall: ${recall} here, undefined by the scorer`,
      "precision: 1 here, 0.5 by the scorer"
    ]);
  });
});
