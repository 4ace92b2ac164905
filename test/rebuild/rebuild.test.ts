import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, expect, test} from "vitest";
import {tableFromIPC} from "apache-arrow";
import {readParquet} from "parquet-wasm/node";
import {placeIn} from "../../loaders/corrections/agreement.ts";
import {sentenceHash} from "../../loaders/corrections/apply.ts";
import {writeCorrections, type Correction} from "../../loaders/corrections/correction.ts";
import {dataFolder, readCorpus} from "../../loaders/corpus.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {withPanel} from "../../loaders/panel/panel.ts";
import {panelFiles, readPanel, writePanel} from "../../loaders/panel/panelFiles.ts";
import type {ProblemRow} from "../../loaders/reportRows.ts";
import {rebuild} from "../../loaders/rebuild/rebuild.ts";
import type {Partition} from "../../loaders/site/partitions.ts";
import {tables} from "../../loaders/tables/tables.ts";

let folder: string, data: string, reports: string, store: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zhibiao-rebuild-"));
  data = join(folder, "data");
  for (const name of ["areas.csv", "breaks.csv", "indicators.csv", "units.csv", "quality"])
    cpSync(join(dataFolder, name), join(data, name), {recursive: true});
  const panel = (await readPanel(join(dataFolder, "panel")))!;
  const kept = panel.reports.filter(({ref_area, year}) => /^(?:100000|150)/.test(ref_area) && year > 2020);
  const ids = new Set(kept.map(({report}) => report));
  await writePanel(
    join(data, "panel"),
    panelFiles({
      reports: kept,
      observations: panel.observations.filter(({report}) => ids.has(report)),
      assessments: panel.assessments?.filter(({report}) => ids.has(report)) ?? null
    })
  );
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));
beforeEach(() => {
  for (const name of ["reports", "store"]) rmSync(join(folder, name), {recursive: true, force: true});
  reports = join(folder, "reports");
  store = join(folder, "store");
  mkdirSync(reports);
  write("baotou-2022.md", "包头市", 2022, "地区生产总值增长8%左右。");
  write("baotou-2023.md", "包头市", 2023, "2022年地区生产总值增长7.5%。");
  write("shijiazhuang-2022.md", "石家庄市", 2022, "地区生产总值增速高于全国1个百分点。");
});

function write(name: string, place: string, year: number, sentence: string): void {
  const head = `---\nplace: ${place}\nkind: work_report\nyear: ${year}\ndelivered: ${year}-01-09\n---\n`;
  writeFileSync(join(reports, name), `${head}政府工作报告\n一、${year}年主要目标\n${sentence}\n`);
}

const run = () => rebuild([reports], {store, data});

/** What a run without a store makes of the same files. */
async function fromScratch(): Promise<Map<string, Uint8Array>> {
  const dictionary = await readDictionary(data);
  const panel = await readPanel(join(data, "panel"));
  return tables(withPanel(readCorpus([reports], {data}), panel, dictionary), dictionary);
}

/** The files whose bytes differ, or which one of the two lacks. */
function different(a: ReadonlyMap<string, Uint8Array>, b: ReadonlyMap<string, Uint8Array>): string[] {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter(
    (name) => Buffer.compare(a.get(name) ?? Buffer.of(), b.get(name) ?? Buffer.of()) !== 0
  );
}

const rowsOf = (files: ReadonlyMap<string, Uint8Array>, name: string): Record<string, unknown>[] =>
  tableFromIPC(readParquet(files.get(`${name}.parquet`)!).intoIPCStream())
    .toArray()
    .map((row) => row!.toJSON() as Record<string, unknown>);

const misfits = (problems: readonly ProblemRow[]): string[] =>
  problems.filter(({code}) => code === "correction_does_not_fit").map(({source_file}) => source_file);

const withoutReports = (files: ReadonlyMap<string, Uint8Array>) =>
  new Map([...files].filter(([name]) => !name.startsWith("reports/")));

test("rebuild(paths) makes the tables that reading everything makes, byte for byte, and reads nothing twice", async () => {
  const first = await run();
  expect(first.reports).toEqual({total: 3, read: 3});
  expect(different(withoutReports(first.files), await fromScratch())).toEqual([]);
  const second = await run();
  expect(second.reports).toEqual({total: 3, read: 0});
  expect(second.shards.made).toBe(0);
  expect(different(second.files, first.files)).toEqual([]);
  expect([...first.files.keys()].filter((name) => name.startsWith("reports/"))).toHaveLength(3);
}, 60_000);

