import {expect, test} from "vitest";
import {observationRecords} from "../../loaders/commands/observationRecords.ts";
import {Reservoir, show} from "../../loaders/commands/sample.ts";
import {fileResult} from "../made.ts";

/** Which of 0…99 a sample of ten holds. */
function sampleOf(seed: number): number[] {
  const sample = new Reservoir<number>(10, seed);
  for (let n = 0; n < 100; n++) sample.offer(n);
  return sample.items;
}

test("new Reservoir(size, seed) keeps everything while there is room", () => {
  const sample = new Reservoir<string>(3, 1);
  for (const item of ["a", "b"]) sample.offer(item);
  expect([sample.items, sample.offered]).toEqual([["a", "b"], 2]);
});

test("new Reservoir(size, seed) gives the same sample for the same seed, another for another", () => {
  expect(sampleOf(1)).toEqual(sampleOf(1));
  expect(sampleOf(1)).not.toEqual(sampleOf(2));
  expect(new Set(sampleOf(1)).size).toBe(10);
});

test("new Reservoir(size, seed) keeps every item about as often as any other", () => {
  const kept = new Array<number>(100).fill(0);
  for (let seed = 0; seed < 2_000; seed++) for (const n of sampleOf(seed)) kept[n]!++;
  // 200 of 2,000 expected for each, with a standard deviation of 13.4; five of these are never reached.
  expect(Math.min(...kept)).toBeGreaterThan(133);
  expect(Math.max(...kept)).toBeLessThan(267);
});

test("show({record, sentenceStart}) marks the number in its sentence and lists the fields that say something", () => {
  const [record] = observationRecords(fileResult("a"));
  const shown = show({record: record!, sentenceStart: 0});
  expect(shown.split("\n").slice(0, 2)).toEqual(["baotou.md:8, sentence 0", "地区生产总值增长【8%左右】。"]);
  expect(shown).toMatch(/^ {2}bound +approx$/m);
  expect(shown).not.toContain("scope");
});
