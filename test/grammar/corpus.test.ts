import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {readClaims} from "../../loaders/grammar/grammar.ts";
import {agrees, explain, parseCases} from "./corpusCases.ts";

const folder = new URL("../../loaders/grammar/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

describe.each(files)("%s", (file) => {
  const cases = parseCases(readFileSync(new URL(file, folder), "utf8"), file);
  test.each(cases)("$title", (stance) => {
    const {sentence: text, phase, time_period} = stance;
    const claims = readClaims({
      sentence: 0,
      section: "1",
      start: 0,
      end: text.length,
      text,
      phase,
      time_period
    });
    expect(agrees(stance, claims), explain(stance, claims)).toBe(true);
  });
});
