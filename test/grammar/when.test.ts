import {describe, expect, test} from "vitest";
import {whenOf, yearBefore, type When} from "../../loaders/grammar/when.ts";

const review: When = {phase: "outcome", time_period: "2021"};
const plan: When = {phase: "target", time_period: "2022"};

describe("the period that words name", () => {
  test.each([
    ["固定资产投资增长", "2021"],
    ["2020年，粮食产量达到", "2020"],
    ["1—11月，工业投资增长", "2021-01/2021-11"],
    ["1-11月份工业投资增长", "2021-01/2021-11"],
    ["前10个月出口增长", "2021-01/2021-10"],
    ["上半年签约项目", "2021-01/2021-06"],
    ["前三季度增长", "2021-01/2021-09"],
    ["2017—2021年累计投资", "2017/2021"],
    ["比2016年增长", "2021"],
    ["是2016年的", "2021"],
    ["连续三年超过", "2019/2021"]
  ])("%s: %s", (words, period) => {
    expect(whenOf(words, "", review, review).here.time_period).toBe(period);
  });

  test("holds for what follows, up to the semicolon", () => {
    const {next} = whenOf("1—11月，工业投资增长", "", review, review);
    expect(whenOf("，技改投资增长", "", next, review).here.time_period).toBe("2021-01/2021-11");
    expect(whenOf("；技改投资增长", "", next, review).here.time_period).toBe("2021");
  });

  test("全年 ends months", () => {
    const {next} = whenOf("1—11月，工业投资增长", "", review, review);
    expect(whenOf("，预计全年增长", "", next, review).here.time_period).toBe("2021");
  });

  test("targets are for whole years", () => {
    expect(whenOf("上半年开工项目", "", plan, plan).here.time_period).toBe("2022");
  });
});

describe("the phase that words tell", () => {
  test("预计 makes an estimate, and of what follows it", () => {
    const {here, next} = whenOf("预计地区生产总值达到", "", review, review);
    expect([here.phase, next.phase]).toEqual(["estimate", "estimate"]);
  });

  test("a semicolon ends 预计", () => {
    const {next} = whenOf("预计地区生产总值达到", "", review, review);
    expect(whenOf("；税收增长", "", next, review).here.phase).toBe("outcome");
  });

  test("预计 within a plan is a target still", () => {
    expect(whenOf("预计投产项目", "", plan, plan).here.phase).toBe("target");
  });

  test("a quoted target in a review is a target, what follows is not", () => {
    const {here, next} = whenOf("没有达到年初", "的预期目标", review, review);
    expect([here.phase, next.phase]).toEqual(["target", "outcome"]);
  });

  test("a share of the target that was reached is an outcome", () => {
    expect(whenOf("完成年度目标任务的", "", review, review).here.phase).toBe("outcome");
  });
});

test.each([
  ["2022", "2021"],
  ["2017/2021", "2016"],
  ["2021-01/2021-11", "2020"]
])("the year before %s is %s", (period, before) => {
  expect(yearBefore(period)).toBe(before);
});
