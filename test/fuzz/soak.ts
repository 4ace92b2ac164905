import {fork, type ChildProcess} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {Command} from "commander";
import {readParquet} from "parquet-wasm/node";
import {positiveNumber} from "../../loaders/commands/numbers.ts";

/** Numbers that look random and are the same for a seed. */
function generator(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => Math.floor(((state = (state * 48271) % 2147483647) / 2147483647) * below);
}

/** What lies in the folder: of a sound report the value that it states, null for a file that no one can read. */
type Files = Map<string, number | null>;

const malformed = (below: (below: number) => number): Uint8Array =>
  [
    new Uint8Array(0),
    Uint8Array.from({length: 3000}, () => below(256)),
    Buffer.from("---\nplace: [包头市\n---\n政府工作报告"),
    Buffer.from(`---\nyear: 2022\n---\n${"（".repeat(20_000)}`)
  ][below(4)]!;

const report = (year: number, value: number) =>
  `---\nplace: 包头市\nkind: work_report\nyear: ${year}\n---\n政府工作报告\n一、${year}年主要目标\n地区生产总值增长${value}%左右。\n`;

/** Edits, adds, breaks or deletes one file. */
function disturb(folder: string, files: Files, below: (below: number) => number): void {
  const year = 2000 + below(40);
  const name = `${year}.md`;
  const path = join(folder, name);
  const deed = below(10);
  if (deed < 2) {
    rmSync(path, {force: true});
    files.delete(name);
  } else if (deed < 3) {
    writeFileSync(path, malformed(below));
    files.set(name, null);
  } else {
    const value = 1 + below(9);
    writeFileSync(path, report(year, value));
    files.set(name, value);
  }
}

/** The values of the sound reports, by year, sorted. */
const expected = (files: Files) =>
  [...files].flatMap(([name, value]) => (value === null ? [] : [`${name.slice(0, 4)} ${value}`])).sort();

/** What the two outputs say, in the same form. Throws where one is torn. */
function written(out: string): {parquet: string[]; ndjson: string[]} {
  const table = tableFromIPC(readParquet(readFileSync(join(out, "observations.parquet"))).intoIPCStream());
  const lines = readFileSync(join(out, "observations.ndjson"), "utf8").split("\n").slice(0, -1);
  // Random bytes may hold numbers too: the sound reports are those that name an indicator.
  const said = (rows: {indicator: string | null; time_period: string; value: number}[]) =>
    rows
      .filter(({indicator}) => indicator === "gdp")
      .map(({time_period, value}) => `${time_period} ${value}`)
      .sort();
  return {
    parquet: said(table.toArray().map((row) => row.toJSON())),
    ndjson: said(lines.map((line) => JSON.parse(line)))
  };
}

async function start(reports: string, out: string): Promise<ChildProcess> {
  const child = fork("test/fuzz/soakWorker.ts", [reports, out], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"]
  });
  await once(child, "message");
  return child;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

new Command("soak")
  .description(
    "Rebuild tables again and again while reports are edited, broken and deleted and the process is killed."
  )
  .option("--rebuilds <n>", "how many", positiveNumber, 1000)
  .option("--seed <n>", "seed of the disturbances", Number, 1)
  .action(async ({rebuilds, seed}: {rebuilds: number; seed: number}) => {
    const below = generator(seed);
    const folder = mkdtempSync(join(tmpdir(), "zhibiao-soak-"));
    const [reports, out] = [join(folder, "reports"), join(folder, "out")];
    mkdirSync(reports);
    mkdirSync(out);
    const files: Files = new Map();
    const memory: number[] = [];
    let kills = 0;
    let child = await start(reports, out);
    try {
      for (let rebuild = 1; rebuild <= rebuilds; rebuild++) {
        for (let count = 1 + below(3); count > 0; count--) disturb(reports, files, below);
        if (below(20) === 0 && existsSync(join(out, "observations.parquet"))) {
          // Killed at any moment: what stands there is whole, the old or the new.
          child.send("rebuild");
          await new Promise((resolve) => setTimeout(resolve, below(120)));
          child.kill("SIGKILL");
          await once(child, "exit");
          written(out);
          kills++;
          child = await start(reports, out);
        }
        child.send("rebuild");
        const [rss] = (await once(child, "message")) as [number];
        memory.push(rss);
        const {parquet, ndjson} = written(out);
        const wanted = JSON.stringify(expected(files));
        for (const [name, said] of Object.entries({parquet, ndjson})) {
          if (JSON.stringify(said) !== wanted)
            throw new Error(
              `rebuild ${rebuild}: ${name} holds ${JSON.stringify(said)}, the reports say ${wanted}`
            );
        }
        if (rebuild % 100 === 0) console.log(`${rebuild} rebuilds, ${kills} kills, ${rss.toFixed(0)} MB`);
      }
      const half = memory.length >> 1;
      const [first, last] = [median(memory.slice(0, half)), median(memory.slice(half))];
      console.log(
        `${rebuilds} rebuilds and ${kills} kills: no lost report, no torn table; memory ${first.toFixed(0)} MB, then ${last.toFixed(0)} MB`
      );
      if (last > first * 1.5) throw new Error("memory grows");
    } finally {
      child.kill("SIGKILL");
      rmSync(folder, {recursive: true, force: true});
    }
  })
  .parseAsync()
  .catch((error: Error) => {
    console.error(`error ${error.message}`);
    process.exitCode = 1;
  });
