import {readdir, realpath, stat} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {join, relative, resolve, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {Tinypool} from "tinypool";
import readTask, {dictionaryOf, type Task} from "./corpusTask.ts";
import {isReportFile} from "./read/read.ts";
import {broken} from "./readDocument.ts";
import type {FileResult, ProblemRow, ReportRow} from "./reportRows.ts";

/** The repository's own `data/`: its dictionary, unless the caller names another. */
export const dataFolder = fileURLToPath(new URL("../data", import.meta.url));

// Threads take about half a second to start: fewer files than this are read sooner without them.
const fewestForThreads = 24;

export interface Progress {
  done: number;
  total: number;
  /** The file that was read last. */
  file: string;
}

export interface CorpusOptions {
  /** Folder with indicators.csv, areas.csv, units.csv and breaks.csv. */
  data?: string;
  /** Worker threads at most; 1 reads in this thread. By default one for each core. */
  workers?: number;
  onProgress?: (progress: Progress) => void;
  /**
   * What becomes of a second report of the same id. "first" leaves it out with a problem that names both
   * files (tables need unique ids); "all" keeps it and still reports the problem.
   */
  keep?: "first" | "all";
}

/**
 * Reads reports, files and folders alike, and yields what each file gave, in the order of the input (a
 * folder's files by path, an archive's reports by theirs). A file that cannot be read is a result without a report. Digests come last, for a
 * digest whose report is there in full is left out. Only a few results are held in memory at a time. Throws
 * where the dictionary cannot be read.
 */
export async function* readCorpus(
  paths: readonly string[],
  options: CorpusOptions = {}
): AsyncGenerator<FileResult> {
  const leftOut = (problem: ProblemRow): FileResult => ({
    report: null,
    sections: [],
    sentences: [],
    observations: [],
    problems: [problem]
  });
  yield* onceEach(readFiles(paths, options), leftOut, options.keep);
}

/** What every report of a corpus has, whether all of it has been read or only where to find it. */
type Listed = Pick<FileResult, "report" | "problems">;

/** The results with each report once: the full ones first, then the digests of which there is no full report. */
export async function* onceEach<Result extends Listed>(
  results: AsyncIterable<Result>,
  leftOut: (problem: ProblemRow) => Result,
  keep: CorpusOptions["keep"] = "first"
): AsyncGenerator<Result> {
  const seen = new Map<string, ReportRow>();
  const digests: Result[] = [];
  for await (const result of results) {
    if (result.report?.digest) digests.push(result);
    else yield noted(result, seen, leftOut, keep);
  }
  for (const digest of digests) {
    const full = digest.report && seen.get(digest.report.report);
    if (full === null || full === undefined || full.digest) yield noted(digest, seen, leftOut, keep);
  }
}

/** Notes the report's id, or says which file has it already. */
function noted<Result extends Listed>(
  result: Result,
  seen: Map<string, ReportRow>,
  leftOut: (problem: ProblemRow) => Result,
  keep: CorpusOptions["keep"]
): Result {
  const {report} = result;
  if (report === null) return result;
  const earlier = seen.get(report.report);
  if (earlier === undefined) {
    seen.set(report.report, report);
    return result;
  }
  const problem: ProblemRow = {
    source_file: report.source_file,
    report: report.report,
    severity: "warning",
    code: "duplicate_report",
    message:
      `${report.report} is also the id of ${earlier.source_file}` +
      (keep === "first" ? "; that file is used, this one is not" : ""),
    remedy: `remove one of the two, or give this one "report: ANOTHER-ID" in its front matter`,
    start: null
  };
  if (keep === "all") return {...result, problems: [...result.problems, problem]};
  return leftOut(problem);
}

async function* readFiles(paths: readonly string[], options: CorpusOptions): AsyncGenerator<FileResult> {
  const tasks = await corpusTasks(paths, options.data);
  const failed = (task: Task, error: unknown) => [broken(task.sourceFile, error)];
  for await (const {value} of runTasks(tasks, {name: "default", run: readTask, failed}, options))
    yield* value;
}

/** A task for each file. Rejects where the dictionary cannot be read: else the same complaint would come with every file. */
export async function corpusTasks(paths: readonly string[], data: string = dataFolder): Promise<Task[]> {
  await dictionaryOf(resolve(data));
  const files = await listReports(paths);
  return files.map((path): Task => ({path, sourceFile: sourceFileOf(path), data: resolve(data)}));
}

/** What is done with each file, in this thread or in another, where the same function is found by its name. */
export interface Job<Value, Input extends Task = Task> {
  name: "default" | "readAndKeep";
  run(task: Input): Promise<Value>;
  /** What stands in the place of a value when the thread died: it takes one file with it, not the rest. */
  failed(task: Input, error: unknown): Value;
}

/** Runs a job over files, in threads where there are many, and yields its values in the order of the files. */
export async function* runTasks<Value, Input extends Task>(
  tasks: readonly Input[],
  {name, run, failed}: Job<Value, Input>,
  {workers = availableParallelism(), onProgress}: Pick<CorpusOptions, "workers" | "onProgress"> = {}
): AsyncGenerator<{input: Input; value: Value}> {
  const threads = tasks.length < fewestForThreads ? 1 : Math.min(workers, tasks.length);
  const pool = threads > 1 ? startPool(threads) : undefined;
  const attempt = async (task: Input): Promise<Value> => {
    try {
      return await (pool ? pool.run(task, {name}) : run(task));
    } catch (error) {
      return failed(task, error);
    }
  };
  try {
    let done = 0;
    for await (const each of inOrder(tasks, attempt, pool ? threads * 4 : 1)) {
      onProgress?.({done: ++done, total: tasks.length, file: each.input.sourceFile});
      yield each;
    }
  } finally {
    await pool?.destroy();
  }
}

function startPool(threads: number): Tinypool {
  return new Tinypool({
    filename: new URL("./corpusWorker.mjs", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: threads,
    maxThreads: threads
  });
}

/**
 * Runs `run` over the inputs, at most `ahead` of them unfinished or waiting to be taken, and yields the values
 * in the order of the inputs.
 */
async function* inOrder<Input, Value>(
  inputs: readonly Input[],
  run: (input: Input) => Promise<Value>,
  ahead: number
): AsyncGenerator<{input: Input; value: Value}> {
  const pending: {input: Input; value: Promise<Value>}[] = [];
  let next = 0;
  for (;;) {
    while (pending.length < ahead && next < inputs.length) {
      const input = inputs[next++]!;
      pending.push({input, value: run(input)});
    }
    const head = pending.shift();
    if (head === undefined) return;
    yield {input: head.input, value: await head.value};
  }
}

/**
 * The reports among files and folders: a file as it is, a folder with all below it that `read` knows by its
 * ending, or knows what to do with, by path. README files and names that begin with a dot are no reports. A file named twice is listed once.
 */
export async function listReports(paths: readonly string[]): Promise<string[]> {
  const files = new Map<string, string>();
  for (const path of paths) {
    const found = (await isFolder(path)) ? await listFolder(path, new Set()) : [path];
    for (const file of found) if (!files.has(resolve(file))) files.set(resolve(file), file);
  }
  return [...files.values()];
}

async function listFolder(folder: string, visited: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (visited.has(real)) return []; // a link back to a folder above
  visited.add(real);
  const files: string[] = [];
  // By code unit, not by the locale's alphabet: the same order on every machine.
  for (const name of (await readdir(folder)).sort()) {
    if (name.startsWith(".") || /^readme\b/i.test(name)) continue;
    const path = join(folder, name);
    if (await isFolder(path)) files.push(...(await listFolder(path, visited)));
    else if (isReportFile(name)) files.push(path);
  }
  return files;
}

/** Whether it is a folder. What is not there is none: it is listed as a file, so that reading it says so. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false
  );
}

/** A path as tables show it: relative to the working folder where it is below it, with forward slashes. */
function sourceFileOf(path: string): string {
  const fromHere = relative("", path);
  return (fromHere.startsWith("..") ? path : fromHere).split(sep).join("/");
}
