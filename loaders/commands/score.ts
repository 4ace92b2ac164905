import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Command} from "commander";
import {ndjson} from "./formats.ts";
import {wholeNumber} from "./numbers.ts";
import {writeOutput} from "./output.ts";
import {tallyLine, watchCorpus} from "./watchCorpus.ts";

interface ScoreOptions {
  gold: string;
  scorer?: string;
  errors?: number;
  json?: boolean;
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
    .action(async (paths: string[], options: ScoreOptions) => {
      const scorer = options.scorer ?? findScorer(options.gold);
      const folder = await mkdtemp(join(tmpdir(), "zhibiao-score-"));
      try {
        const file = join(folder, "observations.ndjson");
        const {results, tally} = watchCorpus(paths, {keep: "all"});
        await writeOutput(ndjson(results), file);
        process.stderr.write(`${tallyLine(tally)}\n`);
        const given = ["--gold", options.gold];
        if (options.errors !== undefined) given.push("--errors", String(options.errors));
        if (options.json) given.push("--json");
        const code = await runNode([scorer, ...given, file]);
        process.exitCode = code || (tally.unreadable > 0 ? 1 : 0);
      } finally {
        await rm(folder, {recursive: true, force: true});
      }
    });
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
