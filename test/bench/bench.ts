import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {arch, cpus, loadavg, platform, totalmem} from "node:os";
import {Command} from "commander";
import {format} from "prettier";
import {positiveNumber} from "../../loaders/commands/numbers.ts";
import {corpus} from "./corpus.ts";
import {extraction} from "./extraction.ts";
import {lineText, times, type Group, type Line} from "./line.ts";
import {large} from "./large.ts";
import {pages} from "./pages.ts";
import {queries} from "./query.ts";
import {rebuilding} from "./rebuild.ts";
import {recognizers} from "./recognizers.ts";

const groups: Group[] = [extraction, recognizers, corpus, rebuilding, queries, large, pages];
const file = "BENCHMARKS.md";

const introduction = `# Benchmarks

Ratios measured side by side in one run, by \`npm run bench\`; \`-- --only extraction\` runs one group, \`-- FOLDER…\` reads real reports, \`-- --scale 30\` replicates the corpus thirty times. Each group stands as it was measured last. Load on the machine changes both sides of a ratio alike, not quite so their milliseconds.
`;

/** The machine and the versions that a group was measured with. */
function circumstances(): string {
  const [cpu] = cpus();
  const {devDependencies, dependencies} = JSON.parse(readFileSync("package.json", "utf8"));
  const versions = {...dependencies, ...devDependencies} as Record<string, string>;
  const shown = [
    "@node-rs/jieba",
    "@microsoft/recognizers-text-suite",
    "@duckdb/duckdb-wasm",
    "@duckdb/node-api",
    "@uwdata/mosaic-core",
    "arquero"
  ];
  return [
    new Date().toISOString().slice(0, 10),
    `${cpus().length} × ${cpu?.model.trim() ?? arch()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()}`,
    `load ${loadavg()[1]!.toFixed(1)} over five minutes`,
    `Node ${process.versions.node}`,
    ...shown.map((name) => `${name} ${versions[name]}`)
  ].join("; ");
}

function section({name, title}: Group, lines: Line[]): string {
  const rows = lines.map(
    ({name, measured, ratio, goal}) => `| ${name} | ${measured} | ${goal ?? ""} | ${times(ratio)} |`
  );
  return [
    `## ${name}`,
    "",
    title,
    "",
    "| | measured | goal | ratio |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    circumstances(),
    ""
  ].join("\n");
}

/** Sections of the last runs, by the name of their group. */
function sectionsOf(text: string): Map<string, string> {
  return new Map(
    text
      .split(/^(?=## )/m)
      .slice(1)
      .map((part) => [/^## (.*)/.exec(part)![1]!, part])
  );
}

const command = new Command("bench")
  .description("Measure this project against others, side by side, and write BENCHMARKS.md.")
  .argument("[folders...]", "reports; texts that come along where none are named")
  .option("--only <group>", `one of ${groups.map(({name}) => name).join(", ")}`)
  .option("--scale <n>", "how many times the corpus is replicated", positiveNumber, 10)
  .action(async (reports: string[], {only, scale}: {only?: string; scale: number}) => {
    const chosen = groups.filter(({name}) => only === undefined || name === only);
    if (chosen.length === 0)
      command.error(`error: no group "${only}": ${groups.map(({name}) => name).join(", ")}`);
    const sections = existsSync(file) ? sectionsOf(readFileSync(file, "utf8")) : new Map<string, string>();
    console.log(circumstances());
    for (const group of chosen) {
      const lines: Line[] = [];
      for await (const line of group.run({reports, scale})) {
        console.log(lineText(line));
        lines.push(line);
      }
      sections.set(group.name, section(group, lines));
      const ordered = groups.flatMap(({name}) => sections.get(name) ?? []);
      writeFileSync(file, await format([introduction, ...ordered].join("\n"), {parser: "markdown"}));
    }
  });
await command.parseAsync();
