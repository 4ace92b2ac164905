import {type Command, Option} from "commander";
import {dataFolder} from "../corpus.ts";
import {readDictionary} from "../link/dictionaryFiles.ts";
import {formats} from "./formats.ts";
import {writeOutput} from "./output.ts";
import {writePartitions} from "./partitions.ts";
import {positiveNumber} from "./numbers.ts";
import {streamReports} from "./streamReports.ts";
import {exitStatus, tallyLine, watchCorpus} from "./watchCorpus.ts";

interface ExtractOptions {
  format: keyof typeof formats;
  out?: string;
  workers?: number;
  stream?: boolean;
  partitioned?: boolean;
}

/** Adds `extract`: every figure of some reports, to stdout or to a file. */
export function addExtract(program: Command): void {
  program
    .command("extract")
    .description("Read reports and write every figure with its sentence.")
    .argument("[paths...]", "reports (.txt, .md) and folders, which are read through")
    .addOption(
      new Option("--format <format>", "form of the output").choices(Object.keys(formats)).default("ndjson")
    )
    .option("--out <file>", "write to this file instead of stdout; parquet needs it")
    .option("--workers <n>", "threads that read (default: one for each core)", positiveNumber)
    .option("--stream", "read a report from each line of stdin, write a line for each to stdout")
    .option("--partitioned", "write a folder of Parquet files, by province and year of the report")
    .addHelpText(
      "after",
      `
Columns are those of the observations table (data/datapackage.json), with source_file, sentence (its text) and
sentence_id. Problems are said on stderr. The exit status is 1 when something could not be read or cannot be right; the
rest is written.

  npm run -s extract -- data/reports > observations.ndjson
  npm run -s extract -- --format csv --out figures.csv report.txt
  npm run -s extract -- --format parquet --partitioned --out observations reports/

A line of --stream is {"id": "a name", "text": "the report", "hints": {"place": "包头市", "year": 2022}}, hints being
what the report's front matter would say; its answer is {"id", "report", "observations", "problems"}. deploy/ has
jobs that share the lines among many machines.`
    )
    .action(async (paths: string[], options: ExtractOptions, command: Command) => {
      const fault = faultOf(paths, options);
      if (fault) command.error(`error: ${fault}`);
      if (options.stream) {
        const dictionary = await readDictionary(dataFolder);
        return writeOutput(streamReports(process.stdin, dictionary), options.out);
      }
      const {format, out, workers, partitioned} = options;
      const {results, tally} = watchCorpus(paths, {keep: "all", ...(workers && {workers})});
      if (partitioned) await writePartitions(results, out!);
      else await writeOutput(formats[format](results), out);
      process.stderr.write(`${tallyLine(tally)}\n`);
      process.exitCode = exitStatus(tally);
    });
}

/** What is wrong with the options together. */
function faultOf(paths: string[], {format, out, stream, partitioned}: ExtractOptions): string | undefined {
  if (stream) {
    if (paths.length > 0) return "--stream reads stdin: name no files, or leave --stream out";
    if (format !== "ndjson" || partitioned) return "--stream writes JSON lines: leave --format out";
    return undefined;
  }
  if (paths.length === 0) return "name a report or a folder of reports";
  if (partitioned && format !== "parquet") return "--partitioned goes with --format parquet";
  if (partitioned && out === undefined) return "name the folder for the partitions with --out FOLDER";
  if (format === "parquet" && out === undefined)
    return "a Parquet file cannot go to the terminal: name it with --out FILE";
  return undefined;
}
