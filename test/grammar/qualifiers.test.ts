import {describe, expect, test} from "vitest";
import {qualifiersOf} from "../../loaders/grammar/qualifiers.ts";
import type {Bound, Phase} from "../../loaders/vocabulary.ts";

/** Qualifiers of a number with these words before it. */
const of = (
  left: string,
  {wording = "8%", opening = "", following = "", phase = "target" as Phase, bound = "eq" as Bound} = {}
) => qualifiersOf(opening, left, wording, following, phase, bound);

describe("strength is the word of commitment", () => {
  test.each([
    ["确保粮食产量稳定在", "确保"],
    ["力争地区生产总值增长", "力争"],
    ["地区生产总值预期增长", "预期"],
    ["地区生产总值增长", null]
  ])("%s", (left, strength) => {
    expect(of(left).strength).toBe(strength);
  });

  test("of the number itself", () => {
    expect(of("增长", {wording: "8%左右", bound: "approx"}).strength).toBe("左右");
    expect(of("增长", {wording: "不低于8%", bound: "ge"}).strength).toBe("不低于");
    expect(of("增长", {wording: "近8%", bound: "approx"}).strength).toBe("左右");
  });

  test("of the clause before, where the own clause has none", () => {
    expect(of("投资增长", {opening: "确保完成全年任务，"}).strength).toBe("确保");
    expect(of("力争投资增长", {opening: "确保完成全年任务，"}).strength).toBe("力争");
  });

  test("belongs to targets only", () => {
    expect(of("确保增长", {phase: "outcome"}).strength).toBeNull();
  });
});

describe("the price basis is what the words say", () => {
  test.each([
    ["按可比价增长", "real"],
    ["扣除价格因素实际增长", "real"],
    ["名义增长", "nominal"],
    ["增长", null]
  ])("%s", (left, basis) => {
    expect(of(left).price_basis).toBe(basis);
  });

  test("or what the bracket behind the number says", () => {
    expect(of("达到", {wording: "1800亿元", following: "（2010年不变价）"}).price_basis).toBe("constant");
    expect(of("增长", {following: "（现价），"}).price_basis).toBe("nominal");
    expect(of("增长", {following: "，以现价计"}).price_basis).toBeNull();
  });
});

describe("the basis as it is stated", () => {
  test.each([
    ["税收收入同口径增长", "同口径"],
    ["一般公共预算收入按自然口径增长", "自然口径"],
    ["税收收入增长", null]
  ])("%s", (left, basis) => {
    expect(of(left).basis).toBe(basis);
  });
});

describe("the status of a target", () => {
  test("is original, or adjusted where the words say so", () => {
    expect(of("投资增长").target_status).toBe("original");
    expect(of("投资增长", {opening: "调整后的目标为，"}).target_status).toBe("adjusted");
  });
  test("an outcome has none", () => {
    expect(of("投资增长", {phase: "outcome"}).target_status).toBeNull();
  });
});
