import {csvFormatRow} from "d3-dsv";
import {type Command, InvalidArgumentError, Option} from "commander";
import {dataFolder} from "../corpus.ts";
import {readDictionary} from "../link/dictionaryFiles.ts";
import {commitments} from "../match/commitments.ts";
import {defaultTolerance} from "../match/verdict.ts";
import type {FileResult} from "../reportRows.ts";
import {commitmentFields, type CommitmentRecord, commitmentRecords} from "./commitmentRecords.ts";
import {positiveNumber} from "./numbers.ts";
import {writeOutput} from "./output.ts";
import {plural, exitStatus, tallyLine, watchCorpus} from "./watchCorpus.ts";

/** Turns records into lines of the output. */
const lineFormats = {
  ndjson: (records: readonly CommitmentRecord[]) => records.map((record) => `${JSON.stringify(record)}\n`),
  csv: (records: readonly CommitmentRecord[]) => {
    const names = commitmentFields();
    const rows = records.map((record) => names.map((name) => String(record[name] ?? "")));
    return [names, ...rows].map((fields) => `${csvFormatRow(fields)}\n`);
  }
};

interface CommitmentsOptions {
  format: keyof typeof lineFormats;
  out?: string;
  tolerance: number;
  workers?: number;
}

/** Adds `commitments`: every target of some reports with what became of it. */
export function addCommitments(program: Command): void {
  program
    .command("commitments")
    .description("Read reports and write every target with its outcome and a verdict.")
    .argument(
      "<paths...>",
      "reports and folders; a target is answered by the next year's report of its place"
    )
    .addOption(
      new Option("--format <format>", "form of the output")
        .choices(Object.keys(lineFormats))
        .default("ndjson")
    )
    .option("--out <file>", "write to this file instead of stdout")
    .addOption(
      new Option("--tolerance <points>", "how far below 左右 is borderline")
        .argParser(nonNegative)
        .default(defaultTolerance)
    )
    .option("--workers <n>", "threads that read (default: one for each core)", positiveNumber)
    .addHelpText(
      "after",
      `
Columns are those of the commitments table (data/datapackage.json), with the names of both files and the texts
of both sentences.

  npm run -s commitments -- data/reports > commitments.ndjson
  npm run -s commitments -- --format csv --out promises.csv 2022.txt 2023.txt`
    )
    .action(async (paths: string[], {format, out, tolerance, workers}: CommitmentsOptions) => {
      const {results, tally} = watchCorpus(paths, {...(workers && {workers})});
      const read: FileResult[] = [];
      for await (const result of results) read.push(result);
      const reports = read.flatMap(({report, ...rest}) => (report === null ? [] : [{report, ...rest}]));
      const year = Math.max(new Date().getFullYear(), ...reports.map(({report}) => report.year ?? 0));
      const rows = commitments(reports, await readDictionary(dataFolder), {tolerance, year});
      await writeOutput(inChunks(lineFormats[format](commitmentRecords(rows, read))), out);
      process.stderr.write(`${tallyLine(tally)}, ${plural(rows.length, "commitment")}\n`);
      process.exitCode = exitStatus(tally);
    });
}

async function* inChunks(lines: Iterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield line;
}

function nonNegative(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError("It must be a number of points, such as 0.5.");
  return value;
}
