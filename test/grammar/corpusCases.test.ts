import {describe, expect, test} from "vitest";
import type {Claim} from "../../loaders/grammar/claim.ts";
import {agrees, explain, parseCases} from "./corpusCases.ts";

const claim: Claim = {
  metric: "城镇新增就业",
  measure: "level",
  value: 4,
  value_high: null,
  unit: "万人",
  bound: "ge",
  phase: "target",
  time_period: "2022",
  as_stated: "4万人以上",
  start: 6,
  end: 12,
  strength: null,
  tier: null,
  tier_group: null,
  relative_to: null,
  relative_gap: null,
  target_status: "original",
  price_basis: null,
  basis: null,
  scope: null,
  rule: "level"
};

const one = (line: string, stance = "@ target 2022") =>
  parseCases(`# jobs\n${stance}\n城镇新增就业4万人以上。\n==>\n${line}\n`, "made.txt")[0]!;

describe("a corpus is read", () => {
  test("with titles, stances and notes; outcome 2021 where nothing is said", () => {
    const cases = parseCases(
      "// a note\n\n# first\n甲增长8%。\n==>\n甲 | growth | 8 | % | eq\n\n# second\n@ target 2022\n乙。\n==>\n",
      "made.txt"
    );
    expect(cases.map(({title, line, phase, time_period}) => ({title, line, phase, time_period}))).toEqual([
      {title: "first", line: 3, phase: "outcome", time_period: "2021"},
      {title: "second", line: 8, phase: "target", time_period: "2022"}
    ]);
    expect(cases[0]?.expected).toEqual([
      {metric: "甲", measure: "growth", value: "8", unit: "%", bound: "eq", attributes: {}}
    ]);
    expect(cases[1]?.expected).toEqual([]);
  });

  test("attributes stand behind the bound, parted by spaces or bars", () => {
    const line = one("城镇新增就业 | level | 4 | 万人 | ge | time_period=2020 tier=base | rule=level");
    expect(line.expected[0]?.attributes).toEqual({time_period: "2020", tier: "base", rule: "level"});
  });
});

describe("a malformed case fails with file and line", () => {
  test.each([
    ["甲增长8%。\n==>\n", "made.txt:1: a case begins with #"],
    ["# a\n==>\n", "made.txt:2: ==> stands behind a sentence"],
    ["# a\n甲。\n", '"a" has no "==>"'],
    ["# a\n\n# b\n甲。\n==>\n", '"a" has no sentence'],
    ["# a\n甲。\n乙。\n==>\n", "made.txt:3: a case has one line"],
    ["# a\n甲。\n==>\n==>\n", "made.txt:4: a second ==>"],
    ["# a\n甲。\n==>\n# a\n甲。\n==>\n", 'made.txt:4: a second case is called "a"'],
    ["# a\n@ wish 2022\n甲。\n==>\n", 'made.txt:2: no phase is called "wish"'],
    ["# a\n@ target\n甲。\n==>\n", "made.txt:2: write"],
    ["# a\n甲。\n==>\n甲 | growth | 8 | %\n", "made.txt:4: no bound"],
    ["# a\n甲。\n==>\n甲 | rise | 8 | % | eq\n", 'made.txt:4: no measure is called "rise"'],
    ["# a\n甲。\n==>\n甲 | growth | eight | % | eq\n", 'made.txt:4: "eight" is no number'],
    ["# a\n甲。\n==>\n甲 | growth |  | % | eq\n", "made.txt:4: "],
    ["# a\n甲。\n==>\n甲 | growth | 8 |  | eq\n", "made.txt:4: write - for a number without a unit"],
    ["# a\n甲。\n==>\n… | growth | 8 | % | eq\n", "made.txt:4: a claim names its metric"],
    ["# a\n甲。\n==>\n甲 | growth | 8 | % | eq | year=2020\n", 'made.txt:4: no attribute is called "year"'],
    ["", "made.txt:1: no case"]
  ])("%j", (text, message) => {
    expect(() => parseCases(text, "made.txt")).toThrow(message);
  });
});

describe("a claim agrees", () => {
  test("when metric, measure, value, unit and bound are those of the line", () => {
    expect(agrees(one("城镇新增就业 | level | 4 | 万人 | ge"), [claim])).toBe(true);
    expect(agrees(one("新增就业 | level | 4 | 万人 | ge"), [claim])).toBe(false);
    expect(agrees(one("城镇新增就业 | change | 4 | 万人 | ge"), [claim])).toBe(false);
    expect(agrees(one("城镇新增就业 | level | 4 | 万人 | eq"), [claim])).toBe(false);
  });

  test("… stands for words of the metric, only where it is written", () => {
    expect(agrees(one("…新增就业 | level | 4 | 万人 | ge"), [claim])).toBe(true);
    expect(agrees(one("城镇…就业 | level | 4 | 万人 | ge"), [claim])).toBe(true);
    expect(agrees(one("新增就业… | level | 4 | 万人 | ge"), [claim])).toBe(false);
  });

  test("phase and period are those of the sentence unless the line says otherwise", () => {
    const line = "城镇新增就业 | level | 4 | 万人 | ge";
    expect(agrees(one(line, "@ outcome 2021"), [claim])).toBe(false);
    expect(agrees(one(`${line} | phase=target time_period=2022`, "@ outcome 2021"), [claim])).toBe(true);
  });

  test("a tier or an upper edge that the line does not write is wrong", () => {
    const line = one("城镇新增就业 | level | 4 | 万人 | ge");
    expect(agrees(line, [{...claim, tier: "base"}])).toBe(false);
    expect(agrees(line, [{...claim, value_high: 5}])).toBe(false);
  });

  test("claims come one for one", () => {
    const line = one("城镇新增就业 | level | 4 | 万人 | ge");
    expect(agrees(line, [])).toBe(false);
    expect(agrees(line, [claim, claim])).toBe(false);
  });
});

test("a failure shows sentence, expected and got in one notation", () => {
  const failing = one("城镇新增就业 | level | 4 | 万人 | eq | strength=力争");
  expect(explain(failing, [{...claim, phase: "estimate"}])).toBe(
    [
      "城镇新增就业4万人以上。",
      "expected",
      "  城镇新增就业 | level | 4 | 万人 | eq | strength=力争",
      "got",
      "  城镇新增就业 | level | 4 | 万人 | ge | phase=estimate strength=-"
    ].join("\n")
  );
  expect(explain(failing, [])).toContain("got\n  (no claim)");
});
