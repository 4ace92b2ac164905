import {fileURLToPath} from "node:url";
import {type Command, Option} from "commander";
import {rarityTable} from "../match/rarityTable.ts";
import type {FileResult} from "../reportRows.ts";
import {positiveNumber} from "./numbers.ts";
import {onlyChunk, writeOutput} from "./output.ts";
import {tallyLine, watchCorpus} from "./watchCorpus.ts";

const rarityFile = fileURLToPath(new URL("../match/rarity.json", import.meta.url));

/** Adds `rarity`: how often each character stands in the metrics of a large folder of reports. */
export function addRarity(program: Command): void {
  program
    .command("rarity")
    .description(
      "Count the characters of what reports measure, by which phrases are compared; no text is kept."
    )
    .argument("<paths...>", "reports and folders, which are read through")
    .addOption(new Option("--out <file>", "file to write").default(rarityFile, "loaders/match/rarity.json"))
    .option("--workers <n>", "threads that read (default: one for each core)", positiveNumber)
    .action(async (paths: string[], {out, workers}: {out: string; workers?: number}) => {
      const {results, tally} = watchCorpus(paths, {...(workers && {workers})});
      const table = await rarityTable(metrics(results));
      await writeOutput(onlyChunk(`${JSON.stringify(table, null, 2)}\n`), out);
      process.stderr.write(`${tallyLine(tally)}, ${table.phrases} phrases\n`);
      if (tally.unreadable > 0) process.exitCode = 1;
    });
}

async function* metrics(results: AsyncIterable<FileResult>): AsyncGenerator<string[]> {
  for await (const {observations} of results) yield observations.map(({metric}) => metric);
}
