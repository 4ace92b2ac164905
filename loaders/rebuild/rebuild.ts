import {join, resolve} from "node:path";
import {deserialize, serialize} from "node:v8";
import {contentHash} from "../contentHash.ts";
import {applyCorrections, unappliedCorrections, type CorrectionRow} from "../corrections/apply.ts";
import {readCorrections} from "../corrections/correctionsFile.ts";
import {corpusTasks, dataFolder, onceEach, runTasks, type Progress} from "../corpus.ts";
import readTask from "../corpusTask.ts";
import {groupBy} from "../groupBy.ts";
import type {Dictionary} from "../link/dictionary.ts";
import {readDictionary} from "../link/dictionaryFiles.ts";
import {actualGrowth, commitments} from "../match/commitments.ts";
import type {CommitmentRow} from "../match/commitment.ts";
import type {MatchReport} from "../match/prepared.ts";
import {panelRows} from "../panel/panel.ts";
import {readPanelTable} from "../panel/panelFiles.ts";
import {broken} from "../readDocument.ts";
import type {FileResult, ProblemRow, ReportRow} from "../reportRows.ts";
import {partitionBytes, partitionFile} from "../site/partitions.ts";
import {encode} from "../tables/assemble.ts";
import {partOf, type Part} from "../tables/part.ts";
import {shardedTables, shardOf, shardRows, type TableInput} from "../tables/shards.ts";
import {shardOfRows, tableFiles, type Shard} from "../tables/tables.ts";
import {kept, keyOf, loadKept, readAndKeep, type KeepTask, type KeptResult} from "./keep.ts";
import {Store} from "./store.ts";
import {hashOf, readerHash, tablesHash} from "./versions.ts";

export interface RebuildOptions {
  /** Folder for what is kept from one run to the next. */
  store: string;
  /** Folder with the dictionary, the corrections and, in `panel`, the panel. */
  data?: string;
  /** Worker threads at most. */
  workers?: number;
  onProgress?: (progress: Progress) => void;
}

/** The tables and how much of them had to be made. */
export interface Rebuilt {
  /** Every table as Parquet, meta.json, and for each report the file that the reader's page fetches. */
  files: Map<string, Uint8Array>;
  problems: ProblemRow[];
  /** Files of the corpus, and how many of them were read in this run. */
  reports: {total: number; read: number};
  /** Provinces, and how many of them were made in this run. */
  shards: {total: number; made: number};
  /** The rows of each province; the same key means the same rows. */
  provinces: ReadonlyMap<string, Province>;
  /** All that was read of a report of the corpus; undefined where there is none of that id. */
  load(report: string): Promise<FileResult | undefined>;
}

/** A shard, and the key under which it is kept. */
export interface Province {
  key: string;
  shard: Shard;
}

/** A report of the corpus, which is loaded when a table needs it. */
interface Entry {
  report: ReportRow | null;
  problems: ProblemRow[];
  key: string;
  load(): Promise<TableInput>;
}

type ReportEntry = Entry & {report: ReportRow};

const hour = 1 / 24;

/**
 * Reads the reports in files and folders and makes the tables, as `tables` makes them, byte for byte; what has not
 * changed since the last run is taken from the store. A result is known by the content of its file and of the code
 * and dictionary that read it, a province by its reports.
 */
export async function rebuild(paths: readonly string[], options: RebuildOptions): Promise<Rebuilt> {
  const {data = dataFolder} = options;
  const results = new Store(join(options.store, "results"));
  const made = new Store(join(options.store, "tables"));
  const dictionary = await readDictionary(data);
  const {entries: asRead, read, total} = await listEntries(paths, {...options, data}, results);
  const {entries, rows: corrections, problems: unapplied} = await corrected(asRead, data, dictionary);
  const reports: ReportEntry[] = [
    ...entries.filter(isReport),
    ...(await panelEntries(join(data, "panel"), entries, dictionary))
  ];
  const shards = await listShards(reports, {data, dictionary, made});
  const problems = [...entries.flatMap(({problems}) => problems), ...unapplied];
  const files = tableFiles(
    {
      shards: shards.map(({shard}) => shard),
      reports: reports.map(({report}) => report),
      problems,
      corrections,
      dictionary
    },
    (part) => made.cached(`${part.sha256}-parquet`, () => encode(part))
  );
  for (const entry of reports) {
    if (entry.report.panel) continue;
    const bytes = made.get(`${entry.key}-partition`) ?? partitionBytes((await entry.load()) as FileResult);
    files.set(partitionFile(entry.report.report), bytes);
  }
  results.prune();
  made.prune(hour);
  return {
    files,
    problems,
    reports: {total, read},
    shards: {total: shards.length, made: shards.filter(({isMade}) => isMade).length},
    provinces: new Map(shards.map(({name, key, shard}) => [name, {key, shard}])),
    async load(id) {
      const entry = entries.find(({report}) => report?.report === id);
      return (await entry?.load()) as FileResult | undefined;
    }
  };
}

