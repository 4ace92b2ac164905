import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

describe("the first page", () => {
  it("answers with a chart, says what is in the data, and leads to the sentence", async () => {
    await site.visit("index.html", async (page) => {
      const chart = page.locator("figure.frame").first();
      await chart.locator(".frame-body svg circle").first().waitFor();
      expect(await chart.locator(".frame-body svg").first().textContent()).toMatch(
        /[A-Z][a-z]+ \p{Script=Han}+/u
      );
      expect(await chart.locator("figcaption").innerText()).toMatch(/Data version [0-9a-f]{12}/);
      expect(await page.locator(".coverage").innerText()).toMatch(/reports of \d+ places/);
      await chart.locator(".frame-body svg a:has(circle)").first().click();
      await page.waitForURL(/report\.html\?id=[\w-]+&at=\d+/);
      await page.locator(".reader mark[aria-current]").waitFor();
    });
  });

  it("shows the same as a table", async () => {
    await site.visit("index.html", async (page) => {
      const frame = page.locator("figure.frame").first();
      await frame.locator(".frame-body svg circle").first().waitFor();
      await frame.locator("summary").first().click();
      await frame.getByRole("button", {name: "Show as table"}).click();
      expect(await frame.locator("tbody tr").count()).toBeGreaterThan(4);
    });
  });

  it("speaks Chinese when asked, and keeps to it", async () => {
    await site.visit("index.html?lang=zh", async (page) => {
      await page.locator(".frame-body svg circle").first().waitFor();
      expect(await page.locator(".frame-caption").first().innerText()).toContain("数据版本");
      expect(await page.locator(".frame-body svg a").first().getAttribute("href")).toContain("lang=zh");
    });
  });
});

describe("every page", () => {
  const pages = ["index", "compare", "place", "places/150200", "report", "data", "quality", "example"];

  it.each(pages)("%s fits a phone", async (name) => {
    await site.visit(
      `${name}.html`,
      async (page) => {
        await page.locator(".frame-caption, .table-description, .place-list, form table").first().waitFor();
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(
          0
        );
      },
      {viewport: {width: 390, height: 800}}
    );
  });
});
