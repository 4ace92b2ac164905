import {describe, expect, it} from "vitest";
import {rounded, shareOf} from "../../loaders/quality/share.ts";

describe("shareOf(right, n)", () => {
  it("has Wilson's interval", () => {
    expect(shareOf(81, 263)).toEqual({n: 263, right: 81, share: 0.308, low: 0.2553, high: 0.3662});
  });

  it("stays inside 0 and 1 where all or none are right", () => {
    expect(shareOf(10, 10)).toMatchObject({share: 1, low: 0.7225, high: 1});
    expect(shareOf(0, 10)).toMatchObject({share: 0, low: 0, high: 0.2775});
  });

  it("knows nothing of no cases", () => {
    expect(shareOf(0, 0)).toEqual({n: 0, right: 0, share: null, low: 0, high: 1});
  });
});

describe("rounded(value)", () => {
  it("has four decimals", () => expect(rounded(2 / 3)).toBe(0.6667));
});
