import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {readAnnex} from "../../loaders/grammar/annex.ts";
import {readClaims} from "../../loaders/grammar/grammar.ts";
import {annexesOf} from "../../loaders/outline/annex.ts";
import type {Sentence} from "../../loaders/outline/outline.ts";
import {splitSentences} from "../../loaders/outline/sentences.ts";
import {agrees, explain, parseCases} from "./corpusCases.ts";

const folder = new URL("../../loaders/grammar/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

describe.each(files)("%s", (file) => {
  const cases = parseCases(readFileSync(new URL(file, folder), "utf8"), file);
  test.each(cases)("$title", (stance) => {
    const {sentence: text, phase, time_period} = stance;
    const sentences = splitSentences(text).map((span, sentence): Sentence => {
      return {sentence, section: "1", ...span, text: text.slice(span.start, span.end), phase, time_period};
    });
    const whole: Sentence = {sentence: 0, section: "1", start: 0, end: text.length, text, phase, time_period};
    const year = Number(time_period.slice(0, 4));
    const annexes = annexesOf(sentences, {
      year,
      kind: time_period.includes("/") ? "five_year_plan" : undefined
    });
    const claims = text.startsWith("|")
      ? annexes.flatMap((annex) => [...readAnnex(annex).values()].flat())
      : readClaims(whole);
    for (const {start, end, as_stated} of claims) expect(text.slice(start, end)).toBe(as_stated);
    expect(agrees(stance, claims), explain(stance, claims)).toBe(true);
  });
});
