import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {text} from "node:stream/consumers";
import type {Command} from "commander";
import {dataFolder} from "../corpus.ts";
import {readDictionary} from "../link/dictionaryFiles.ts";
import {readerVersion} from "../panel/readerVersion.ts";
import {readLabels} from "../quality/labels.ts";
import {differencesFrom, measure, type ScorerTotals} from "../quality/measure.ts";
import {qualityJson} from "../quality/qualityJson.ts";
import type {FileResult} from "../reportRows.ts";
import {ndjson} from "./formats.ts";
import {wholeNumber} from "./numbers.ts";
import {onlyChunk, writeOutput} from "./output.ts";
import {tallyLine, watchCorpus} from "./watchCorpus.ts";

interface ScoreOptions {
  gold: string;
  scorer?: string;
  errors?: number;
  json?: boolean;
  out?: string;
}

/** Adds `score`: the figures of some reports against labels read by hand, by the scorer beside the labels. */
export function addScore(program: Command): void {
  program
    .command("score")
    .description("Read reports and compare their figures with labels read by hand.")
    .argument("<reports...>", "reports (.txt, .md) and folders")
    .requiredOption("--gold <dir>", "folder with the labels, STEM.jsonl for the report STEM.txt")
    .option(
      "--scorer <file>",
      "program that compares (default: score.mjs in the gold folder or the one above)"
    )
    .option("--errors <n>", "list the first <n> differences", wholeNumber)
    .option("--json", "print the scores as JSON")
    .option(
      "--out <file>",
      "write the scores by attribute, report, stratum and rule, as the quality page shows them"
    )
    .action(async (paths: string[], options: ScoreOptions) => {
      const scorer = options.scorer ?? findScorer(options.gold);
      const folder = await mkdtemp(join(tmpdir(), "zhibiao-score-"));
      try {
        const file = join(folder, "observations.ndjson");
        const {results, tally} = watchCorpus(paths, {keep: "all"});
        const read: FileResult[] = [];
        await writeOutput(ndjson(noting(results, read)), file);
        process.stderr.write(`${tallyLine(tally)}\n`);
        const given = ["--gold", options.gold];
        if (options.errors !== undefined) given.push("--errors", String(options.errors));
        if (options.json) given.push("--json");
        const code = await runNode([scorer, ...given, file]);
        process.exitCode = code || (tally.unreadable > 0 ? 1 : 0);
        if (options.out !== undefined && code === 0) {
          const totals = await totalsOf([scorer, "--gold", options.gold, "--json", file]);
          await writeQuality(options.gold, read, totals, options.out);
        }
      } finally {
        await rm(folder, {recursive: true, force: true});
      }
    });
}

/** Passes results on and keeps them. */
async function* noting(results: AsyncIterable<FileResult>, kept: FileResult[]): AsyncGenerator<FileResult> {
  for await (const result of results) {
    kept.push(result);
    yield result;
  }
}

/** Throws where our own count and the scorer's differ: then one of them is wrong, and no page may show it. */
async function writeQuality(
  gold: string,
  results: readonly FileResult[],
  totals: ScorerTotals,
  file: string
): Promise<void> {
  const dictionary = await readDictionary(dataFolder);
  const quality = measure(await readLabels(gold), results, dictionary, readerVersion());
  const differences = differencesFrom(totals, quality);
  if (differences.length > 0) {
    throw new Error(`${file} is not written, for the scores differ: ${differences.join("; ")}`);
  }
  await writeOutput(onlyChunk(qualityJson(quality)), file);
}

function findScorer(gold: string): string {
  const places = [join(gold, "score.mjs"), join(gold, "..", "score.mjs")];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`no score.mjs in ${gold} or above it: name it with --scorer FILE`);
  return found;
}

/** Runs a program with this Node and its output on ours; resolves to its exit code. */
function runNode(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {stdio: ["ignore", "inherit", "inherit"]});
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/** The last row of what the scorer prints as JSON: the scores of all reports together. */
async function totalsOf(args: string[]): Promise<ScorerTotals> {
  const child = spawn(process.execPath, args, {stdio: ["ignore", "pipe", "inherit"]});
  const rows = JSON.parse(await text(child.stdout)) as ScorerTotals[];
  return rows.at(-1) ?? {};
}
