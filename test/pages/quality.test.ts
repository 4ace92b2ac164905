import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

describe("the quality page", () => {
  it("shows the scores of both sets of labels, and draws them", async () => {
    await site.visit("quality.html", async (page) => {
      const frame = (title: string) =>
        page.locator("figure.frame", {has: page.locator("h3", {hasText: title})});
      const total = frame("How much is read right");
      await total.locator("tbody tr").first().waitFor();
      expect(await total.locator("tbody tr").count()).toBe(6);
      expect(await total.locator("tbody tr").first().innerText()).toMatch(/\d+% of \d.*\d+% of \d/s);
      for (const title of ["Right values", "by period", "by report", "by rule"])
        await frame(title).locator("svg circle").nth(3).waitFor();
      await frame("confidence").locator("svg circle").first().waitFor();
      expect(await frame("read wrongly").locator("mark").count()).toBeGreaterThan(0);
    });
  });

  it("asks the tables what is there, what is refused and what contradicts itself", async () => {
    await site.visit("quality.html", async (page) => {
      await page.locator(".matrix svg rect").first().waitFor();
      expect(await page.locator(".matrix").innerText()).toContain("Baotou 包头");
      expect(await page.locator("figure.frame", {hasText: "without a verdict"}).innerText()).toMatch(
        /[\d,]+ of [\d,]+ targets/
      );
      await page.locator("figure.frame", {hasText: "contradict each other"}).waitFor();
      await page.locator(".inputs select").selectOption({index: 1});
      await page.waitForURL(/series=/);
    });
  });

  it("speaks Chinese when asked", async () => {
    await site.visit("quality.html?lang=zh", async (page) => {
      await page.locator("h3", {hasText: "读对了多少"}).waitFor();
      await page.locator("h3", {hasText: "相互矛盾的数字"}).waitFor();
    });
  });
});
