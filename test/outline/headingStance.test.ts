import {describe, expect, it} from "vitest";
import {mayTurn, stanceOfHeading} from "../../loaders/outline/headingStance.ts";
import {target} from "../../loaders/outline/stance.ts";

const read = (words: string, year = 2022, thisYear = year) => {
  const stance = stanceOfHeading(words, {year, thisYear}, null);
  return stance && `${stance.phase} ${stance.time_period}`;
};

describe("stanceOfHeading", () => {
  it.each([
    ["2021年工作回顾", "outcome 2021"],
    ["过去一年工作回顾", "outcome 2021"],
    ["2021年国民经济和社会发展计划执行情况", "outcome 2021"],
    ["过去五年工作回顾", "outcome 2017/2021"],
    ["过去五年和2021年工作回顾", "outcome 2017/2021"],
    ["2021年和过去五年工作回顾", "outcome 2021"],
    ["本届政府工作回顾", "outcome 2017/2021"],
    ["取得重大成就的五年", "outcome 2017/2021"],
    ["新一届政府成立以来的工作", "outcome 2021"],
    ["去年和今年前4个月工作", "outcome 2021"],
    ["2022年工作安排", "target 2022"],
    ["今年主要目标及重点工作", "target 2022"],
    ["2022：奋力争先", "target 2022"],
    ["今后五年的目标任务", "target 2022/2026"],
    ["今后五年奋斗目标及2022年主要任务", "target 2022/2026"],
    ["“十四五”时期目标任务", "target 2021/2025"],
    ["二〇三五年远景目标和“十四五”主要目标任务", "target 2021/2025"],
    ["加强政府自身建设", "target 2022"],
    ["乘势而上，再创佳绩", null],
    ["筹办2030年亚运会", "target 2030"]
  ])("%s → %s", (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it("knows that a plan has ended", () => {
    expect(read("“十三五”时期工作回顾", 2021)).toBe("outcome 2016/2020");
    expect(read("2020年和“十三五”工作回顾", 2021)).toBe("outcome 2020");
    expect(read("全力做好“十四五”开局工作", 2021)).toBeNull();
  });

  it("reads 今年 as the year of writing", () => {
    expect(read("今年工作回顾", 2022, 2021)).toBe("outcome 2021");
    expect(read("明年工作安排", 2022, 2021)).toBe("target 2022");
  });

  it("leaves 主要目标 with the years that the report speaks of", () => {
    const frame = {year: 2022, thisYear: 2022};
    expect(stanceOfHeading("主要目标", frame, target(2022, 2026))).toEqual(target(2022, 2026));
    expect(stanceOfHeading("主要目标", frame, null)).toEqual(target(2022));
  });
});

it("a subheading turns the report only when it is about a time", () => {
  expect(mayTurn("2021年主要工作")).toBe(true);
  expect(mayTurn("今后五年目标任务")).toBe(true);
  expect(mayTurn("主要预期目标")).toBe(false);
  expect(mayTurn("2022年冬奥会保障")).toBe(false);
});
