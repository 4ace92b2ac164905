import {readdirSync, readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import {readDictionary} from "../loaders/link/dictionaryFiles.ts";
import {longestSentence} from "../loaders/outline/sentences.ts";
import {read} from "../loaders/read/read.ts";
import {readReport} from "../loaders/report.ts";

// No regular expression may backtrack without bound: a file that somebody sends must not stop the reading of the
// others. Every expression that reading uses is tried on its own words, repeated: what can be split in more than
// one way shows itself there. A sound one takes a few milliseconds, one that doubles with each word takes years.
const longestTime = 1000;

/** Expressions that reading used, with the longest text that each was given. */
const used = new Map<string, {expression: RegExp; longest: number}>();

beforeAll(async () => {
  const dictionary = await readDictionary("data");
  const {exec} = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    const known = used.get(String(this));
    used.set(String(this), {expression: this, longest: Math.max(known?.longest ?? 0, text.length)});
    return exec.call(this, text);
  };
  try {
    for (const folder of ["data/reports", "test/fixtures/reports", "test/fixtures/read", "loaders/grammar"]) {
      for (const name of readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name))) {
        const {text, metadata} = await read(readFileSync(`${folder}/${name}`), name);
        const {report} = readReport(text, {year: 2022, ...metadata, source_file: name}, dictionary);
        if (report.observations === 0) continue;
      }
    }
  } finally {
    RegExp.prototype.exec = exec;
  }
});

/** Words of an expression, and what else may be in its way. */
function wordsOf({source}: RegExp): string[] {
  const words = source.match(/[\u4e00-\u9fff]{1,6}|[，。、；：（）“”《》]|[A-Za-z]|\d/g) ?? [];
  return [...new Set([...words, "1", " ", "\n", "<!--", "(", "[", "。", "十二五", "比上年", "2022年"])];
}

/** The words, and pairs of them: at most about eighty. */
function repeated(words: string[]): string[] {
  const pairs = words.slice(0, 40).flatMap((a) => words.slice(0, 40).map((b) => a + b));
  const step = Math.ceil(pairs.length / 60);
  return [...words.slice(0, 200), ...pairs.filter((_, index) => index % step === 0)];
}

// Steps small enough that work which doubles with each character is seen before it takes minutes.
const lengths = Array.from({length: 24}, (_, index) => 12 + 2 * index);

/** The longest time an expression takes over a repetition of up to `longest` characters; it ends beyond the limit. */
function slowest(expression: RegExp, longest: number): {milliseconds: number; text: string} {
  let worst = {milliseconds: 0, text: ""};
  // A sticky expression is tried at one place only, as reading does.
  const flags = expression.sticky || expression.global ? expression.flags : `${expression.flags}g`;
  const pattern = new RegExp(expression.source, flags);
  for (const word of repeated(wordsOf(expression))) {
    for (const length of [...lengths, longest]) {
      const text = `${word.repeat(Math.ceil(length / word.length))}\u0001`;
      const start = performance.now();
      text.replace(pattern, "");
      const milliseconds = performance.now() - start;
      if (milliseconds > worst.milliseconds) worst = {milliseconds, text: `${word} up to ${length}`};
      if (milliseconds > longestTime) return worst;
    }
  }
  return worst;
}

test("no regular expression of the reader backtracks without bound", {timeout: 300_000}, () => {
  expect(used.size).toBeGreaterThan(350);
  const faults = [...used.values()].flatMap(({expression, longest}) => {
    if (!/[*+]|,\}/.test(expression.source)) return [];
    // What is asked of whole texts must stand a long line; what is asked of a sentence, the longest one.
    const {milliseconds, text} = slowest(expression, longest > longestSentence ? 5000 : longestSentence);
    return milliseconds > longestTime ? [`${milliseconds.toFixed(0)} ms for ${text}: ${expression}`] : [];
  });
  expect(faults).toEqual([]);
});

test("an expression that doubles its work with every word is found", () => {
  expect(slowest(/^(?:达到?|达|到)*$/, 100).milliseconds).toBeGreaterThan(longestTime);
});