test("rebuild(paths) reads a new report and makes its province alone", async () => {
  await run();
  write("baotou-2024.md", "包头市", 2022, "不相干。");
  write("hohhot-2022.md", "呼和浩特市", 2022, "地区生产总值增长7%左右。");
  const {reports, shards, files} = await run();
  expect(reports).toEqual({total: 5, read: 2});
  expect(shards.made).toBe(1);
  expect(shards.total).toBeGreaterThan(2);
  expect(different(withoutReports(files), await fromScratch())).toEqual([]);
}, 60_000);

test("rebuild(paths) sees an edited report, an edited sidecar and a deleted report", async () => {
  await run();
  write("baotou-2022.md", "包头市", 2022, "地区生产总值增长9%左右。");
  let {reports: counts, files} = await run();
  expect(counts.read).toBe(1);
  expect(different(withoutReports(files), await fromScratch())).toEqual([]);
  writeFileSync(join(reports, "baotou-2022.yml"), "speaker: 张三\n");
  ({reports: counts, files} = await run());
  expect(counts.read).toBe(1);
  expect(different(withoutReports(files), await fromScratch())).toEqual([]);
  rmSync(join(reports, "baotou-2023.md"));
  ({reports: counts, files} = await run());
  expect(counts).toEqual({total: 2, read: 0});
  expect(different(withoutReports(files), await fromScratch())).toEqual([]);
}, 60_000);

test("rebuild(paths) judges targets that lean on the nation anew when the nation's report comes", async () => {
  await run();
  write("nation-2023.md", "全国", 2023, "2022年国内生产总值增长3%。");
  const {shards, files} = await run();
  expect(shards.made).toBe(shards.total);
  expect(different(withoutReports(files), await fromScratch())).toEqual([]);
}, 60_000);

test("rebuild(paths) makes again whatever of the store is damaged or gone", async () => {
  const whole = await run();
  const kept = readdirSync(store, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  expect(kept.length).toBeGreaterThan(20);
  kept.forEach((entry, index) => {
    const path = join(entry.parentPath, entry.name);
    if (index % 3 === 0) rmSync(path);
    else if (index % 3 === 1) truncateSync(path, 40);
  });
  expect(different((await run()).files, whole.files)).toEqual([]);
  for (const entry of kept) truncateSync(join(entry.parentPath, entry.name), 0);
  expect(different((await run()).files, whole.files)).toEqual([]);
  expect((await run()).reports.read).toBe(0);
}, 60_000);

test("rebuild(paths) makes the tables without a store where none can be written", async () => {
  writeFileSync(store, "a file where the folder should be");
  expect(different(withoutReports((await run()).files), await fromScratch())).toEqual([]);
}, 60_000);

test("rebuild(paths) asks for content, not for times", async () => {
  await run();
  const path = join(reports, "baotou-2022.md");
  utimesSync(path, new Date(), new Date());
  expect((await run()).reports.read).toBe(0);
  write("baotou-2022.md", "包头市", 2022, "地区生产总值增长9%左右。");
  utimesSync(path, new Date("2020-01-01"), new Date("2020-01-01"));
  expect((await run()).reports.read).toBe(1);
}, 60_000);

test("rebuild(paths) applies corrections, keeps what was read beside them, and warns where one no longer fits", async () => {
  const {load} = await run();
  const read = (await load("150200-2022-work_report"))!;
  const [figure] = read.observations;
  const sentence = read.sentences.find((one) => one.sentence === figure!.sentence)!;
  const correction: Correction = {
    report: "150200-2022-work_report",
    sentence_sha256: sentenceHash(sentence.text),
    at: placeIn(figure!, sentence),
    field: "value",
    old: "8",
    new: "8.5",
    who: "甲",
    when: "2026-01-20",
    why: ""
  };
  const file = join(data, "corrections.csv");
  try {
    writeFileSync(file, writeCorrections([correction]));
    let {files, problems} = await run();
    expect(misfits(problems)).toEqual([]);
    expect(rowsOf(files, "observations").find(({report}) => report === correction.report)?.value).toBe(8.5);
    expect(rowsOf(files, "corrections")).toMatchObject([{as_read: "8", corrected: "8.5", is_applied: true}]);
    const shown = JSON.parse(
      new TextDecoder().decode(files.get("reports/150200-2022-work_report.json"))
    ) as Partition;
    expect(JSON.stringify(shown.observations)).toContain("8.5");
    write("baotou-2022.md", "包头市", 2022, "地区生产总值增长9%左右。");
    ({files, problems} = await run());
    expect(misfits(problems)).toEqual(["data/corrections.csv:2"]);
    expect(rowsOf(files, "corrections")).toMatchObject([{is_applied: false}]);
  } finally {
    rmSync(file, {force: true});
  }
}, 60_000);
