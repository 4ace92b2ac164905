import {Option, type Command} from "commander";
import type {FileResult} from "../tables/rows.ts";
import {observationRecords} from "./observationRecords.ts";
import {writeOutput} from "./output.ts";
import {tallyLine, watchCorpus} from "./watchCorpus.ts";

interface ExtractOptions {
  format: "ndjson";
  out?: string;
  workers?: number;
}

/** Adds `extract`: every figure of some reports, to stdout or to a file. */
export function addExtract(program: Command): void {
  program
    .command("extract")
    .description("read reports and write every figure with its sentence")
    .argument("<paths...>", "reports (.txt, .md) and folders, which are read through")
    .addOption(new Option("--format <format>", "form of the output").choices(["ndjson"]).default("ndjson"))
    .option("--out <file>", "write to this file instead of stdout")
    .action(async (paths: string[], {out}: ExtractOptions) => {
      const {results, tally} = watchCorpus(paths, {keep: "all"});
      await writeOutput(ndjson(results), out);
      process.stderr.write(`${tallyLine(tally)}\n`);
      if (tally.unreadable > 0) process.exitCode = 1;
    });
}

/** One JSON object a line, for each observation. */
export async function* ndjson(results: AsyncIterable<FileResult>): AsyncGenerator<string> {
  for await (const result of results) {
    const lines = observationRecords(result).map((record) => `${JSON.stringify(record)}\n`);
    if (lines.length > 0) yield lines.join("");
  }
}
