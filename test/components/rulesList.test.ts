// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import type {RulesFile} from "../../loaders/match/examples.ts";
import {rules as known} from "../../loaders/match/examples.ts";
import {en} from "../../src/components/messages/en.ts";
import {rulesList} from "../../src/components/rulesList.ts";

const judged = {
  target_as_stated: "8%左右",
  target_unit: "%",
  outcome_as_stated: "7.5%",
  outcome_unit: "%",
  tier: null,
  gap: -0.3,
  verdict: "borderline",
  reason: null
} as const;
const file: Pick<RulesFile, "tolerance" | "rules"> = {
  tolerance: 0.4,
  rules: [
    {
      rule: "about",
      examples: [
        {promise: "增长8%左右。", answer: "增长7.7%。", judged: [judged]},
        {
          promise: "增长7%、力争8%。",
          answer: "停产。",
          judged: [
            {...judged, tier: "base"},
            {
              ...judged,
              tier: "stretch",
              outcome_as_stated: null,
              gap: null,
              verdict: "not_comparable",
              reason: "unit"
            }
          ]
        }
      ]
    }
  ]
};

describe("rulesList({tolerance, rules})", () => {
  it("says each rule in words, with the tolerance in force", () => {
    const text = rulesList(file).querySelector("p")!.textContent;
    expect(text).toContain("less than 0.4 points is borderline");
  });

  it("gives each target of an example a row: what was read, the gap, the verdict", () => {
    const rows = [...rulesList(file).querySelectorAll("tbody tr")];
    expect(rows.map((row) => [...row.querySelectorAll("td")].slice(2).map((td) => td.textContent))).toEqual([
      ["8%左右 → 7.5%", "−0.3 points", " borderline"],
      ["8%左右 → 7.5%", "−0.3 points", " borderline"],
      ["8%左右 (stretch) → nothing", "", " not comparable: the units differ"]
    ]);
  });

  it("has words for every rule", () => {
    for (const rule of known) expect(en).toHaveProperty([`ruletext.${rule}`]);
  });
});
