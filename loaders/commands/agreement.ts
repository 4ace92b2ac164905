import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Command} from "commander";
import {dataFolder} from "../corpus.ts";
import {judgements, reviewAgreement, type ReviewAgreement} from "../corrections/agreement.ts";
import {parseCorrections} from "../corrections/correction.ts";
import {reviewedReports} from "./reviewedReports.ts";

/** Adds `agreement`: two people's corrections of the same reports. */
export function addAgreement(program: Command): void {
  program
    .command("agreement")
    .description(
      "Compare two people's corrections of the same reports: Cohen's kappa, and where they differ."
    )
    .argument("<a>", "corrections of the one, as the reader page exports them")
    .argument("<b>", "corrections of the other")
    .option("--data <dir>", "folder with reports/ and the dictionary", dataFolder)
    .addHelpText(
      "after",
      `
A figure that a person left alone counts as one that they call right: compare reviews of reports that both have
read to the end. Kappa is over four judgements: ${judgements.join(", ")}.`
    )
    .action(async (a: string, b: string, {data}: {data: string}) => {
      const [ofA, ofB] = await Promise.all(
        [a, b].map(async (file) => parseCorrections(await readFile(file, "utf8"), file))
      );
      const results = await reviewedReports([...ofA!, ...ofB!], join(data, "reports"), data);
      for (const line of agreementLines(reviewAgreement(ofA!, ofB!, results)))
        process.stdout.write(`${line}\n`);
    });
}

/** The agreement in lines for a person: the counts, kappa, and every difference. */
export function agreementLines({figures, counts, observed, kappa, differences}: ReviewAgreement): string[] {
  if (figures === 0) return ["no report was corrected by both"];
  const cell = (text: string | number) => String(text).padStart(12);
  return [
    `${figures} figures, ${(observed * 100).toFixed(1)}% judged alike`,
    `Cohen's kappa ${kappa === null ? "is not defined: chance alone would agree in everything" : kappa.toFixed(3)}`,
    "",
    `${"a \\ b".padEnd(12)}${judgements.map(cell).join("")}`,
    ...judgements.map(
      (row) => row.padEnd(12) + judgements.map((column) => cell(counts[row][column])).join("")
    ),
    "",
    `${differences.length} figures written differently`,
    ...differences.map(
      ({report, as_stated, at, a, b}) =>
        `${report} ${as_stated} (${at} of its sentence)\n  a: ${a}\n  b: ${b}`
    )
  ];
}
