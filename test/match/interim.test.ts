import {describe, expect, test} from "vitest";
import {commitments} from "../../loaders/match/commitments.ts";
import type {SeriesBreak} from "../../loaders/link/dictionary.ts";
import {dictionaryWith, reportOf} from "./made.ts";

/** The first target of a report for 2021, with reviews of 2020 and of the years after. */
function interim(targets: string, reviews: readonly string[], breaks: SeriesBreak[] = []) {
  const [before = "", ...after] = reviews;
  const reports = [
    reportOf({year: 2021, review: before, targets}),
    ...after.map((review, i) => reportOf({year: 2022 + i, review}))
  ];
  const row = commitments(reports, dictionaryWith(breaks), {year: 2024}).find(({target}) => target !== null)!;
  const {interim_year, average_so_far, average_needed} = row;
  return {interim_year, average_so_far, average_needed};
}

const none = {interim_year: null, average_so_far: null, average_needed: null};
const ofPlan = "“十四五”时期，";

describe("interimOf(question)", () => {
  test("of average growth: what the years so far grew, and what the others must", () => {
    const progress = interim(`${ofPlan}地区生产总值年均增长7%。`, [
      "",
      "地区生产总值增长8%。",
      "地区生产总值增长4%。"
    ]);
    expect(progress.interim_year).toBe(2022);
    expect(progress.average_so_far).toBeCloseTo((Math.sqrt(1.08 * 1.04) - 1) * 100, 4);
    expect(progress.average_needed).toBeCloseTo(((1.07 ** 5 / (1.08 * 1.04)) ** (1 / 3) - 1) * 100, 4);
  });

  test("of a share: the way from the year before, in points a year", () => {
    expect(
      interim("到2025年，常住人口城镇化率达到65%。", [
        "常住人口城镇化率达到60%。",
        "常住人口城镇化率达到60.8%。",
        "常住人口城镇化率达到61.4%。"
      ])
    ).toEqual({interim_year: 2022, average_so_far: 0.7, average_needed: 1.2});
  });

  test("of a total: what is left of it", () => {
    expect(
      interim(`${ofPlan}城镇新增就业20万人。`, ["", "城镇新增就业5万人。", "城镇新增就业48000人。"])
    ).toEqual({interim_year: 2022, average_so_far: 4.9, average_needed: 3.4});
  });

  test("stops at the first year that is missing", () => {
    expect(
      interim(`${ofPlan}地区生产总值年均增长7%。`, ["", "地区生产总值增长7%。", "", "地区生产总值增长9%。"])
    ).toMatchObject({interim_year: 2021, average_so_far: 7});
    expect(interim(`${ofPlan}地区生产总值年均增长7%。`, ["", "", "地区生产总值增长9%。"])).toEqual(none);
  });

  test("does not lead across a change of the series", () => {
    const shares = ["森林覆盖率达到30%。", "森林覆盖率达到31%。", "森林覆盖率达到27%。"];
    const change = {
      series: "forest_coverage",
      ref_area: "all",
      year: 2022,
      what: "",
      what_zh: "",
      source: ""
    };
    expect(interim("到2025年，森林覆盖率达到33%。", shares).interim_year).toBe(2022);
    expect(interim("到2025年，森林覆盖率达到33%。", shares, [change])).toEqual(none);
  });

  test("is unknown of a count that may be meant for each year", () => {
    const counts = ["", "签约项目800个。", "签约项目900个。"];
    expect(interim(`${ofPlan}签约项目1000个。`, counts)).toEqual(none);
  });

  test("is nothing for a target of the year", () => {
    expect(interim("今年地区生产总值增长7%。", ["", "地区生产总值增长8%。"])).toEqual(none);
  });
});
