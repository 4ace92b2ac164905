import {beforeAll, describe, expect, test} from "vitest";
import {placeIn, reviewAgreement} from "../../loaders/corrections/agreement.ts";
import {applyCorrections, sentenceHash, unappliedCorrections} from "../../loaders/corrections/apply.ts";
import {corpusCases} from "../../loaders/corrections/corpusCases.ts";
import {
  parseCorrections,
  writeCorrections,
  type Correction,
  type NumberedCorrection
} from "../../loaders/corrections/correction.ts";
import {dataFolder} from "../../loaders/corpus.ts";
import type {Dictionary} from "../../loaders/link/dictionary.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {readReport} from "../../loaders/report.ts";
import type {FileResult} from "../../loaders/reportRows.ts";
import {parseCases} from "../grammar/corpusCases.ts";

const text =
  "政府工作报告\n一、2022年主要目标\n地区生产总值增长8%左右。\n一般公共预算收入增长5%，城镇新增就业2万人。\n";
let dictionary: Dictionary, result: FileResult;

beforeAll(async () => {
  dictionary = await readDictionary(dataFolder);
  const hints = {place: "包头市", year: 2022, kind: "work_report", source_file: "baotou.md"} as const;
  result = readReport(text, hints, dictionary);
});

/** A correction of the figure with this wording. */
function correct(
  as_stated: string,
  change: Partial<NumberedCorrection> & Pick<Correction, "field">,
  {observations, sentences} = result
) {
  const observation = observations.find((one) => one.as_stated === as_stated)!;
  const sentence = sentences.find((one) => one.sentence === observation.sentence)!;
  return {
    report: observation.report,
    sentence_sha256: sentenceHash(sentence.text),
    at: placeIn(observation, sentence),
    old: "",
    new: "",
    who: "甲",
    when: "2026-01-20",
    why: "",
    line: 2,
    ...change
  };
}

const apply = (...corrections: Parameters<typeof applyCorrections>[1][number][]) =>
  applyCorrections(result, corrections, dictionary);

describe("applyCorrections", () => {
  test("changes a field, scales the value anew, and keeps what was read beside it", () => {
    const {result: after, rows} = apply(
      correct("2万人", {field: "value", old: "2", new: "2.5", why: "misprint"}),
      correct("2万人", {field: "unit", old: "万人", new: "人"})
    );
    const figure = after.observations.find(({as_stated}) => as_stated === "2万人")!;
    expect(figure).toMatchObject({value: 2.5, unit: "人", value_scaled: 2.5, confidence: null});
    expect(rows).toMatchObject([
      {field: "value", as_read: "2", corrected: "2.5", is_applied: true, why: "misprint"},
      {field: "unit", as_read: "万人", corrected: "人", corrected_on: "2026-01-20"}
    ]);
    expect(after.observations).toHaveLength(result.observations.length);
    expect(after.problems).toEqual(result.problems);
  });

  test("takes away what is no claim", () => {
    const {result: after, rows} = apply(correct("5%", {field: "claim", old: "5%"}));
    expect(after.observations.map(({as_stated}) => as_stated)).not.toContain("5%");
    expect(after.report!.observations).toBe(result.observations.length - 1);
    expect(rows[0]!.observation).toBe(
      result.observations.find(({as_stated}) => as_stated === "5%")!.observation
    );
  });

  test("adds a figure that was missed", () => {
    const base = correct("8%左右", {field: "claim"});
    const {at: _, ...figure} = base;
    const start = "地区生产总值".length;
    const added = {...figure, at: `${start}-${start + 2}`};
    const {result: after} = apply(
      {...added, field: "claim", new: "增长"},
      {...added, field: "value", new: "1"},
      {...added, field: "indicator", new: "cpi"}
    );
    const made = after.observations.find(({rule}) => rule === "correction")!;
    expect(made).toMatchObject({
      as_stated: "增长",
      value: 1,
      indicator: "cpi",
      phase: "target",
      time_period: "2022"
    });
    expect(made.metric).not.toBe("");
    expect(text.slice(made.start, made.end)).toBe("增长");
  });

  test("takes back that a sum fails once its figures are corrected", () => {
    const text = "三次产业结构调整为7.1:41.2:49.7。";
    const summed = readReport(
      text,
      {place: "包头市", year: 2022, kind: "work_report", source_file: "a.md"},
      dictionary
    );
    const codes = (own: NumberedCorrection[]) =>
      applyCorrections(summed, own, dictionary).result.problems.map(({code}) => code);
    const change = {field: "value", old: "49.7"} as const;
    expect(codes([correct("49.7", {...change, new: "50"}, summed)])).toContain("failed_sum");
    expect(codes([correct("49.7", {...change, new: "51.7"}, summed)])).not.toContain("failed_sum");
  });

  test("warns, and changes nothing, where a correction no longer fits", () => {
    const {result: after, rows} = apply(
      correct("8%左右", {field: "value", old: "9", new: "10", line: 7}),
      correct("5%", {field: "value", old: "5", new: "6", sentence_sha256: "0".repeat(64)}),
      correct("2万人", {field: "value", old: "2", new: "3", at: "0-1"})
    );
    expect(after.observations).toEqual(result.observations);
    expect(rows.map(({is_applied}) => is_applied)).toEqual([false, false, false]);
    expect(
      after.problems.map(({code}) => code).filter((code) => code === "correction_does_not_fit")
    ).toHaveLength(3);
    expect(after.problems.find(({source_file}) => source_file.endsWith(":7"))?.message).toContain(
      'value is read as "8" now, not "9"'
    );
  });
});

