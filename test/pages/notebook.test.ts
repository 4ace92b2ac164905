/** A page that the query page wrote, and a report that means harm, in a notebook that is being edited. */
import {spawn, type ChildProcess} from "node:child_process";
import {rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {createServer, type AddressInfo} from "node:net";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {chromium, type Browser, type Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, it, vi} from "vitest";
import {notebookPage} from "../../src/components/query/notebookPage.ts";
import {plotCall, plotCode} from "../../src/components/query/plotCall.ts";
import type {ColumnKind, QueryResult} from "../../src/components/query/result.ts";
import {firstQuery} from "../../src/components/query/shippedQueries.ts";
import {projectCopy} from "../projectCopy.ts";

let folder: string;
let preview: ChildProcess;
let browser: Browser;
let page: Page;
let address: string;
let log = "";
const faults: string[] = [];

const markup = `<img src=x onerror="window.hacked=1">`;

/** The code of a line chart of the columns of the first query. */
function code(): string {
  const kinds: Record<string, ColumnKind> = {year: "number", level: "text", target_value: "number"};
  const columns: QueryResult["columns"] = Object.entries(kinds).map(([name, kind]) => ({name, kind}));
  const rows = [
    {year: 2022, level: "province", target_value: 6},
    {year: 2023, level: "prefecture", target_value: 6.5}
  ];
  const specification = {
    mark: "line",
    x: {value: "year"},
    y: {value: "target_value"},
    color: {value: "level"}
  } as const;
  return plotCode(plotCall(specification, rows, {columns}));
}

beforeAll(async () => {
  const {window} = new JSDOM("");
  Object.assign(globalThis, {document: window.document});
  folder = projectCopy();
  writeFileSync(
    join(folder, "src/mine.md"),
    notebookPage({title: `Targets ${markup}`, sql: firstQuery, plot: code()})
  );
  writeFileSync(
    join(folder, "src/odd.md"),
    notebookPage({
      title: "Odd",
      sql: "select '${window.hacked = 1}' as a, '</script><script>window.hacked=1</script>' as b, '`\\d' as c",
      plot: null
    })
  );
  writeFileSync(
    join(folder, "data/reports/hostile.md"),
    `---\nplace: 包头市\nyear: 2031\nkind: work_report\n---\n\n# ${markup}\n\n预计地区生产总值增长6%左右${markup}，新增<script>window.hacked=2</script>企业30户。\n`
  );
  const port = await freePort();
  address = `http://127.0.0.1:${port}/`;
  const framework = createRequire(import.meta.url).resolve("@observablehq/framework/dist/bin/observable.js");
  preview = spawn(process.execPath, [framework, "preview", "--no-open", "--port", String(port)], {
    cwd: folder
  });
  for (const stream of [preview.stdout!, preview.stderr!]) stream.on("data", (data) => (log += String(data)));
  await vi.waitFor(() => expect(log).toContain(`:${port}/`), 30_000);
  browser = await chromium.connect(inject("browser"));
  page = await browser.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
}, 90_000);

afterAll(async () => {
  await browser?.close();
  preview?.kill();
  rmSync(folder, {recursive: true, force: true});
});

it("the page that a query and its chart became draws them", async () => {
  await page.goto(`${address}mine`);
  await page.locator("svg path[stroke='#0072b2']").first().waitFor({timeout: 90_000});
  expect(await page.locator("h1").innerText()).toBe(`Targets ${markup}`);
  expect(await page.locator("main img").count()).toBe(0);
  expect(faults).toEqual([]);
}, 120_000);

it("a query that means harm is text on its page", async () => {
  await page.goto(`${address}odd`);
  await page.locator("td", {hasText: "${window.hacked = 1}"}).waitFor({timeout: 60_000});
  await page.locator("td", {hasText: "</script><script>window.hacked=1</script>"}).waitFor();
  await page.locator("td", {hasText: "`\\d"}).waitFor();
  expect(await page.evaluate("window.hacked")).toBeUndefined();
  expect(faults).toEqual([]);
}, 90_000);

it("a report that means harm is text in the reader and in the results of a query", async () => {
  const sql =
    "select report, metric, as_stated from observations where time_period in ('2030', '2031') order by start";
  await page.goto(`${address}query?${new URLSearchParams({sql})}`);
  await page.locator(".query-look button").click({timeout: 60_000});
  const link = page.locator(".result-grid td a").first();
  await link.waitFor({timeout: 60_000});
  await page.goto((await link.getAttribute("href"))!);
  await page.locator(".reader-text", {hasText: markup}).waitFor({timeout: 60_000});
  expect(await page.locator("main img, .reader script").count()).toBe(0);
  expect(await page.evaluate("window.hacked")).toBeUndefined();
  expect(faults).toEqual([]);
}, 120_000);

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
