import {describe, expect, it} from "vitest";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {rules, rulesFile, type Rule} from "../../loaders/match/examples.ts";
import {defaultTolerance, ruleVersion, verdicts} from "../../loaders/match/verdict.ts";

const file = rulesFile(await readDictionary("data"));

/** What the words on the page promise of version 1.1. A rule that changes fails here, and asks for a new version. */
const expected: Record<Rule, string[]> = {
  at_least: ["met", "missed"],
  at_most: ["met", "missed", "met"],
  range: ["met", "missed"],
  about: ["borderline", "missed"],
  outcome_interval: ["borderline", "met"],
  exceeded: ["exceeded", "exceeded", "met"],
  fall: ["met", "missed"],
  tiers: ["met", "missed"],
  pace: ["exceeded"],
  part_of_year: ["provisional"],
  own_word: ["missed"],
  adjusted: ["missed", "not_comparable adjusted"],
  not_comparable: ["not_comparable basis", "not_comparable currency"],
  no_target: ["no_target explicitly_none", "no_target by_reference"],
  no_outcome: ["outcome_not_published"]
};

describe("rulesFile(dictionary)", () => {
  it("names the version and the tolerance of the rules that judged", () => {
    expect(file).toMatchObject({version: ruleVersion, tolerance: defaultTolerance});
    expect(ruleVersion).toBe("1.1");
  });

  it.each(rules)("judges the examples of %s as its words say", (rule) => {
    const {examples} = file.rules.find((one) => one.rule === rule)!;
    const judged = examples.flatMap((example) => example.judged);
    expect(judged.map(({verdict, reason}) => [verdict, reason].filter(Boolean).join(" "))).toEqual(
      expected[rule]
    );
  });

  it("reads each figure of an example from its sentence", () => {
    for (const {examples} of file.rules)
      for (const {promise, answer, judged} of examples)
        for (const {target_as_stated, outcome_as_stated} of judged) {
          expect(promise).toContain(target_as_stated ?? "");
          expect(answer).toContain(outcome_as_stated ?? "");
        }
  });

  it("shows every verdict that a pair of reports can give", () => {
    const shown = new Set(
      file.rules.flatMap(({examples}) => examples.flatMap(({judged}) => judged.map((j) => j.verdict)))
    );
    expect(verdicts.filter((verdict) => !shown.has(verdict))).toEqual(["report_not_collected", "year_open"]);
  });
});
