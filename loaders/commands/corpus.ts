import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Command} from "commander";
import {dataFolder} from "../corpus.ts";
import {corpusCases} from "../corrections/corpusCases.ts";
import {parseCorrections} from "../corrections/correction.ts";
import {readDictionary} from "../link/dictionaryFiles.ts";
import {writeOutput} from "./output.ts";
import {reviewedReports} from "./reviewedReports.ts";
import {plural} from "./watchCorpus.ts";

/** Adds `corpus`: corrections as cases for the rules. */
export function addCorpus(program: Command): void {
  program
    .command("corpus")
    .description("Turn corrections into cases for the rules, each to be said in one's own words.")
    .argument("<corrections>", "corrections, as data/corrections.csv or as the reader page exports them")
    .option("--out <file>", "write to this file instead of stdout")
    .option("--quote", "put the report's own sentence where one's own words belong")
    .option("--data <dir>", "folder with reports/ and the dictionary", dataFolder)
    .addHelpText(
      "after",
      `
A case goes into the .txt beside the rule that should read it (loaders/grammar). The words of a report are other
people's: cases with --quote are for a folder of your own, not for this repository.`
    )
    .action(async (file: string, {out, quote, data}: {out?: string; quote?: boolean; data: string}) => {
      const corrections = parseCorrections(await readFile(file, "utf8"), file);
      const dictionary = await readDictionary(data);
      const results = await reviewedReports(corrections, join(data, "reports"), data);
      const cases = corpusCases(results, corrections, dictionary, {quote});
      await writeOutput(inTurn(cases.map((text) => `${text}\n`)), out);
      process.stderr.write(`${plural(cases.length, "case")}\n`);
    });
}

async function* inTurn(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}
