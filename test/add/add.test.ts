import {spawnSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import JSZip from "jszip";
import {afterAll, beforeAll, beforeEach, expect, test} from "vitest";
import {copyReports, plan, type Asker} from "../../loaders/add/add.ts";
import {missingOf} from "../../loaders/add/missing.ts";
import {candidatesIn, type Candidate} from "../../loaders/add/candidates.ts";
import {readArrivals} from "../../loaders/add/changeLog.ts";
import {dataFolder} from "../../loaders/corpus.ts";
import type {Dictionary} from "../../loaders/link/dictionary.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {rebuild} from "../../loaders/rebuild/rebuild.ts";

let folder: string, data: string, dictionary: Dictionary;
const inbox = () => join(folder, "inbox");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zhibiao-add-"));
  data = join(folder, "data");
  for (const name of ["areas.csv", "breaks.csv", "indicators.csv", "units.csv", "quality"])
    cpSync(join(dataFolder, name), join(data, name), {recursive: true});
  dictionary = await readDictionary(data);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));
beforeEach(() => {
  for (const path of [join(data, "reports"), inbox()]) {
    rmSync(path, {recursive: true, force: true});
    mkdirSync(path);
  }
  for (const name of ["changes.ndjson", "CHANGES.md"]) rmSync(join(data, name), {force: true});
});

const text = (year: number, body: string) =>
  `包头市${year}年政府工作报告\n\n——${year}年1月9日在包头市第十六届人民代表大会第一次会议上\n\n市长 张三\n\n一、${year - 1}年工作回顾\n${body}\n二、${year}年主要目标\n地区生产总值增长8%左右。一般公共预算收入增长5%。\n`;

function put(name: string, content: string | Uint8Array): string {
  const path = join(inbox(), name);
  mkdirSync(join(path, ".."), {recursive: true});
  writeFileSync(path, content);
  return path;
}

async function candidates(...paths: string[]): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for await (const one of candidatesIn(paths, dictionary)) if ("bytes" in one) found.push(one);
  return found;
}

const corpus = () => rebuild([join(data, "reports")], {store: join(folder, "store"), data});

/** An asker that must not be asked what the test does not foresee. */
const asker = (answers: Partial<Asker> = {}): Asker => ({
  missing: () => Promise.reject(new Error("asked what is missing")),
  version: () => Promise.reject(new Error("asked about a version")),
  confirm: () => Promise.resolve(true),
  ...answers
});

test("plan and copyReports put a recognised report under its id", async () => {
  const {additions, leftOut} = await plan(
    await candidates(put("download (3).txt", text(2022, "工作完成。"))),
    await corpus(),
    asker()
  );
  expect(leftOut).toEqual([]);
  const copies = await copyReports(additions, join(data, "reports"));
  expect(copies).toEqual([join(data, "reports", "150200-2022-work_report.txt")]);
  expect((await corpus()).problems).toEqual([]);
});

test("plan asks for what a text does not say, and a NAME.yml keeps the answer", async () => {
  const path = put("x.txt", "一、2022年主要目标\n地区生产总值增长8%左右。\n");
  const [candidate] = await candidates(path);
  expect(missingOf(candidate!.result)).toContain("place");
  const asked: string[][] = [];
  const {additions} = await plan(
    [candidate!],
    await corpus(),
    asker({
      missing(_, fields) {
        asked.push([...fields]);
        return Promise.resolve({place: "包头市", year: 2022, kind: "work_report"});
      }
    })
  );
  expect(asked).toHaveLength(1);
  await copyReports(additions, join(data, "reports"));
  expect(readFileSync(join(data, "reports/150200-2022-work_report.yml"), "utf8")).toContain("place: 包头市");
  expect(await (await corpus()).load("150200-2022-work_report")).toBeDefined();
});

test("plan leaves out what nobody tells", async () => {
  const found = await candidates(put("x.txt", "地区生产总值增长8%左右。\n"));
  const {additions, leftOut} = await plan(
    found,
    await corpus(),
    asker({missing: () => Promise.resolve(null)})
  );
  expect(additions).toEqual([]);
  expect(leftOut).toMatchObject([{reason: "unrecognised"}]);
});

test("plan knows the same text in another format, and names the file that has it", async () => {
  writeFileSync(join(data, "reports/old.txt"), text(2022, "工作完成。"));
  const found = await candidates(put("new.md", text(2022, "工作完成。").replaceAll("\n", "\n\n")));
  const {additions, leftOut} = await plan(found, await corpus(), asker());
  expect(additions).toEqual([]);
  expect(leftOut).toEqual([
    {name: found[0]!.name, reason: "duplicate", existing: expect.stringContaining("reports/old.txt")}
  ]);
});

