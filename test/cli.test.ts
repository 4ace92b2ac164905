import {spawn, spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {tableFromIPC} from "apache-arrow";
import {csvParse} from "d3-dsv";
import {readParquet} from "parquet-wasm/node";
import {afterAll, beforeAll, expect, test, vi} from "vitest";

// Every case starts processes of its own, slowly where other tests keep the cores busy.
vi.setConfig({testTimeout: 120_000});

const root = fileURLToPath(new URL("..", import.meta.url));
const command = ["--import", "tsx", join(root, "loaders/cli.ts")];

let folder: string;
let report: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zhibiao-cli-"));
  report = join(folder, "baotou.md");
  writeFileSync(
    report,
    `---
place: 包头市
kind: work_report
year: 2022
---
政府工作报告
一、2022年主要目标
地区生产总值增长8%左右，一般公共预算收入增长6%。
`
  );
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function run(...args: string[]): {status: number | null; stdout: string; stderr: string} {
  return spawnSync(process.execPath, [...command, ...args], {cwd: root, encoding: "utf8"});
}

const lines = (text: string): string[] => text.trim().split("\n");

test("--help says what a command takes; a wrong option ends with 1 and says where help is", () => {
  const help = run("extract", "--help");
  expect([help.status, help.stderr]).toEqual([0, ""]);
  expect(help.stdout).toMatch(/^Usage: zhibiao extract /);
  const wrong = run("extract", "--nonsense", report);
  expect([wrong.status, wrong.stdout]).toEqual([1, ""]);
  expect(lines(wrong.stderr)).toEqual(["error: unknown option '--nonsense'", "(--help lists the options)"]);
});

test("extract writes an observation a line, each with its file and sentence", () => {
  const {status, stdout} = run("extract", report);
  expect(status).toBe(0);
  const records = lines(stdout).map((line) => JSON.parse(line));
  expect(records).toHaveLength(2);
  expect(records[0]).toMatchObject({
    source_file: report,
    ref_area: "150200",
    value: 8,
    unit: "%",
    as_stated: "8%左右",
    sentence: "地区生产总值增长8%左右，一般公共预算收入增长6%。",
    sentence_id: expect.any(Number)
  });
});

test("extract --format csv and --format parquet --out hold the same rows as ndjson", () => {
  const ndjson = lines(run("extract", report).stdout).map((line) => JSON.parse(line));
  const csv = csvParse(run("extract", "--format", "csv", report).stdout);
  expect(csv.columns).toEqual(Object.keys(csv[0]!));
  expect(csv.map((row) => Number(row.value))).toEqual(ndjson.map(({value}) => value));
  const file = join(folder, "out.parquet");
  expect(run("extract", "--format", "parquet", "--out", file, report).status).toBe(0);
  const table = tableFromIPC(readParquet(readFileSync(file)).intoIPCStream());
  expect(table.toArray().map((row) => row!.toJSON())).toEqual(ndjson);
  expect(table.schema.names).toEqual(csv.columns);
});

test("commitments writes each target with its outcome, as ndjson and as csv", () => {
  const later = join(folder, "later.md");
  writeFileSync(
    later,
    "---\nplace: 包头市\nkind: work_report\nyear: 2023\n---\n政府工作报告\n一、2022年工作回顾\n地区生产总值增长7.8%。\n"
  );
  const {status, stdout} = run("commitments", report, later);
  expect(status).toBe(0);
  const [gdp, revenue] = lines(stdout).map((line) => JSON.parse(line));
  expect(gdp).toMatchObject({
    ref_area: "150200",
    time_period: "2022",
    metric: "地区生产总值",
    target_value: 8,
    target_unit: "%",
    target_sentence: "地区生产总值增长8%左右，一般公共预算收入增长6%。",
    outcome_value: 7.8,
    outcome_unit: "%",
    outcome_sentence: "地区生产总值增长7.8%。",
    outcome_file: expect.stringContaining("later.md"),
    verdict: "borderline"
  });
  expect(revenue).toMatchObject({
    outcome_value: null,
    outcome_sentence: null,
    verdict: "outcome_not_published"
  });
  const csv = csvParse(run("commitments", "--format", "csv", "--tolerance", "0.1", report, later).stdout);
  expect([...csv.columns].sort()).toEqual(Object.keys(gdp).sort());
  expect(csv[0]).toMatchObject({verdict: "missed", tolerance: "0.1"});
});

test("commitments refuses a tolerance that is no number", () => {
  const {status, stderr} = run("commitments", "--tolerance", "half", report);
  expect(status).toBe(1);
  expect(stderr).toContain("number of points");
});

test("extract says on stderr which file it could not read, ends with 1, and still reads the others", () => {
  const {status, stdout, stderr} = run("extract", join(folder, "none.txt"), report);
  expect(status).toBe(1);
  expect(lines(stdout)).toHaveLength(2);
  expect(lines(stderr)[0]).toBe(`error ${join(folder, "none.txt")} there is no such file — check the path`);
});

test("extract ends with 1 where a report holds a sum that cannot be, and names the place", () => {
  const file = join(folder, "sum.txt");
  writeFileSync(file, "包头市政府工作报告\n一、2021年工作回顾\n三次产业结构调整为7.1:41.2:49.7。\n");
  const {status, stdout, stderr} = run("extract", file);
  expect([status, lines(stdout).length]).toEqual([1, 3]);
  expect(stderr).toMatch(/^error .*sum\.txt:\d+ 7\.1 \+ 41\.2 \+ 49\.7 make 98%/m);
});

test("extract --format parquet without --out says what is missing", () => {
  const {status, stdout, stderr} = run("extract", "--format", "parquet", report);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("--out FILE");
});

test("extract --out into a folder that is not there says so before it reads", () => {
  const file = join(folder, "none", "out.ndjson");
  const {status, stderr} = run("extract", "--out", file, report);
  expect(status).toBe(1);
  expect(lines(stderr)).toEqual([
    `error ${file} cannot be written: there is no folder ${join(folder, "none")}`
  ]);
});

test("extract --out replaces a file only when the new one is complete", () => {
  const file = join(folder, "out.ndjson");
  writeFileSync(file, "before");
  expect(run("extract", "--out", file, report).status).toBe(0);
  expect(lines(readFileSync(file, "utf8"))).toHaveLength(2);
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("extract ends quietly when the reader of its output has seen enough", async () => {
  const many = join(folder, "many.md");
  writeFileSync(many, `${readFileSync(report, "utf8")}${"财政收入增长5%，投资增长7%。\n".repeat(4_000)}`);
  const child = spawn(process.execPath, [...command, "extract", many], {cwd: root});
  child.stdout.once("data", () => child.stdout.destroy());
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect(stderr).not.toMatch(/EPIPE|^ +at /m);
  expect(status).toBe(0);
  rmSync(many);
});

test("a command without paths, and one with an unknown option, say what to do", () => {
  expect(run("extract")).toMatchObject({status: 1, stderr: expect.stringContaining("--help")});
  expect(run("extract", "--formt", "csv", report).stderr).toContain("Did you mean --format?");
});

test("extract of a folder without reports says what it looked for", () => {
  const empty = mkdtempSync(join(folder, "empty-"));
  const {status, stdout, stderr} = run("extract", empty);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^error no report in .*: folders are searched for \.txt/);
});

test("score hands the observations to the scorer and passes on its output and exit code", () => {
  const scorer = join(folder, "scorer.mjs");
  writeFileSync(
    scorer,
    `import {readFileSync} from "node:fs";
     const args = process.argv.slice(2);
     console.log(args.slice(0, -1).join(" "), readFileSync(args.at(-1), "utf8").trim().split("\\n").length);
     process.exit(3);`
  );
  const {status, stdout} = run("score", "--scorer", scorer, "--gold", folder, "--errors", "5", report);
  expect(stdout.trim()).toBe(`--gold ${folder} --errors 5 2`);
  expect(status).toBe(3);
});

test("score without a scorer to be found says how to name one", () => {
  const {status, stderr} = run("score", "--gold", join(folder, "a", "b"), report);
  expect(status).toBe(1);
  expect(stderr).toContain("--scorer FILE");
});

test("sample shows the same observations for the same seed, the number marked in its sentence", () => {
  const shown = run("sample", report, "--seed", "7", "--count", "1").stdout;
  expect(shown).toMatch(/增长【(8%左右|6%)】/);
  expect(shown).toMatch(/^ {2}unit +%$/m);
  expect(run("sample", report, "--seed", "7", "--count", "1").stdout).toBe(shown);
});

test("sample --rule of no rule lists the rules that there are", () => {
  const {status, stderr} = run("sample", report, "--rule", "nonsense");
  expect(status).toBe(1);
  expect(stderr).toMatch(/no figure was read by a rule "nonsense"; rules here: \w+/);
});

test("panel writes facts without their sentences, and says what has changed since", () => {
  const out = join(folder, "panel");
  const first = run("panel", report, "--out", out);
  expect(first.status).toBe(0);
  expect(first.stdout).toContain("1 report of 1 place, 2 observations");
  expect(first.stdout).toContain("observations: 2 added, 0 changed, 0 withdrawn");
  const written = readFileSync(join(out, "observations.parquet"));
  expect(tableFromIPC(readParquet(written).intoIPCStream()).getChild("as_stated")!.toArray()).toEqual([
    "8%左右",
    "6%"
  ]);

  const changed = join(folder, "changed.md");
  writeFileSync(changed, readFileSync(report, "utf8").replace("6%", "5%"));
  const second = run("panel", changed, "--out", out, "--dry-run");
  expect(second.stdout).toContain("observations: 0 added, 1 changed, 0 withdrawn, 1 as before");
  expect(second.stdout).toContain("as_stated 6% → 5%");
  expect(readFileSync(join(out, "observations.parquet"))).toEqual(written);
});

test("panel writes nothing where no report was read", () => {
  const out = join(folder, "none");
  const {status, stderr} = run("panel", join(folder, "no-such-file.md"), "--out", out);
  expect(status).toBe(1);
  expect(stderr).toContain("nothing is written");
  expect(readdirSync(folder)).not.toContain("none");
});
