import {describe, expect, test} from "vitest";
import {readClaims} from "../../loaders/grammar/grammar.ts";
import {tierOf} from "../../loaders/grammar/tier.ts";

const claimsOf = (text: string, phase: "target" | "outcome" = "target") =>
  readClaims({sentence: 0, section: "1", start: 0, end: text.length, text, phase, time_period: "2022"});
const previous = claimsOf("地区生产总值增长7.5%。")[0];

describe("a number is a further step", () => {
  test.each(["、力争", "，努力实现", "，在实际工作中力争达到", "（力争", "，奋力冲刺"])(
    "behind %s",
    (left) => {
      expect(tierOf(left, previous, "%")).toEqual({previous: "base", own: "stretch"});
    }
  );

  test("a floor behind a hope", () => {
    expect(tierOf("、确保", previous, "%")).toEqual({previous: "stretch", own: "floor"});
  });
});

describe("a number is a target of its own", () => {
  test("with another subject", () => {
    expect(tierOf("，力争固定资产投资增长", previous, "%")).toBeNull();
  });
  test("in another unit", () => {
    expect(tierOf("、力争", previous, "亿元")).toBeNull();
  });
  test("with no word of hope", () => {
    expect(tierOf("、", previous, "%")).toBeNull();
  });
  test("behind nothing, or behind an outcome", () => {
    expect(tierOf("、力争", undefined, "%")).toBeNull();
    expect(tierOf("、力争", claimsOf("地区生产总值增长7.5%。", "outcome")[0], "%")).toBeNull();
  });
});

test("the steps of one target share a group, two targets do not", () => {
  const claims = claimsOf("地区生产总值增长7.5%以上、力争8%，固定资产投资增长10%、力争12%。");
  expect(claims.map(({tier}) => tier)).toEqual(["base", "stretch", "base", "stretch"]);
  const groups = claims.map(({tier_group}) => tier_group);
  expect(groups[0]).toBe(groups[1]);
  expect(groups[2]).toBe(groups[3]);
  expect(groups[0]).not.toBe(groups[2]);
});
