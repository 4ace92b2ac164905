import {describe, expect, it} from "vitest";
import {shareOf} from "../../loaders/quality/share.ts";
import {wilson} from "../../src/components/wilson.ts";

describe("wilson(right, n)", () => {
  it("is the interval of the quality files", () => {
    for (let n = 0; n < 60; n += 7)
      for (let right = 0; right <= n; right++) expect(wilson(right, n)).toEqual(shareOf(right, n));
  });

  it("is Wilson's: 10 of 50 is 20%, from 11.2% to 33%", () => {
    expect(wilson(10, 50)).toEqual({n: 50, right: 10, share: 0.2, low: 0.1124, high: 0.3304});
  });
});
