/** The live notebook: what changes in the project reaches a page that stands open, which keeps its state. */
import {spawn, type ChildProcess} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {createServer, type AddressInfo} from "node:net";
import {join} from "node:path";
import {chromium, type Browser, type Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, it, vi} from "vitest";
import {projectCopy} from "../projectCopy.ts";

let folder: string;
let preview: ChildProcess;
let browser: Browser;
let page: Page;
let reader: Page;
let log = "";

const probe = `
\`\`\`js
const least = view(Inputs.range([0, 10], {value: 3, step: 1}));
\`\`\`

\`\`\`sql id=found
select indicator, value from observations where value > \${least} order by indicator, value
\`\`\`

<p id="found">\${Array.from(found, ({indicator, value}) => \`\${indicator ?? "?"} \${value}\`).join(", ")}</p>

<p id="least">\${least}</p>
`;

const reportOf = (year: number, text: string): string => `---
place: 石拐区
kind: work_report
year: ${year}
delivered: "${year}-01-20"
---

石拐区政府工作报告

一、${year - 1}年工作回顾

${year - 1}年，${text}
`;

beforeAll(async () => {
  folder = projectCopy();
  // Two reports of two sentences and no panel: what is waited for is the server, not the reading.
  for (const name of ["panel", "reports"]) rmSync(join(folder, "data", name), {recursive: true});
  mkdirSync(join(folder, "data/reports"));
  write("data/reports/first.md", reportOf(2023, "全区地区生产总值增长6.5%。小熊画展接待观众41万人次。"));
  write("src/probe.md", probe);
  const port = await freePort();
  const framework = createRequire(import.meta.url).resolve("@observablehq/framework/dist/bin/observable.js");
  preview = spawn(process.execPath, [framework, "preview", "--no-open", "--port", String(port)], {
    cwd: folder
  });
  for (const stream of [preview.stdout!, preview.stderr!]) stream.on("data", (data) => (log += String(data)));
  await vi.waitFor(() => expect(log).toContain(`:${port}/`), 60_000);
  browser = await chromium.connect(inject("browser"));
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/probe`);
  reader = await browser.newPage();
  await reader.goto(`http://127.0.0.1:${port}/report.html?id=150205-2023-work_report`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  preview?.kill();
  rmSync(folder, {recursive: true, force: true});
});

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

function edit(name: string, before: string | RegExp, after: string): void {
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(before);
  writeFileSync(path, text.replace(before, after));
}

/** Waits until the page shows these figures, and sees that it is the same page still. */
async function shows(figures: string): Promise<void> {
  await expect.poll(() => page.locator("#found").innerText(), {timeout: 120_000}).toBe(figures);
  expect(await page.locator("#least").innerText()).toBe("5");
  expect(await page.evaluate("window.mark")).toBe("alive");
  expect(page.workers(), "an engine for as long as the page lives").toHaveLength(1);
}

/** Waits until the reader, opened on the first report, says this. */
const reads = (text: string | RegExp): Promise<void> =>
  expect.poll(() => reader.locator("main").innerText(), {timeout: 120_000}).toMatch(text);

it("the page opens on the reports that are there, and takes a state", async () => {
  await expect.poll(() => page.locator("#found").innerText(), {timeout: 120_000}).toContain("gdp 6.5");
  await page.locator("input[type=range]").fill("5");
  await page.evaluate("window.mark = 'alive'");
  await shows("gdp 6.5, ? 41");
  await reads("增长6.5%");
  await reader.evaluate("window.mark = 'alive'");
}, 180_000);

it("a report that is dropped into the folder", async () => {
  mkdirSync(join(folder, "data/reports/new"));
  write("data/reports/new/second.md", reportOf(2024, "全区地区生产总值增长8.5%。气球节收到糖果77箩筐。"));
  await shows("gdp 6.5, gdp 8.5, ? 41");
}, 180_000);

it("a report that changes, and one that changes again while the tables are made", async () => {
  edit("data/reports/first.md", "增长6.5%", "增长7.5%");
  await expect.poll(() => existsSync(join(folder, running())), {timeout: 60_000, interval: 20}).toBe(true);
  edit("data/reports/new/second.md", "增长8.5%", "增长9.5%");
  await shows("gdp 7.5, gdp 9.5, ? 41");
  await reads("增长7.5%");
}, 180_000);

it("a changed dictionary", async () => {
  edit(
    "data/indicators.csv",
    /$/,
    "bear_visitors,小熊画展观众,Visitors of the bear show,小熊画展接待观众,,growth,人次,floor,,level,,Visitors.,None\n"
  );
  await shows("bear_visitors 41, gdp 7.5, gdp 9.5");
}, 180_000);

it("a rule that breaks, which the terminal says, and that is mended", async () => {
  edit("loaders/grammar/unit.ts", "const counted = words(`", "const counted = words(`\n  箩筐 ${}");
  await expect.poll(() => log, {timeout: 120_000}).toContain("unit.ts");
  edit("loaders/grammar/unit.ts", "箩筐 ${}", "箩筐");
  await shows("bear_visitors 41, gdp 7.5, gdp 9.5, ? 77");
}, 240_000);

it("a report that is deleted", async () => {
  rmSync(join(folder, "data/reports/first.md"));
  await shows("gdp 9.5, ? 77");
  await reads(/no report/i);
  expect(await reader.evaluate("window.mark")).toBe("alive");
}, 180_000);

it("nothing asked another host", () => expect(log).not.toContain("refused"));

/** Where Framework writes the tables while they are made. */
const running = (): string => `src/.observablehq/cache/tables.zip.${preview.pid}`;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
