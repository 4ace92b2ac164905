import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import {zipSync} from "fflate";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";
import {asDocx, asPdf, setPages} from "../read/made.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const markup = `<img src=x onerror="window.hacked=1"><script>window.hacked=2</script>`;

/** A report in our own words, of a year that no table knows. */
const paragraphs = (place: string, year: number, more: readonly string[] = []): string[] => [
  `${place}政府工作报告`,
  `——${year}年1月9日在${place}第十六届人民代表大会第六次会议上`,
  "各位代表：",
  `一、${year - 1}年工作回顾`,
  "过去一年，地区生产总值增长6.1%，规模以上工业增加值增长9.3%，城镇新增就业3.2万人。",
  ...more,
  `二、${year}年主要目标`,
  "今年的主要预期目标是：地区生产总值增长7%左右，一般公共预算收入增长5%以上，固定资产投资增长12%。"
];
const table = [
  ["指标名称", "单位", "2026年目标"],
  ["粮食总产量", "万吨", "21.5"]
];
const text = (place: string, more?: readonly string[]) =>
  Buffer.from(paragraphs(place, 2031, more).join("\n"));

const cards = (page: Page) => page.locator(".add-report");
const card = (page: Page, report: string) => page.locator(`.add-report[data-report="${report}"]`);

async function bring(page: Page, files: {name: string; buffer: Buffer}[]): Promise<void> {
  await page
    .locator(".add-drop input")
    .setInputFiles(files.map((file) => ({...file, mimeType: "application/octet-stream"})));
  await page.locator(".add-reports .progress").waitFor({state: "visible"});
  await page.locator(".add-reports .progress").waitFor({state: "hidden", timeout: 45_000});
}

const counting = `query.html?${new URLSearchParams({
  v: "1",
  sql: `select count(*) filter (source_file like 'yours/%') as yours, count(*) > 1000 as others
    from observations join reports using (report)`
})}`;

/** How many of the figures in the tables are the visitor's, as the page of queries counts them. */
async function countYours(page: Page): Promise<number> {
  await page.goto(new URL(counting, site.address).href);
  await page.locator(".query-look").getByRole("button", {name: "Run"}).click();
  const cells = page.locator(".result-grid tbody td");
  await expect.poll(() => cells.count(), {timeout: 30_000}).toBe(2);
  const [yours, others] = await cells.allInnerTexts();
  expect(others).toBe("true");
  return Number(yours);
}

const add = (page: Page) => page.goto(new URL("add.html?lang=en", site.address).href);

