import {describe, expect, it} from "vitest";
import {calibration} from "../../loaders/quality/calibration.ts";
import {shareOf} from "../../loaders/quality/share.ts";

const rule = (rule: string, right: number, n: number) => ({rule, not_claims: 0, ...shareOf(right, n)});
const earned: Record<string, number> = {growth: 0.96, level: 0.91, share: 0.94, rank: 0.5};
const confidence = {confidenceOf: (rule: string) => earned[rule] ?? null};

describe("calibration(rules, confidence)", () => {
  it("puts rules of like confidence together, with the share that was right elsewhere", () => {
    const bins = calibration(
      [rule("growth", 98, 100), rule("level", 80, 100), rule("share", 270, 300)],
      confidence
    );
    expect(bins).toMatchObject([
      {confidence: 0.9325, rules: ["level", "share"], n: 400, right: 350, share: 0.875},
      {confidence: 0.96, rules: ["growth"], n: 100, right: 98, share: 0.98}
    ]);
  });

  it("leaves out rules without a confidence", () => {
    expect(calibration([rule("multiple", 3, 3)], confidence)).toEqual([]);
  });
});
