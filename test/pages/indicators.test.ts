import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

describe("the page of indicators", () => {
  it("shows places and years as a matrix, with the definition and the breaks", async () => {
    await site.visit("indicators.html?id=budget_revenue.growth&v=1", async (page) => {
      const missed = page.locator(".frame-body svg a [aria-label*='Baotou 包头 2022']");
      await missed.waitFor();
      expect(await missed.getAttribute("aria-label")).toContain("target: 7%以上");
      expect(await page.locator("dl.definition").innerText()).toContain("公共财政预算收入");
      await page.locator("td", {hasText: "Value-added tax replaces business tax"}).waitFor();
    });
  });

  it("knows an indicator by its name alone, and draws its usual target by level", async () => {
    await site.visit("indicators.html?id=gdp", async (page) => {
      await page.locator("figure, .frame", {hasText: "median"}).locator("svg").first().waitFor();
      expect(await page.locator(".notice:visible").count()).toBe(0);
    });
  });

  it("judges by the reader's tolerance", async () => {
    const verdictAt = (tolerance: number) =>
      site.visit(`indicators.html?id=gdp.growth&places=150200&tolerance=${tolerance}&v=1`, (page) =>
        page.locator(".frame-body svg a [aria-label*='Baotou 包头 2022']").getAttribute("aria-label")
      );
    expect(await verdictAt(0.4)).toContain("missed");
    expect(await verdictAt(0.6)).toContain("borderline");
  });

  it("follows its inputs, and the address follows them", async () => {
    await site.visit("indicators.html", async (page) => {
      const title = page.locator(".frame-title").first();
      await title.filter({hasText: "Gross regional product"}).waitFor();
      await page.getByLabel("Indicator").selectOption({index: 1});
      await page.waitForURL(/id=\w+\.\w+/);
      await title.filter({hasNotText: "Gross regional product"}).waitFor();
    });
  });
});
