import {describe, expect, it} from "vitest";
import {applyCorrections, sentenceHash as loadersHash} from "../../../loaders/corrections/apply.ts";
import {correctedFields, parseCorrections} from "../../../loaders/corrections/correction.ts";
import {readDictionary} from "../../../loaders/link/dictionaryFiles.ts";
import {bounds, measures, phases} from "../../../loaders/vocabulary.ts";
import {
  correctionsCsv,
  faultOf,
  formFields,
  initialText,
  linesOf,
  missedSpot,
  sentenceHash,
  spotOf,
  spotsOfWording,
  type Written
} from "../../../src/components/correct/lines.ts";
import * as vocabulary from "../../../src/components/correct/vocabulary.ts";
import {fileResult, observationRow, reportRow} from "../../made.ts";

const text = "　地区生产总值增长8%左右，进出口总额120.5亿元。";
const sentence = {
  sentence: 0,
  section: "1",
  start: 5,
  end: 5 + text.length,
  text,
  page: null,
  phase: "target",
  time_period: "2022"
} as const;
const at = sentence.start + text.indexOf("8%");
const observation = observationRow({observation: `r@${at}`, report: "r", start: at, end: at + 4});
const rest = {report: "r", who: "甲", when: "2026-01-20", why: 'printed so, on "page" 3'};
const result = {
  ...fileResult("r"),
  report: reportRow({report: "r"}),
  sentences: [sentence],
  observations: [observation]
};
const missed = missedSpot(sentence, {from: text.indexOf("120.5"), to: text.indexOf("120.5") + 7}, [
  observation
])!;

/** What the loaders make of a report and corrections that came through the file. */
async function applied(lines: ReturnType<typeof linesOf>) {
  const parsed = parseCorrections(correctionsCsv(lines), "own.csv");
  return applyCorrections(result, parsed, await readDictionary("data"));
}

it("sentenceHash(text) is the loaders' own", () => {
  expect(sentenceHash(text)).toBe(loadersHash(text));
});

it("asks for every field that the loaders correct, in their words", () => {
  expect([...formFields, "claim"].toSorted()).toEqual([...correctedFields].toSorted());
  expect({...vocabulary}).toEqual({bounds, measures, phases});
});

describe("a figure that was read", () => {
  const spot = spotOf(observation, [sentence])!;

  it("is known by its place in the trimmed sentence, and by its turn where a number says several things", () => {
    expect(spot).toMatchObject({at: "8-12", as_stated: "8%左右"});
    expect(spotOf({...observation, observation: `r@${at}.2`}, [sentence])!.at).toBe("8-12.2");
    expect(spotOf(observationRow({sentence: 7}), [sentence])).toBeUndefined();
  });

  it.each<[Written, object]>([
    [{value: "80"}, {value: 80, value_scaled: 80}],
    [
      {value: "7", value_high: "8"},
      {value: 7, value_high: 8}
    ],
    [
      {unit: "亿元", measure: "level"},
      {unit: "亿元", measure: "level", base_unit: "元"}
    ],
    [{indicator: "retail_sales"}, {indicator: "retail_sales"}],
    [
      {indicator: "", metric: "销售额"},
      {indicator: null, metric: "销售额"}
    ],
    [
      {phase: "outcome", time_period: "2021"},
      {phase: "outcome", time_period: "2021"}
    ],
    [{bound: "ge"}, {bound: "ge"}]
  ])("%j comes back from the loaders as written", async (written, expected) => {
    const {result, rows} = await applied(linesOf(spot, written, rest));
    expect(result.problems).toEqual([]);
    expect(rows.every(({is_applied}) => is_applied)).toBe(true);
    expect(result.observations).toMatchObject([expected]);
  });

  it("that is none goes, whatever else was written", async () => {
    const lines = linesOf(spot, {claim: "", value: "80"}, rest);
    expect(lines).toMatchObject([{field: "claim", old: "8%左右", new: ""}]);
    expect((await applied(lines)).result.observations).toEqual([]);
  });

  it("that was corrected before is corrected from what was read", async () => {
    const again = {...spot, read: {...observation, value: 9}, asRead: {value: "8"}};
    const lines = linesOf(again, {value: "9", unit: "亿元"}, rest);
    expect(lines.map(({field, old, new: now}) => [field, old, now])).toEqual([
      ["value", "8", "9"],
      ["unit", "%", "亿元"]
    ]);
    expect((await applied(lines)).result.observations).toMatchObject([{value: 9, unit: "亿元"}]);
  });

  it("gives no line where nothing was changed", () => {
    expect(linesOf(spot, {value: "8", bound: "approx", unit: "%"}, rest)).toEqual([]);
  });
});

