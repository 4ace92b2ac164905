import {join} from "node:path";
import {type Command, Option} from "commander";
import {dataFolder} from "../corpus.ts";
import {areaTable} from "../link/areaTable.ts";
import {onlyChunk, writeOutput} from "./output.ts";

/** Adds `areas`: the table of places, from lists of npm packages. */
export function addAreas(program: Command): void {
  program
    .command("areas")
    .description(
      "Write the table of places from the official lists of codes and the two CSV files in loaders/link."
    )
    .addOption(
      new Option("--out <file>", "file to write").default(join(dataFolder, "areas.csv"), "data/areas.csv")
    )
    .action(({out}: {out: string}) => writeOutput(onlyChunk(areaTable()), out));
}