const isReport = (entry: Entry): entry is ReportEntry => entry.report !== null;

async function listEntries(
  paths: readonly string[],
  {data, workers, onProgress}: RebuildOptions & {data: string},
  store: Store
): Promise<{entries: Entry[]; total: number; read: number}> {
  const version = readerHash(resolve(data));
  const tasks = (await corpusTasks(paths, data)).map((task): KeepTask => ({
    ...task,
    store: store.folder,
    version
  }));
  const known = new Map<KeepTask, KeptResult[]>();
  for (const task of tasks) {
    const key = await keyOf(task);
    const results = key === null ? undefined : kept(store, key);
    if (results !== undefined) known.set(task, results);
  }
  const unknown = tasks.filter((task) => !known.has(task));
  const job = {
    name: "readAndKeep" as const,
    run: (task: KeepTask) => readAndKeep(task),
    failed: ({sourceFile}: KeepTask, error: unknown): KeptResult[] => [
      {...broken(sourceFile, error), key: null}
    ]
  };
  for await (const {input, value} of runTasks(unknown, job, {workers, onProgress})) known.set(input, value);

  const all = tasks.flatMap((task) =>
    known.get(task)!.map(({report, problems, key}, index): Entry => {
      const load = async (): Promise<TableInput> =>
        (key !== null && loadKept(store, key)) || (await readTask(task))[index]!;
      return {report, problems, key: key ?? "", load};
    })
  );
  const leftOut = (problem: ProblemRow): Entry => ({
    report: null,
    problems: [problem],
    key: "",
    load: () => Promise.reject(new Error(problem.message))
  });
  const entries: Entry[] = [];
  for await (const entry of onceEach(inTurn(all), leftOut)) entries.push(entry);
  return {entries, total: tasks.length, read: unknown.length};
}

/** The entries with what people corrected in `corrections.csv`, which is applied last. */
async function corrected(
  entries: readonly Entry[],
  data: string,
  dictionary: Dictionary
): Promise<{entries: Entry[]; rows: CorrectionRow[]; problems: ProblemRow[]}> {
  const corrections = await readCorrections(data);
  const byReport = groupBy(corrections, ({report}) => report);
  const rows: CorrectionRow[] = [];
  const all: Entry[] = [];
  for (const entry of entries) {
    const own = byReport.get(entry.report?.report ?? "");
    if (own === undefined) {
      all.push(entry);
      continue;
    }
    byReport.delete(entry.report!.report);
    const applied = applyCorrections((await entry.load()) as FileResult, own, dictionary);
    rows.push(...applied.rows);
    const {report, problems} = applied.result;
    const key = hashOf([entry.key, JSON.stringify(own)]);
    all.push({report, problems, key, load: () => Promise.resolve(applied.result)});
  }
  const rest = unappliedCorrections([...byReport.values()].flat());
  return {entries: all, rows: [...rows, ...rest.rows], problems: rest.problems};
}

