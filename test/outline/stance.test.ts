import {expect, it} from "vitest";
import {
  comingYears,
  namedPlan,
  outcome,
  pastYears,
  planStance,
  target,
  withYears
} from "../../loaders/outline/stance.ts";

it("writes 去年, 今年, 明年 as years", () => {
  const frame = {year: 2022, thisYear: 2021};
  expect(withYears("去年和今年工作，明年目标", frame)).toBe("2020年和2021年工作，2022年目标");
});

it("counts years back from the one under review", () => {
  expect(pastYears("过去五年", 2022)?.stance).toEqual(outcome(2017, 2021));
  expect(pastYears("四年来的工作", 2017)?.stance).toEqual(outcome(2013, 2016));
  expect(pastYears("本届政府工作回顾", 2022)?.stance).toEqual(outcome(2017, 2021));
  expect(pastYears("去年工作", 2022)).toBeNull();
});

it("counts years on from the one of the targets", () => {
  expect(comingYears("今后五年", 2022)?.stance).toEqual(target(2022, 2026));
  expect(comingYears("未来三年", 2022)?.stance).toEqual(target(2022, 2024));
  expect(comingYears("新一届政府良好开局", 2022)).toBeNull();
});

it("finds a five-year plan by either name", () => {
  expect(namedPlan("“十四五”时期")).toEqual({at: 1, first: 2021, last: 2025});
  expect(namedPlan("第十四个五年规划")).toMatchObject({first: 2021});
  expect(namedPlan("三十五户企业")).toBeNull();
});

it("a plan is past when it has ended, and in a review as far as it has run", () => {
  const plan = {first: 2016, last: 2020};
  expect(planStance(plan, 2021, false)).toEqual(outcome(2016, 2020));
  expect(planStance(plan, 2016, false)).toEqual(target(2016, 2020));
  expect(planStance(plan, 2019, true)).toEqual(outcome(2016, 2018));
  expect(planStance(plan, 2019, false)).toEqual(target(2016, 2020));
});
