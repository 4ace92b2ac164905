import {describe, expect, it} from "vitest";
import {atHorizon, stanceOfKind} from "../../loaders/outline/kinds.ts";
import {outline} from "../../loaders/outline/outline.ts";
import type {Kind} from "../../loaders/vocabulary.ts";

it.each([
  ["work_report", "outcome", "2021", false],
  ["budget_report", "outcome", "2021", false],
  ["plan_notice", "target", "2022", true],
  ["stat_bulletin", "outcome", "2021", true],
  ["five_year_plan", "target", "2025", false],
  ["adjustment", "target", "2022", false]
] as const)("stanceOfKind of a %s of 2022 is %s of %s", (kind, phase, time_period, isFixed) => {
  expect(stanceOfKind({kind, year: 2022})).toEqual({stance: {phase, time_period}, isFixed});
});

it("atHorizon(stance) moves targets of an outline's first year to its last, and nothing else", () => {
  const plan = {kind: "five_year_plan", year: 2021} as const;
  expect(atHorizon({phase: "target", time_period: "2021"}, plan).time_period).toBe("2025");
  expect(atHorizon({phase: "target", time_period: "2035"}, plan).time_period).toBe("2035");
  expect(atHorizon({phase: "outcome", time_period: "2021"}, plan).time_period).toBe("2021");
  expect(atHorizon({phase: "target", time_period: "2021"}, {...plan, kind: "work_report"}).time_period).toBe(
    "2021"
  );
});

describe("outline(text, metadata)", () => {
  const stances = (text: string, kind: Kind, year: number) =>
    outline(text, {kind, year}).sentences.map(({phase, time_period}) => `${phase} ${time_period}`);

  it("reads a bulletin as outcomes, whatever its headings say", () => {
    expect(stances("一、工作任务\n力争增长8%。\n二、2022年目标\n增长3%。", "stat_bulletin", 2022)).toEqual(
      Array(4).fill("outcome 2021")
    );
  });

  it("reads an outline's review and targets apart", () => {
    const text = "第一章 “十三五”发展成就\n投资增长8%。\n第二章 主要目标\n投资增长9%。";
    expect(stances(text, "five_year_plan", 2021)).toEqual([
      "outcome 2016/2020",
      "outcome 2016/2020",
      "target 2025",
      "target 2025"
    ]);
  });
});
