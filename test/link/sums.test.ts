import {beforeAll, expect, test} from "vitest";
import {dataFolder} from "../../loaders/corpus.ts";
import type {Dictionary} from "../../loaders/link/dictionary.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {failedSums} from "../../loaders/link/sums.ts";
import {readReport} from "../../loaders/report.ts";

let dictionary: Dictionary;

beforeAll(async () => {
  dictionary = await readDictionary(dataFolder);
});

/** What is wrong with the sums of a sentence, read as a report's. */
function failures(sentence: string): string[] {
  const text = `一、2022年工作回顾\n${sentence}`;
  const {observations} = readReport(text, {source_file: "a.md", year: 2023, kind: "work_report"}, dictionary);
  expect(observations.length, sentence).toBeGreaterThan(1);
  return failedSums(observations).map(({message, start}) => `${text.slice(start).slice(0, 6)}: ${message}`);
}

test("shares of the three industries that do not make 100%", () => {
  expect(failures("三次产业结构调整为7.1:41.2:49.7。")).toEqual([
    "7.1:41: 7.1 + 41.2 + 49.7 make 98%, and the whole is 100%"
  ]);
});

test("only the structure that fails, where it was changed from one to another", () => {
  const [failure, ...others] = failures("三次产业结构由12.1:48.2:41.2调整为7.1:41.2:51.7。");
  expect(failure).toMatch(/^12\.1:4.*make 101.5%/);
  expect(others).toEqual([]);
});

test("trade that is not what was sold and bought", () => {
  expect(failures("外贸进出口总额达到120亿元，其中出口70亿元、进口30亿元。")).toEqual([
    "120亿元，: 70亿元 + 30亿元 make 100亿元, and the whole is 120亿元"
  ]);
});

test.each([
  ["what rounding explains", "三次产业结构调整为7.1:41.2:51.6。"],
  ["what rounding of whole numbers explains", "三次产业结构调整为7:41:51。"],
  ["a sum that holds", "外贸进出口总额达到120亿元，其中出口80亿元、进口40亿元。"],
  ["parts that are not all there", "外贸进出口总额达到120亿元，其中出口130亿元。"],
  [
    "an average, which is no whole of its parts",
    "居民人均可支配收入达到22400元，其中城镇31800元、农村11700元。"
  ],
  ["growth", "外贸进出口总额增长12%，其中出口增长70%、进口增长30%。"],
  ["a whole of which only a lower bound is said", "外贸进出口总额突破90亿元，其中出口70亿元、进口30亿元。"]
])("says nothing of %s", (_, sentence) => {
  expect(failures(sentence)).toEqual([]);
});