describe("a figure that was missed", () => {
  it("is told by where it stands, white space left out", () => {
    const from = text.indexOf("120.5");
    expect(missed).toMatchObject({as_stated: "120.5亿元", read: null});
    expect(missedSpot(sentence, {from: 0, to: 1}, [])).toBeNull();
    expect(missedSpot(sentence, {from: 0, to: 3}, [])).toMatchObject({at: "0-2", as_stated: "地区"});
    expect(text.trim().slice(...(missed.at.split("-").map(Number) as [number, number]))).toBe(
      text.slice(from, from + 7)
    );
  });

  it("suggests value, unit, phase and period", () => {
    const suggested = Object.fromEntries(formFields.map((field) => [field, initialText(missed, field)]));
    expect(suggested).toMatchObject({value: "120.5", unit: "亿元", phase: "target", time_period: "2022"});
  });

  it("comes back from the loaders as a figure of its own", async () => {
    const written = {
      ...Object.fromEntries(formFields.map((field) => [field, initialText(missed, field)])),
      indicator: "trade"
    };
    const {result} = await applied(linesOf(missed, written, rest));
    expect(result.problems).toEqual([]);
    expect(result.observations[1]).toMatchObject({
      as_stated: "120.5亿元",
      value: 120.5,
      unit: "亿元",
      rule: "correction"
    });
    expect(sentence.text.slice(result.observations[1]!.start - sentence.start)).toMatch(/^120\.5亿元/);
  });

  it("may be one statement more of a number that was read", async () => {
    const from = text.indexOf("8%");
    const second = missedSpot(sentence, {from, to: from + 4}, [observation])!;
    expect(second.at).toBe("8-12.2");
    const {result} = await applied(linesOf(second, {value: "8", unit: "%", metric: "增速"}, rest));
    expect(result.observations.map(({observation}) => observation)).toEqual([`r@${at}`, `r@${at}.2`]);
  });

  it("is added again when it is corrected", async () => {
    const first = (await applied(linesOf(missed, {value: "120", metric: "总额"}, rest))).result
      .observations[1]!;
    const spot = {
      ...spotOf(first, [sentence])!,
      asRead: {claim: "", value: "", metric: ""}
    };
    const {result} = await applied(linesOf(spot, {value: "120.5", metric: "总额"}, rest));
    expect(result.problems).toEqual([]);
    expect(result.observations[1]).toMatchObject({value: 120.5, metric: "总额"});
  });

  it("is found by its words", () => {
    expect(spotsOfWording(" 120.5亿元", [sentence], [], 8)).toMatchObject([{at: missed.at}]);
    expect(spotsOfWording("值", [sentence, sentence], [], 1)).toHaveLength(1);
    expect(spotsOfWording("", [sentence], [], 8)).toEqual([]);
    expect(spotsOfWording("%左右", [sentence], [observation], 8)).toEqual([]);
  });
});

it.each<[Written, string | null]>([
  [{value: "9", time_period: "2022"}, null],
  [{value: "9成", time_period: "2022"}, "value"],
  [{value: "9", value_high: "x", time_period: "2022"}, "value_high"],
  [{value: "9", time_period: "今年"}, "time_period"],
  [{value: "9", time_period: "2022", indicator: "gpd"}, "indicator"],
  [{claim: "", value: "9成"}, null]
])("faultOf(%j) is %s", (written, fault) => {
  expect(faultOf(spotOf(observation, [sentence])!, written, {gdp: []})).toBe(fault);
});

it("faultOf a missed figure asks for a value, and for what it is of", () => {
  expect(faultOf(missed, {time_period: "2022"}, {})).toBe("value");
  expect(faultOf(missed, {value: "1", time_period: "2022"}, {})).toBe("subject");
  expect(faultOf(missed, {value: "1", time_period: "2022", metric: "总额"}, {})).toBeNull();
});
