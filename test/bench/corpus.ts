import {spawn} from "node:child_process";
import {once} from "node:events";
import {link, mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, dirname, extname, join, resolve} from "node:path";
import {listReports} from "../../loaders/corpus.ts";
import type {Group, Line} from "./line.ts";

/** What a run took: seconds, and the peak of its memory in MB after half of the reports and after all. */
interface Run {
  seconds: number;
  half: number;
  peak: number;
}

/** Reads files into partitioned Parquet in a process of its own. */
async function readInto(folder: string, path: string, count: number, workers: number): Promise<Run> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "test/bench/partitionedRun.ts", String(workers), folder, String(count), path],
    {stdio: ["ignore", "pipe", "inherit"]}
  );
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  const [code] = (await once(child, "close")) as [number];
  if (code !== 0) throw new Error(`reading ${path} failed`);
  await rm(folder, {recursive: true, force: true});
  const [half = 0, peak = 0] = (JSON.parse(output) as number[]).map((kilobytes) => kilobytes / 1024);
  return {seconds: (performance.now() - start) / 1000, half, peak};
}

/** The corpus under other names and ids, `scale` times: the files linked, each with a NAME.yml that gives its id. */
async function replicate(files: readonly string[], scale: number, folder: string): Promise<string> {
  for (let copy = 0; copy < scale; copy++) {
    for (const [index, file] of files.entries()) {
      const place = join(folder, String(copy), basename(dirname(file)));
      await mkdir(place, {recursive: true});
      const to = join(place, `${index}${extname(file)}`);
      await link(resolve(file), to).catch(async () => writeFile(to, await readFile(file)));
      await writeFile(join(place, `${index}.yml`), `report: ${copy}-${index}\n`);
    }
  }
  return folder;
}

const compare = (name: string, first: Run, second: Run, ratio: number, goal: string): Line => ({
  name,
  measured: `${first.seconds.toFixed(0)} against ${second.seconds.toFixed(0)} s; peaks ${first.peak.toFixed(0)} and ${second.peak.toFixed(0)} MB`,
  ratio,
  goal
});

/** A corpus into Parquet by province and year: threads, and size. */
export const corpus: Group = {
  name: "corpus",
  title:
    "Whole folders into Parquet by province and year: one worker, two, and the folder replicated under other ids.",
  async *run({reports, scale}) {
    const folder = await mkdtemp(join(tmpdir(), "zhibiao-bench-"));
    try {
      const files = await listReports(
        reports.length > 0 ? reports : ["data/reports", "test/fixtures/reports"]
      );
      // A handful of files would measure the start of threads alone.
      const enough = Math.max(1, Math.ceil(200 / files.length));
      const once = await replicate(files, enough, join(folder, "once"));
      const out = join(folder, "out");
      const count = files.length * enough;
      const one = await readInto(out, once, count, 1);
      const two = await readInto(out, once, count, 2);
      yield compare(
        `${count} reports: one worker / two workers`,
        one,
        two,
        one.seconds / two.seconds,
        "≥ 1.7×"
      );
      const many = await replicate(files, enough * scale, join(folder, "many"));
      const all = await readInto(out, many, count * scale, 2);
      yield compare(
        `${count * scale} reports / ${count} reports`,
        all,
        two,
        all.seconds / two.seconds,
        `≤ ${(1.1 * scale).toFixed(0)}×`
      );
      yield {
        name: "its peak memory / that of its first half",
        measured: `${all.peak.toFixed(0)} against ${all.half.toFixed(0)} MB`,
        ratio: all.peak / all.half,
        goal: "≤ 1.1×"
      };
      yield {
        name: "its peak memory / 1500 MB",
        measured: `${all.peak.toFixed(0)} MB`,
        ratio: all.peak / 1500,
        goal: "≤ 1×"
      };
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }
};
