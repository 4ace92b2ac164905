import {join, resolve} from "node:path";
import type {Command} from "commander";
import {copyReports, plan, type LeftOut} from "../add/add.ts";
import {candidatesIn, type Candidate} from "../add/candidates.ts";
import {arrivalLines, recordArrival, type Arrival} from "../add/changeLog.ts";
import {dataChanges} from "../add/dataChanges.ts";
import {problemText, recognisedLines} from "../add/recognised.ts";
import {dataFolder} from "../corpus.ts";
import {readDictionary} from "../link/dictionaryFiles.ts";
import {rebuild} from "../rebuild/rebuild.ts";
import type {ProblemRow} from "../reportRows.ts";
import {askNobody, askOnTerminal} from "./askOnTerminal.ts";
import {plural} from "./watchCorpus.ts";

interface AddOptions {
  yes?: boolean;
  data: string;
  store: string;
}

/** Adds `add`: new reports into the data, and what they change. */
export function addAdd(program: Command): void {
  program
    .command("add")
    .description("Copy reports into the data after showing what they are, and say what they change.")
    .argument("<paths...>", "reports, folders and archives")
    .option("--yes", "ask nothing: duplicates, other versions and what is not recognised are left out")
    .option("--data <dir>", "folder with reports/ and the dictionary", dataFolder)
    .option("--store <dir>", "folder for what is kept between runs", "src/.observablehq/cache/rebuild")
    .addHelpText(
      "after",
      `
What came and what it changed is added to changes.ndjson and CHANGES.md in the data folder and shown on the page
/changes. The exit status is 1 when something was left out that is no duplicate, or when a new report has a problem.

  npm run -s add -- ~/Downloads/report.docx
  npm run -s add -- --yes reports.zip`
    )
    .action(async (paths: string[], {yes, data, store}: AddOptions) => {
      const say = (text: string): void => void process.stdout.write(`${text}\n`);
      const isAsking = !yes && process.stdin.isTTY && process.stdout.isTTY;
      if (!yes && !isAsking) throw new Error("there is no terminal to ask on: say --yes");
      const dictionary = await readDictionary(data);
      const folder = join(data, "reports");
      const build = () => rebuild([folder], {store: resolve(store), data});
      const before = await build();

      const candidates: Candidate[] = [];
      let failures = 0;
      for await (const candidate of candidatesIn(paths, dictionary)) {
        say(`\n${candidate.name}`);
        for (const line of recognisedLines(candidate.result, dictionary)) say(`  ${line}`);
        if ("bytes" in candidate && candidate.result.report !== null) candidates.push(candidate);
        else failures++;
      }
      if (candidates.length + failures === 0) throw new Error(`no report in ${paths.join(", ")}`);

      const ask = isAsking ? askOnTerminal(dictionary) : askNobody;
      const {additions, leftOut} = await plan(candidates, before, ask);
      say("");
      for (const one of leftOut) say(leftOutLine(one));
      failures += leftOut.filter(({reason}) => reason !== "duplicate").length;
      if (additions.length > 0 && (await ask.confirm(additions))) {
        const copies = await copyReports(additions, folder);
        for (const [index, {candidate}] of additions.entries()) say(`${candidate.name} → ${copies[index]}`);
        const after = await build();
        const arrival: Arrival = {
          date: new Date().toISOString().slice(0, 10),
          ...dataChanges(before.provinces, after.provinces)
        };
        await recordArrival(data, arrival, dictionary);
        say("");
        for (const line of arrivalLines(arrival, dictionary)) say(line);
        const problems = newProblems(before.problems, after.problems);
        for (const problem of problems) say(`${problem.source_file}: ${problemText(problem)}`);
        failures += problems.length;
      } else say("nothing was copied");
      if (failures > 0) {
        say(`${plural(failures, "problem")}`);
        process.exitCode = 1;
      }
    });
}

const reasons: Record<LeftOut["reason"], string> = {
  duplicate: "left out: the same text as",
  other_version: "left out: another version of",
  unrecognised: "left out: its place, year or kind is not known; say it in a NAME.yml beside it"
};

function leftOutLine({name, reason, existing}: LeftOut): string {
  return `${name} ${reasons[reason]}${existing === null ? "" : ` ${existing}`}`;
}

function newProblems(before: readonly ProblemRow[], after: readonly ProblemRow[]): ProblemRow[] {
  const known = new Set(before.map((problem) => JSON.stringify(problem)));
  return after.filter((problem) => !known.has(JSON.stringify(problem)));
}