async function* inTurn<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** Reports of the panel whose text is not in the corpus; the figures are read when the first is loaded. */
async function panelEntries(
  folder: string,
  entries: readonly Entry[],
  dictionary: Dictionary
): Promise<ReportEntry[]> {
  const all = await readPanelTable(folder, "reports");
  if (all === null) return [];
  const read = new Set(entries.map(({report}) => report?.report));
  const reports = all.filter(({report}) => !read.has(report));
  const version = contentHash(["reports.parquet", "observations.parquet", "assessments.parquet"], folder);
  const figures = once(async () => {
    const [observations, assessments] = await Promise.all([
      readPanelTable(folder, "observations"),
      readPanelTable(folder, "assessments")
    ]);
    return {
      observations: groupBy(observations ?? [], ({report}) => report),
      assessments: assessments && groupBy(assessments, ({report}) => report)
    };
  });
  return [...panelRows({reports, observations: []}, dictionary)].map((row, index) => {
    const report = row.report!;
    return {
      report,
      problems: [],
      key: hashOf([version, report.report]),
      async load() {
        const {observations, assessments} = await figures();
        const own = {
          reports: [reports[index]!],
          observations: observations.get(report.report) ?? [],
          assessments: assessments && (assessments.get(report.report) ?? [])
        };
        return panelRows(own, dictionary).next().value as TableInput;
      }
    };
  });
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

type MadeShard = Province & {name: string; isMade: boolean};

const nation = "100000";

async function listShards(
  reports: readonly ReportEntry[],
  {data, dictionary, made}: {data: string; dictionary: Dictionary; made: Store}
): Promise<MadeShard[]> {
  const year = reports.reduce((latest, {report}) => Math.max(latest, report.year ?? 0), 0);
  const ofNation = reports.filter(({report}) => report.ref_area === nation);
  const keysOf = (entries: readonly ReportEntry[]): string => hashOf(entries.map(({key}) => key));
  const version = hashOf([tablesHash(resolve(data)), year]);
  const groups = [...groupBy(reports, ({report}) => shardOf(report))].toSorted(([a], [b]) =>
    a < b ? -1 : 1
  );
  const shards: MadeShard[] = [];
  for (const [name, entries] of groups) {
    // Targets lean on the growth of the province and of the nation: theirs are the only reports that count elsewhere.
    const wider = entries.filter(({report}) => report.ref_area === `${name}0000`);
    const key = hashOf([version, keysOf(ofNation), keysOf(entries)]);
    const known = loadShard(made, key);
    if (known !== undefined) {
      shards.push({name, key, shard: known, isMade: false});
      continue;
    }
    const loaded = await loadAll(entries);
    const elsewhere = name === shardOf({ref_area: nation}) ? [] : await loadAll(ofNation);
    const actual = actualGrowth([...loaded.values(), ...elsewhere.values()] as MatchReport[], dictionary);
    const keyOfPlace = groupBy(entries, ({report}) => report.ref_area);
    const rows = shardRows([...loaded.values()], dictionary, (ref_area, own) => {
      const placeKey = hashOf([version, keysOf(ofNation), keysOf(wider), keysOf(keyOfPlace.get(ref_area)!)]);
      const make = () => serialize(commitments(own, dictionary, {year, actual}));
      return deserialize(made.cached(`${placeKey}-commitments`, make)) as CommitmentRow[];
    });
    const shard = shardOfRows(rows);
    keepShard(made, key, shard);
    for (const [{report, key}, result] of loaded) {
      if (!report.panel) made.put(`${key}-partition`, partitionBytes(result as FileResult));
    }
    shards.push({name, key, shard, isMade: true});
  }
  return shards;
}

async function loadAll(entries: readonly ReportEntry[]): Promise<Map<ReportEntry, TableInput>> {
  const loaded = new Map<ReportEntry, TableInput>();
  for (const entry of entries) loaded.set(entry, await entry.load());
  return loaded;
}

function loadShard(store: Store, key: string): Shard | undefined {
  const rest = store.get(`${key}-names`);
  if (rest === undefined) return undefined;
  const parts: Partial<Record<string, Part>> = {};
  for (const name of shardedTables) {
    const arrow = store.get(`${key}-${name}`);
    if (arrow === undefined) return undefined;
    parts[name] = partOf(arrow);
  }
  return {...(deserialize(rest) as Omit<Shard, "parts">), parts: parts as Shard["parts"]};
}

function keepShard(store: Store, key: string, {parts, ...rest}: Shard): void {
  for (const name of shardedTables) store.put(`${key}-${name}`, parts[name].arrow);
  store.put(`${key}-names`, serialize(rest));
}
