import {type Command, Option} from "commander";
import {formats} from "./formats.ts";
import {writeOutput} from "./output.ts";
import {positiveNumber} from "./numbers.ts";
import {tallyLine, watchCorpus} from "./watchCorpus.ts";

interface ExtractOptions {
  format: keyof typeof formats;
  out?: string;
  workers?: number;
}

/** Adds `extract`: every figure of some reports, to stdout or to a file. */
export function addExtract(program: Command): void {
  program
    .command("extract")
    .description("Read reports and write every figure with its sentence.")
    .argument("<paths...>", "reports (.txt, .md) and folders, which are read through")
    .addOption(
      new Option("--format <format>", "form of the output").choices(Object.keys(formats)).default("ndjson")
    )
    .option("--out <file>", "write to this file instead of stdout; parquet needs it")
    .option("--workers <n>", "threads that read (default: one for each core)", positiveNumber)
    .addHelpText(
      "after",
      `
Columns are those of the observations table (data/datapackage.json), with source_file, sentence (its text) and
sentence_id. What could not be read is said on stderr, and the exit code is then 1; the rest is written.

  npm run -s extract -- data/reports > observations.ndjson
  npm run -s extract -- --format csv --out figures.csv report.txt`
    )
    .action(async (paths: string[], {format, out, workers}: ExtractOptions, command: Command) => {
      if (format === "parquet" && out === undefined) {
        command.error("error: a Parquet file cannot go to the terminal: name it with --out FILE");
      }
      const {results, tally} = watchCorpus(paths, {keep: "all", ...(workers && {workers})});
      await writeOutput(formats[format](results), out);
      process.stderr.write(`${tallyLine(tally)}\n`);
      if (tally.unreadable > 0) process.exitCode = 1;
    });
}
