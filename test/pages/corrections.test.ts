import {afterAll, beforeAll, expect, it} from "vitest";
import {applyCorrections} from "../../loaders/corrections/apply.ts";
import {parseCorrections} from "../../loaders/corrections/correction.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {readReportFile} from "../../loaders/reportFile.ts";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const report = "report.html?id=150200-2022-work_report&v=1&lang=en";

it("a figure is put right and another marked by hand, and the loaders apply the lines that come of it", async () => {
  const csv = await site.visit(report, async (page) => {
    await page.locator(".reader-text mark.target", {hasText: "8%左右"}).first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", {name: "This is wrong"}).first().click();
    await page.locator("input[name=value]").fill("9");
    await page.locator("input[name=why]").fill("a test");
    await page.getByRole("button", {name: "Keep the correction"}).click();
    await page.getByText("Your correction: Value 8 → 9").waitFor();

    // A stretch of a sentence without figures stands for one that was missed.
    await page.evaluate(`(() => {
      const plain = [...document.querySelectorAll(".reader-text p span[data-start]")]
        .find((span) => !span.querySelector("mark") && span.textContent.length > 8).firstChild;
      getSelection().setBaseAndExtent(plain, 2, plain, 6);
    })()`);
    await page.getByRole("button", {name: /as a missed figure/}).click();
    await page.locator(".corrections input[name=value]").fill("42");
    await page.locator(".corrections input[name=metric]").fill("made up");
    await page.keyboard.press("Enter");
    await page.getByText("a figure that was missed").waitFor();

    await page.reload();
    const bar = page.locator(".corrections");
    await bar.locator("summary", {hasText: /Corrections: \d+ lines/}).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      bar.getByRole("button", {name: "Download corrections.csv"}).click()
    ]);
    let text = "";
    for await (const chunk of await file.createReadStream()) text += String(chunk);
    return text;
  });
  const dictionary = await readDictionary("data");
  const [result] = await readReportFile("data/reports/baotou-2022-work-report.md", "baotou.md", dictionary);
  const applied = applyCorrections(result!, parseCorrections(csv, "corrections.csv"), dictionary);
  expect(applied.result.problems).toEqual(result!.problems);
  expect(
    applied.rows.every(({is_applied, report}) => is_applied && report === "150200-2022-work_report")
  ).toBe(true);
  const changed = applied.rows.find(({field}) => field === "value")!;
  expect(changed).toMatchObject({as_read: "8", corrected: "9", why: "a test"});
  expect(applied.result.observations).toContainEqual(
    expect.objectContaining({rule: "correction", value: 42, metric: "made up"})
  );
});

it("narrow, dark and in Chinese nothing is cut off", async () => {
  await site.visit(
    report.replace("lang=en", "lang=zh"),
    async (page) => {
      await page.locator(".reader-text mark.target", {hasText: "8%左右"}).first().click();
      await page.getByRole("button", {name: "这里读错了"}).first().click();
      await page.locator(".correction-form").getByText("界限").waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
      await page.getByRole("button", {name: "取消"}).click();
      await page.locator(".reader-panel .close").first().click();
      await page.locator(".corrections summary").click();
      await page.getByLabel("数字的原文").fill("8%左右");
      await page.getByRole("button", {name: "查找"}).click();
      await page.locator(".correction-found button").first().waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    },
    {viewport: {width: 390, height: 800}, colorScheme: "dark"}
  );
});