test("plan asks about another version: it replaces the old one, or stands beside it", async () => {
  const old = join(data, "reports/old.txt");
  writeFileSync(old, text(2022, "城镇新增就业2万人。"));
  const found = await candidates(put("new.txt", text(2022, "城镇新增就业3万人。")));
  const beside = await plan(found, await corpus(), asker({version: () => Promise.resolve("keep_both")}));
  expect(beside.additions).toMatchObject([{report: "150200-2022-work_report-2", replaces: null}]);
  const instead = await plan(found, await corpus(), asker({version: () => Promise.resolve("replace")}));
  await copyReports(instead.additions, join(data, "reports"));
  expect(readdirSync(join(data, "reports"))).toEqual(["150200-2022-work_report.txt"]);
});

test("plan compares files that come together", async () => {
  const found = await candidates(
    put("a.txt", text(2022, "城镇新增就业2万人。")),
    put("b.md", text(2022, "城镇新增就业2万人。"))
  );
  const {additions, leftOut} = await plan(found, await corpus(), asker());
  expect(additions).toHaveLength(1);
  expect(leftOut).toMatchObject([{reason: "duplicate", existing: found[0]!.name}]);
});

test("a report keeps the place that only its folder's name told", async () => {
  const path = put("呼和浩特市/2022.txt", "一、2022年主要目标\n地区生产总值增长8%左右。\n");
  writeFileSync(path.replace(".txt", ".yml"), "year: 2022\nkind: work_report\n");
  const {additions} = await plan(await candidates(path), await corpus(), asker());
  await copyReports(additions, join(data, "reports"));
  expect((await (await corpus()).load("150100-2022-work_report"))?.report?.place).toBe("呼和浩特市");
});

const run = (...options: string[]) => {
  const command = [
    "--import",
    "tsx",
    "loaders/cli.ts",
    "add",
    "--data",
    data,
    "--store",
    join(folder, "store")
  ];
  return spawnSync(process.execPath, [...command, ...options], {encoding: "utf8"});
};

test("npm run add -- --yes ARCHIVE copies its reports, says what changed, and keeps it in CHANGES.md", async () => {
  writeFileSync(join(data, "reports/baotou-2022.txt"), text(2022, "工作完成。"));
  const zip = new JSZip();
  zip.file("in/2023.txt", text(2023, "地区生产总值增长8.2%。一般公共预算收入增长3%。"));
  const archive = put("reports.zip", await zip.generateAsync({type: "uint8array"}));
  const {stdout, stderr, status} = run("--yes", archive);
  expect(stderr).toBe("");
  expect(stdout).toContain("包头市 150200");
  expect(stdout).toContain("地区生产总值 2023 target: 8%左右");
  expect(stdout).toMatch(/commitments whose verdict changed: [1-9]/);
  expect(stdout).toContain("一般公共预算收入 2022: year_open → missed");
  expect(status).toBe(0);
  expect(existsSync(join(data, "reports/150200-2023-work_report.txt"))).toBe(true);
  const [arrival] = await readArrivals(data);
  expect(arrival?.reports.added).toEqual(["150200-2023-work_report"]);
  expect(arrival?.observations).toMatchObject({withdrawn: 0, changed: []});
  expect(arrival!.observations.added).toBeGreaterThan(2);
  expect(readFileSync(join(data, "CHANGES.md"), "utf8")).toContain("- new report: 150200-2023-work_report");
  // The same again is a duplicate, which is no fault.
  const again = run("--yes", archive);
  expect(again.stdout).toContain("left out: the same text as");
  expect(again.status).toBe(0);
}, 120_000);

test("npm run add ends with 1 where a file cannot be read or recognised, and adds the others", () => {
  const good = put("good.txt", text(2022, "工作完成。"));
  const bad = put("bad.doc", "\u0000\u0001");
  const odd = put("odd.txt", "没有地方。");
  const {stdout, status} = run("--yes", good, bad, odd);
  expect(status).toBe(1);
  expect(stdout).toContain("save it as .docx");
  expect(stdout).toContain("odd.txt left out: its place, year or kind is not known");
  expect(readdirSync(join(data, "reports"))).toEqual(["150200-2022-work_report.txt"]);
}, 120_000);

test("npm run add asks for --yes where there is no terminal", () => {
  const {stderr, status} = run(put("good.txt", text(2022, "工作完成。")));
  expect(stderr).toContain("say --yes");
  expect(status).toBe(1);
}, 60_000);
