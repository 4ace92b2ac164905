import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type Command, Option} from "commander";
import {dataFolder} from "../corpus.ts";
import {readDictionary} from "../link/dictionaryFiles.ts";
import {type Agreement, agreementWith, type Difference, parseChecks} from "../panel/agreement.ts";
import {changeLines, changesBetween, show} from "../panel/changes.ts";
import {type LeftOut, panelOf} from "../panel/panel.ts";
import {mostBytes, panelFiles, readPanel, writePanel} from "../panel/panelFiles.ts";
import {readerVersion} from "../panel/readerVersion.ts";
import {positiveNumber} from "./numbers.ts";
import {plural, tallyLine, watchCorpus} from "./watchCorpus.ts";

interface PanelOptions {
  out: string;
  against?: string;
  dryRun?: boolean;
  workers?: number;
}

/** Adds `panel`: the facts of a folder of full reports, without their sentences. */
export function addPanel(program: Command): void {
  program
    .command("panel")
    .description("Read full reports and write their facts, without a sentence, as the panel.")
    .argument("<paths...>", "reports (.txt, .md) and folders, which are read through")
    .addOption(
      new Option("--out <dir>", "folder for the panel's Parquet files").default(
        join(dataFolder, "panel"),
        "data/panel"
      )
    )
    .option("--against <dir>", "panel to compare with (default: the one that is overwritten)")
    .option("--dry-run", "say what would change and write nothing")
    .option("--workers <n>", "threads that read (default: one for each core)", positiveNumber)
    .action(async (paths: string[], {out, against = out, dryRun, workers}: PanelOptions) => {
      const before = (await readPanel(against)) ?? {reports: [], observations: [], assessments: null};
      const dictionary = await readDictionary(dataFolder);
      const {results, tally} = watchCorpus(paths, {keep: "all", ...(workers && {workers})});
      const {panel, leftOut} = await panelOf(results, dictionary, readerVersion());
      process.stderr.write(`${tallyLine(tally)}\n`);

      const files = panelFiles(panel);
      const bytes = [...files.values()].reduce((sum, {length}) => sum + length, 0);
      const places = new Set(panel.reports.map(({ref_area}) => ref_area)).size;
      const checks = parseChecks(await readFile(join(dataFolder, "checks", "provincial_gdp.csv"), "utf8"));
      const {targets, outcomes} = agreementWith(checks, panel);
      const lines = [
        `${plural(panel.reports.length, "report")} of ${plural(places, "place")}, ${plural(panel.observations.length, "observation")}, ${plural(panel.assessments?.length ?? 0, "assessment")}, ${megabytes(bytes)}`,
        ...leftOut.map(leftOutLine),
        "",
        ...changeLines(changesBetween(before, panel)),
        "",
        ...agreementLines("GDP targets of provinces", targets),
        ...agreementLines("GDP outcomes of provinces", outcomes)
      ];
      process.stdout.write(`${lines.join("\n")}\n`);
      if (panel.reports.length === 0) throw new Error("no report was read: nothing is written");
      if (bytes > mostBytes) {
        throw new Error(
          `the panel has ${megabytes(bytes)}, more than ${megabytes(mostBytes)}: nothing is written`
        );
      }
      if (!dryRun) await writePanel(out, files);
    });
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

const reasons: Record<LeftOut["reason"], string> = {
  same_report: "the same report as",
  other_version: "another report of the same id as",
  no_place: "left out: its place is not known",
  no_year: "left out: its year is not known",
  unreadable: "left out: it could not be read"
};

function leftOutLine({source_file, reason, kept}: LeftOut): string {
  return `${source_file}: ${reasons[reason]}${kept === null ? "" : ` ${kept}, which is kept`}`;
}

/** "GDP targets of provinces: 568 of 571 as printed (99.5%)", and a line for each of the others. */
function agreementLines(title: string, {checked, agreed, differences}: Agreement): string[] {
  const share = checked === 0 ? "" : ` (${((100 * agreed) / checked).toFixed(1)}%)`;
  return [`${title}: ${agreed} of ${checked} as printed${share}`, ...differences.map(differenceLine)];
}

function differenceLine({place, year, printed, report, read}: Difference): string {
  const found = read === null ? `nothing was read in ${report}` : `read ${show(read)}`;
  return `  ${place} ${year}: printed ${printed}, ${found}`;
}
