import {spawn, type ChildProcess} from "node:child_process";
import {readFileSync, rmSync, writeFileSync} from "node:fs";
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
let log = "";

const probe = `
\`\`\`js
const choice = view(Inputs.range([0, 10], {value: 3, step: 1}));
\`\`\`

\`\`\`sql id=[{sum}]
select sum(value) as sum from observations where indicator = 'gdp' and value > \${choice - choice}
\`\`\`

<p id="sum">\${sum}</p>

<p id="choice">\${choice}</p>
`;

beforeAll(async () => {
  folder = projectCopy();
  writeFileSync(join(folder, "src/probe.md"), probe);
  const port = await freePort();
  const framework = createRequire(import.meta.url).resolve("@observablehq/framework/dist/bin/observable.js");
  preview = spawn(process.execPath, [framework, "preview", "--no-open", "--port", String(port)], {
    cwd: folder
  });
  for (const stream of [preview.stdout!, preview.stderr!]) stream.on("data", (data) => (log += String(data)));
  await vi.waitFor(() => expect(log).toContain(`:${port}/`), 30_000);
  browser = await chromium.connect(inject("browser"));
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/probe`);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  preview?.kill();
  rmSync(folder, {recursive: true, force: true});
});

const sum = async (): Promise<number> => Number(await page.locator("#sum").innerText());

it("an edited report reaches an open page, which keeps its state and its engine", async () => {
  await expect.poll(sum, {timeout: 60_000}).toBeGreaterThan(0);
  await page.locator("input[type=range]").fill("7");
  await page.evaluate("window.mark = 'alive'");
  const before = await sum();

  const file = join(folder, "data/reports/shiguai-2024-plan-report.md");
  const text = readFileSync(file, "utf8");
  expect(text).toContain("地区生产总值增长6.7%");
  writeFileSync(file, text.replace("地区生产总值增长6.7%", "地区生产总值增长106.7%"));

  await expect.poll(sum, {timeout: 60_000}).toBeCloseTo(before + 100, 5);
  expect(await page.locator("#choice").innerText()).toBe("7");
  expect(await page.evaluate("window.mark")).toBe("alive");
  expect(page.workers()).toHaveLength(1);
}, 120_000);

it("nothing asked another host", () => expect(log).not.toContain("refused"));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
