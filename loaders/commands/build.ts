import {copyFile, mkdir, readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Command} from "commander";
import {buildSite} from "../site/build.ts";
import type {Meta} from "../tables/tables.ts";
import {basePath} from "./basePath.ts";
import {openScreen} from "./screen.ts";

/** The README's chart, which git tracks. */
const figure = {built: "figure.svg", kept: join(".github", "figure.svg")};

/** Adds `build`: reports into tables, tables into a site, and the README's chart. */
export function addBuild(program: Command): void {
  program
    .command("build")
    .description("Build the tables and the site, which any file server can host under any path.")
    .option("--out <dir>", "folder to write; it is emptied first", "dist")
    .option(
      "--base <path>",
      "path under which the site will stand; only its page for wrong addresses needs it",
      basePath,
      "/"
    )
    .action(async ({out, base}: {out: string; base: string}) => {
      const screen = openScreen("starting");
      const start = performance.now();
      try {
        await buildSite({output: out, base, onProgress: screen.step});
        await keep(join(out, figure.built), figure.kept);
        const seconds = ((performance.now() - start) / 1000).toFixed(0);
        screen.line(`built ${out} in ${seconds} s: ${await contents()}`);
      } finally {
        screen.close();
      }
    });
}

/** Copies a file unless the copy is the same already, so that a build that changes nothing touches nothing. */
async function keep(made: string, kept: string): Promise<void> {
  const [now, before] = await Promise.all([readFile(made), readFile(kept).catch(() => null)]);
  if (before !== null && now.equals(before)) return;
  await mkdir(dirname(kept), {recursive: true});
  await copyFile(made, kept);
}

/** What the tables hold, in a line. */
async function contents(): Promise<string> {
  const meta = await readFile("src/.observablehq/cache/tables/meta.json", "utf8");
  const {counts} = JSON.parse(meta) as Meta;
  return `${counts.reports} reports, ${counts.observations} figures, ${counts.problems} problems`;
}