test("unappliedCorrections(corrections) says once for each report that it is not here", () => {
  const one = correct("8%左右", {field: "value", old: "8", new: "9", report: "gone"});
  const {rows, problems} = unappliedCorrections([one, {...one, field: "unit", new: "元"}]);
  expect(rows).toHaveLength(2);
  expect(problems).toMatchObject([{report: "gone", code: "correction_does_not_fit"}]);
});

describe("parseCorrections", () => {
  test("reads what writeCorrections writes", () => {
    const {line, ...one} = correct("8%左右", {field: "value", old: "8", new: "9", why: '印错, "8"'});
    expect(parseCorrections(writeCorrections([one]), "x.csv")).toEqual([{...one, line}]);
  });

  test.each([
    [{field: "values"}, 'field "values" is none of'],
    [{new: "acht"}, 'value "acht" is no number'],
    [{field: "phase", new: "plan"}, 'phase "plan" is none of target'],
    [{field: "time_period", new: "last year"}, "time_period"],
    [{at: "there"}, "not like 12-17"],
    [{sentence_sha256: "x"}, "no SHA-256"],
    [{new: "8"}, "the same"]
  ])("names the line where %o is wrong", (change, message) => {
    const one = correct("8%左右", {field: "value", old: "8", new: "9"});
    const file = writeCorrections([one, {...one, ...(change as Partial<Correction>)}]);
    expect(() => parseCorrections(file, "data/corrections.csv")).toThrow(`data/corrections.csv, line 3: `);
    expect(() => parseCorrections(file, "data/corrections.csv")).toThrow(message);
  });
});

describe("reviewAgreement", () => {
  test("is Cohen's kappa over the judgements, with every difference", () => {
    const wrong = correct("8%左右", {field: "value", old: "8", new: "9"});
    const noClaim = correct("2万人", {field: "claim", old: "2万人"});
    const {figures, observed, expected, kappa, differences} = reviewAgreement(
      [wrong],
      [{...wrong, new: "10"}, noClaim],
      [result]
    );
    // Three figures: a says corrected, right, right; b says corrected, right, no claim.
    expect(figures).toBe(3);
    expect(observed).toBeCloseTo(2 / 3);
    expect(expected).toBeCloseTo((1 / 3) * (1 / 3) + (2 / 3) * (1 / 3));
    expect(kappa).toBeCloseTo((2 / 3 - 1 / 3) / (1 - 1 / 3));
    expect(differences.map(({as_stated, a, b}) => [as_stated, a, b])).toEqual([
      ["8%左右", "value 9", "value 10"],
      ["2万人", "as read", "claim —"]
    ]);
  });

  test("gives the kappa of Cohen's kind of table", () => {
    // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: the textbook's 0.4.
    const report = "r";
    const make = (count: number, from: number): Correction[] =>
      Array.from({length: count}, (_, i) => ({
        report,
        sentence_sha256: "0".repeat(64),
        at: `${from + i}-${from + i + 1}`,
        field: "claim",
        old: "x",
        new: "",
        who: "",
        when: "",
        why: ""
      }));
    const [both, onlyA, onlyB, neither] = [make(20, 0), make(5, 20), make(10, 25), make(15, 35)];
    const read = {
      ...result,
      report: {...result.report!, report},
      sentences: [{...result.sentences[0]!, sentence: 0, start: 0, text: "x".repeat(50)}],
      observations: [...both, ...onlyA, ...onlyB, ...neither].map((_, i) => ({
        ...result.observations[0]!,
        observation: `r@${i}`,
        sentence: 0,
        start: i,
        end: i + 1
      }))
    };
    const hash = sentenceHash("x".repeat(50));
    const withHash = (own: Correction[]) => own.map((one) => ({...one, sentence_sha256: hash}));
    const {figures, kappa} = reviewAgreement(withHash([...both, ...onlyA]), withHash([...both, ...onlyB]), [
      read
    ]);
    expect(figures).toBe(50);
    expect(kappa).toBeCloseTo(0.4);
  });

  test("has nothing to say of reports that only one of the two corrected", () => {
    expect(reviewAgreement([correct("5%", {field: "claim", old: "5%"})], [], [result])).toMatchObject({
      figures: 0,
      kappa: null
    });
  });
});

describe("corpusCases", () => {
  const corrections = () => [
    correct("5%", {field: "value", old: "5", new: "6", why: "decimal lost", line: 3}),
    correct("2万人", {field: "claim", old: "2万人", line: 4})
  ];

  test("asks for one's own words, and is a corpus that the tests can read", () => {
    const cases = corpusCases([result], corrections(), dictionary);
    expect(cases).toHaveLength(1);
    expect(cases.join()).not.toContain("城镇新增就业2万人");
    const [read] = parseCases(cases.join("\n"), "own.txt");
    expect(read).toMatchObject({phase: "target", time_period: "2022"});
    expect(read!.title).toContain("decimal lost");
    expect(read!.expected).toMatchObject([
      {metric: "一般公共预算收入", measure: "growth", value: "6", unit: "%"}
    ]);
  });

  test("quotes where a person asks for it", () => {
    expect(corpusCases([result], corrections(), dictionary, {quote: true}).join()).toContain(
      "城镇新增就业2万人"
    );
  });
});
