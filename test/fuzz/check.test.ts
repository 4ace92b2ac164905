import fc from "fast-check";
import {beforeAll, expect, it} from "vitest";
import type {Dictionary} from "../../loaders/link/dictionary.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {textsOf} from "../bench/texts.ts";
import {check} from "./check.ts";
import {mutated} from "./mutations.ts";

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await readDictionary("data");
});

// `npm run fuzz` tries a hundred thousand others.
it(
  "three hundred mutated texts are read without a crash, with true offsets",
  {timeout: 120_000},
  async () => {
    const texts = (await textsOf([], 20)).map(({text}) => text);
    await fc.assert(
      fc.asyncProperty(mutated(texts), (text) => check(new TextEncoder().encode(text), dictionary)),
      {numRuns: 300, seed: 7}
    );
  }
);

it("a reader that fails is found", async () => {
  const failing: Dictionary = {
    ...dictionary,
    indicatorOf: () => {
      throw new Error("no such alias");
    }
  };
  const bytes = new TextEncoder().encode("一、2022年主要目标\n地区生产总值增长8%左右。");
  await expect(check(bytes, failing)).rejects.toThrow("no such alias");
  await expect(check(bytes, dictionary)).resolves.toBeUndefined();
});
