import type {Command} from "commander";
import {positiveNumber, wholeNumber} from "./numbers.ts";
import {type ObservationRecord, observationRecords} from "./observationRecords.ts";
import {tallyLine, watchCorpus} from "./watchCorpus.ts";

interface SampleOptions {
  rule?: string;
  seed: number;
  count: number;
  workers?: number;
}

/** Adds `sample`: some observations at random, each in its sentence, to be judged by eye. */
export function addSample(program: Command): void {
  program
    .command("sample")
    .description("Show observations at random, each marked in its sentence, to judge a rule by eye.")
    .argument("<paths...>", "reports (.txt, .md) and folders, which are read through")
    .option("--rule <name>", "only what this rule read")
    .option("--seed <n>", "another seed, another sample; the same seed, the same one", wholeNumber, 1)
    .option("--count <n>", "how many to show", positiveNumber, 20)
    .option("--workers <n>", "threads that read (default: one for each core)", positiveNumber)
    .action(async (paths: string[], {rule, seed, count, workers}: SampleOptions) => {
      const {results, tally} = watchCorpus(paths, {keep: "all", ...(workers && {workers})});
      const sample = new Reservoir<Located>(count, seed);
      const rules = new Set<string>();
      for await (const result of results) {
        const starts = new Map(result.sentences.map(({sentence, start}) => [sentence, start]));
        for (const record of observationRecords(result)) {
          rules.add(record.rule);
          if (rule !== undefined && record.rule !== rule) continue;
          sample.offer({record, sentenceStart: starts.get(record.sentence_id) ?? record.start});
        }
      }
      for (const located of sample.items) process.stdout.write(`${show(located)}\n`);
      process.stderr.write(`${sample.items.length} of ${sample.offered} shown; ${tallyLine(tally)}\n`);
      if (rule !== undefined && !rules.has(rule)) {
        throw new Error(
          `no figure was read by a rule "${rule}"; rules here: ${[...rules].sort().join(", ")}`
        );
      }
      if (tally.unreadable > 0) process.exitCode = 1;
    });
}

interface Located {
  record: ObservationRecord;
  /** Position of the sentence in the report. */
  sentenceStart: number;
}

/** The sentence with the number between 【 and 】, and below it the fields that say something. */
export function show({record, sentenceStart}: Located): string {
  const {sentence, sentence_id, source_file, start, end, ...fields} = record;
  const [from, to] = [start - sentenceStart, end - sentenceStart];
  const marked = `${sentence.slice(0, from)}【${sentence.slice(from, to)}】${sentence.slice(to)}`.trim();
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `  ${name.padEnd(18)}${value}`);
  return `${source_file}:${start}, sentence ${sentence_id}\n${marked}\n${lines.join("\n")}\n`;
}

/** An even sample of a stream of unknown length, in the memory of the sample; the same seed, the same sample. */
export class Reservoir<Item> {
  readonly items: Item[] = [];
  offered = 0;
  readonly #size: number;
  readonly #random: () => number;

  constructor(size: number, seed: number) {
    this.#size = size;
    this.#random = randomFrom(seed);
  }

  offer(item: Item): void {
    this.offered++;
    if (this.items.length < this.#size) {
      this.items.push(item);
      return;
    }
    const place = Math.floor(this.#random() * this.offered);
    if (place < this.#size) this.items[place] = item;
  }
}

/** Numbers in [0, 1) that the seed decides (mulberry32; Math.random takes no seed). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
