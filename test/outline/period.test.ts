import {describe, expect, it} from "vitest";
import {fiveYearPlan, planOf, timePeriod, yearOfWriting} from "../../loaders/outline/period.ts";

it("knows the years of the five-year plans", () => {
  expect(fiveYearPlan("六五")).toEqual({first: 1981, last: 1985});
  expect(fiveYearPlan("十五")).toEqual({first: 2001, last: 2005});
  expect(fiveYearPlan("十四五")).toEqual({first: 2021, last: 2025});
  expect(fiveYearPlan("二五")).toBeNull();
});

it("knows the plan of a year, at both its ends", () => {
  expect(planOf(2020)).toEqual({first: 2016, last: 2020});
  expect(planOf(2021)).toEqual({first: 2021, last: 2025});
});

it("writes one year, or the first and the last", () => {
  expect(timePeriod(2022)).toBe("2022");
  expect(timePeriod(2022, 2022)).toBe("2022");
  expect(timePeriod(2017, 2021)).toBe("2017/2021");
});

describe("yearOfWriting", () => {
  it("is the year of the targets", () => {
    expect(yearOfWriting("今年增长5%。", {year: 2022, delivered: "2022-01-09"})).toBe(2022);
  });
  it("is the year before for a report of December", () => {
    expect(yearOfWriting("", {year: 2022, delivered: "2021-12-20"})).toBe(2021);
  });
  it("is the year before where the targets are for 明年, whatever the date", () => {
    expect(yearOfWriting("明年增长5%，明年投资8亿元，明年新增9户。", {year: 2022})).toBe(2021);
    expect(yearOfWriting("到明年底建成。", {year: 2022})).toBe(2022);
  });
});
