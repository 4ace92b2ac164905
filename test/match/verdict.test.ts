import {describe, expect, test} from "vitest";
import {judge, judgeRelative, verdictAt} from "../../loaders/match/verdict.ts";
import type {Bound} from "../../loaders/vocabulary.ts";
import {cases, growth, say} from "./verdictCases.ts";

describe("judge(target, outcome, rules)", () => {
  test.each(cases)("%s", (_, target, outcome, rules, verdict, gap) => {
    expect(judge(target, outcome, rules)).toMatchObject({verdict, gap});
  });

  test("the tolerance of 左右 is the reader's", () => {
    const at = (tolerance: number) => judge(say(8, "approx"), say(7.3), {...growth, tolerance}).verdict;
    expect([0, 0.5, 0.7, 0.8, 1].map(at)).toEqual(["missed", "missed", "missed", "borderline", "borderline"]);
  });

  test.each(cases)(
    "%s: what is told of other tolerances is what they would say",
    (_, target, outcome, rules) => {
      const told = judge(target, outcome, rules);
      for (const tolerance of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.9, 1, 2, 3, 5]) {
        expect(verdictAt(told, tolerance)).toBe(judge(target, outcome, {...rules, tolerance}).verdict);
      }
    }
  );

  test("an outcome of 左右 is an interval that grows with the tolerance", () => {
    const at = (tolerance: number) => judge(say(8), say(8.7, "approx"), {...growth, tolerance}).verdict;
    expect([0, 0.2, 0.5, 0.7, 0.8].map(at)).toEqual(["exceeded", "exceeded", "met", "met", "borderline"]);
  });

  test("names an outcome that is open towards the target", () => {
    expect(judge(say(4), say(2, "ge"), growth).reason).toBe("open_interval");
  });
});

describe("judgeRelative(target, outcome, other)", () => {
  const pace = {relativeGap: 0, bound: "eq" as Bound};

  test("同步 is held against what the other series did", () => {
    expect(judgeRelative(pace, say(6), say(7.5))).toMatchObject({verdict: "missed", gap: -1.5});
    expect(judgeRelative(pace, say(7.6), say(7.5))).toMatchObject({verdict: "met", gap: 0.1});
  });

  test("基本同步 allows for less than half a point", () => {
    const nearly = {...pace, bound: "approx" as Bound};
    expect(judgeRelative(nearly, say(7.1), say(7.5)).verdict).toBe("met");
    expect(judgeRelative(nearly, say(7), say(7.5)).verdict).toBe("missed");
    expect(judgeRelative(nearly, say(6.9), say(7.5), 0.7).verdict).toBe("met");
  });

  test("两个百分点 above the nation are added", () => {
    expect(judgeRelative({...pace, relativeGap: 2}, say(6.5), say(5)).verdict).toBe("missed");
  });
});
