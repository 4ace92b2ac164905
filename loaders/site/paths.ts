import {spawn} from "node:child_process";
import {once} from "node:events";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync
} from "node:fs";
import {basename, dirname, join} from "node:path";
import {csvParse} from "d3-dsv";
import {unpack} from "./archive.ts";

const cache = "src/.observablehq/cache";

/** How Framework and this module run a loader: by this Node, with tsx from node_modules, whatever PATH says. */
export const interpreter = [process.execPath, "--import", "tsx"];

/** What the build writes besides the pages that stand in `src`: a page for each place, the files that pages fetch at run time, and the README's chart. */
export async function* dynamicPaths(): AsyncGenerator<string> {
  yield "/figure.svg";
  yield* placePaths(readFileSync("data/areas.csv", "utf8"));
  for (const name of await tableFiles()) if (isFetched(name)) yield `/tables/${name}`;
}

/** Pages of the nation, provinces and prefectures, the abolished among them; counties share one page that takes a query. */
export function placePaths(areas: string): string[] {
  return csvParse(areas)
    .filter(({level}) => level !== "county")
    .map(({ref_area}) => `/places/${ref_area}`);
}

/** Files that a page chooses while it runs, so that Framework cannot see them in its source. */
export function isFetched(name: string): boolean {
  return /^(?:reports|indicators)\//.test(name);
}

/** The folder with the tables, which are built unless they are there. */
export async function tableFolder(): Promise<string> {
  await tableFiles();
  return `${cache}/tables`;
}

/**
 * Builds the tables unless they are there and puts every file of the archive where Framework would have put it,
 * in one pass: Framework opens the whole archive for each file. Returns the files' names.
 */
async function tableFiles(): Promise<string[]> {
  const archive = `${cache}/tables.zip`;
  await whileOtherWrites(archive);
  if (!existsSync(archive)) await runLoader("src/tables.zip.ts", archive);
  return unpack(archive, `${cache}/tables`);
}

/** In preview the server may be making the same file for the same page: two at once would take twice as long. */
export async function whileOtherWrites(file: string, pause = 200): Promise<void> {
  while (!existsSync(file) && othersWriting(file)) await new Promise((resolve) => setTimeout(resolve, pause));
}

// What is older was left by a process whose number another has by now.
const longest = 600_000;

/** Whether a process that lives is writing the file, under its own number behind the file's name as all do here. */
function othersWriting(file: string): boolean {
  const folder = dirname(file);
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => {
    const [, processId] = name.startsWith(`${basename(file)}.`) ? (/\.(\d+)$/.exec(name) ?? []) : [];
    if (processId === undefined || !isAlive(Number(processId))) return false;
    const begun = statSync(join(folder, name), {throwIfNoEntry: false})?.mtimeMs ?? 0;
    return begun > Date.now() - longest;
  });
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

async function runLoader(loader: string, output: string): Promise<void> {
  const [command = "", ...options] = interpreter;
  const partial = `${output}.${process.pid}`;
  mkdirSync(cache, {recursive: true});
  const child = spawn(command, [...options, loader], {stdio: ["ignore", "pipe", "inherit"]});
  const file = createWriteStream(partial);
  child.stdout.pipe(file);
  const [[code]] = await Promise.all([once(child, "close"), once(file, "finish")]);
  if (code !== 0) {
    rmSync(partial, {force: true});
    throw new Error(`${loader} failed: the reason stands above`);
  }
  renameSync(partial, output);
}