describe("the page that takes in reports", () => {
  it("reads text, DOCX and PDF, joins them to the tables, keeps them, and lets them go", async () => {
    const setText = (place: string) => ({paragraphs: paragraphs(place, 2031), table});
    await site.visit("add.html?lang=en", async (page) => {
      await page.getByText("You have brought no report yet.").waitFor();
      const asked: string[] = [];
      page.on("request", (request) => {
        if (request.method() !== "GET" || request.postData() !== null) asked.push(request.url());
      });
      await bring(page, [
        {name: "a.txt", buffer: text("包头市")},
        {name: "b.docx", buffer: Buffer.from(await asDocx(setText("呼和浩特市")))},
        {name: "c.pdf", buffer: Buffer.from(asPdf(setPages(setText("赤峰市"))))}
      ]);
      expect(asked).toEqual([]);
      expect(await cards(page).count()).toBe(3);
      for (const [report, name] of [
        ["150200-2031-work_report", "a.txt"],
        ["150100-2031-work_report", "b.docx"],
        ["150400-2031-work_report", "c.pdf"]
      ] as const) {
        expect(await card(page, report).innerText()).toContain(name);
        expect(await card(page, report).innerText()).toContain("New: the tables have it now.");
      }
      await card(page, "150400-2031-work_report").getByRole("button", {name: "Show the text"}).click();
      await page.locator(".add-shown .reader-text mark.target", {hasText: "7%左右"}).click();
      await page.locator(".add-shown .reader-panel dd", {hasText: "地区生产总值"}).first().waitFor();

      const yours = await countYours(page);
      expect(yours).toBeGreaterThanOrEqual(18);

      await add(page);
      await card(page, "150200-2031-work_report").waitFor();
      await card(page, "150200-2031-work_report").getByRole("link", {name: "Open in the reader"}).click();
      await page.locator(".reader-text mark.outcome", {hasText: "6.1%"}).waitFor();

      // A chart of the place has the new target, and says whose it is.
      await page.goto(new URL("places/150200.html?lang=en", site.address).href);
      await page.locator(".frame-caption", {hasText: "(yours)"}).first().waitFor();
      await page.locator(".frame-version", {hasText: "with 3 reports of yours"}).first().waitFor();

      await add(page);
      await page.getByRole("button", {name: "Remove 150200-2031-work_report"}).click();
      await expect.poll(() => cards(page).count(), {timeout: 30_000}).toBe(2);
      const fewer = await countYours(page);
      expect(fewer).toBeGreaterThan(0);
      expect(fewer).toBeLessThan(yours);
      await add(page);
      await page.getByRole("button", {name: "Remove all"}).click();
      await page.getByText("You have brought no report yet.").waitFor();
      expect(await countYours(page)).toBe(0);
    });
  }, 180_000);

  it("asks for what was not recognised, takes the answer, and saves the file with it", async () => {
    const lines = paragraphs("某某县", 2031).filter((line) => !line.includes("某某县"));
    await site.visit("add.html?lang=en", async (page) => {
      await bring(page, [{name: "draft.txt", buffer: Buffer.from(lines.join("\n"))}]);
      await page.getByText("The text does not say all that the report is known by").waitFor();
      await page.getByLabel("Place").fill("包头市");
      await page.getByLabel("Kind").selectOption("work_report");
      await page.getByLabel("Year of its targets").fill("2031");
      await page.getByRole("button", {name: "Read again"}).click();
      await card(page, "150200-2031-work_report").waitFor({timeout: 30_000});
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", {name: "Save for data/reports"}).click()
      ]);
      expect(file.suggestedFilename()).toBe("150200-2031-work_report.txt");
      let saved = "";
      for await (const chunk of await file.createReadStream()) saved += String(chunk);
      expect(saved).toMatch(/^---\nplace: 包头市\n[^]*---\n各位代表/);
    });
  }, 120_000);

  it("says what the tables have already, what cannot be read and what to do, and reads the rest", async () => {
    const digest = readFileSync("data/reports/baotou-2022-work-report.md");
    const zip = zipSync({"里面.txt": text("包头市"), "old.doc": new Uint8Array(9)});
    await site.visit("add.html?lang=en", async (page) => {
      await bring(page, [
        {name: "known.md", buffer: digest},
        {name: "broken.docx", buffer: Buffer.from("PK and nothing more")},
        {name: "several.zip", buffer: Buffer.from(zip)}
      ]);
      expect(await cards(page).count()).toBe(2);
      expect(await card(page, "150200-2022-work_report").innerText()).toContain("The tables have it already");
      const faults = await page.locator(".add-faults").innerText();
      expect(faults).toMatch(/broken\.docx/);
      expect(faults).toMatch(/several\.zip\/old\.doc: cannot read \.doc[^]*save it as \.docx/);
      await page.getByRole("button", {name: "Remove all"}).click();
      await page.getByText("You have brought no report yet.").waitFor();
    });
  }, 120_000);

  it("never takes a report's text for markup", async () => {
    const hostile = text(`包头市`, [`${markup}地区生产总值增长9.9%。`, `${markup}。`]);
    await site.visit("add.html?lang=en", async (page) => {
      await bring(page, [{name: `${markup.replaceAll("/", "")}.txt`, buffer: hostile}]);
      await page.locator(".add-shown .reader-text", {hasText: "onerror"}).waitFor();
      expect(await page.locator("main img, main script[src]").count()).toBe(0);
      await card(page, "150200-2031-work_report").getByRole("link", {name: "Open in the reader"}).click();
      await page.locator(".reader-text", {hasText: "onerror"}).waitFor();
      expect(await page.locator("main img").count()).toBe(0);
      expect(await page.evaluate("window.hacked")).toBeUndefined();
    });
  }, 120_000);

  it.each([
    ["en", "light", 1280],
    ["zh", "dark", 390]
  ] as const)(
    "is clean for axe and cut off nowhere: %s, %s, %i px",
    async (lang, colorScheme, width) => {
      await site.visit(
        `add.html?lang=${lang}`,
        async (page) => {
          await bring(page, [
            {name: "a.txt", buffer: text("包头市")},
            {
              name: "a-file-with-a-very-long-name-that-no-line-of-a-phone-can-hold.doc",
              buffer: Buffer.from("x")
            }
          ]);
          await page.locator(".add-shown mark").first().waitFor();
          await page.addScriptTag({path: createRequire(import.meta.url).resolve("axe-core/axe.min.js")});
          const {violations} = await page.evaluate(() =>
            (window as never as {axe: {run(): Promise<AxeResults>}}).axe.run()
          );
          expect(
            violations
              .filter(({impact}) => impact === "serious" || impact === "critical")
              .flatMap(({id, nodes}) => nodes.map(({target}) => `${id} ${String(target)}`))
          ).toEqual([]);
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        },
        {viewport: {width, height: 800}, colorScheme}
      );
    },
    120_000
  );
});
