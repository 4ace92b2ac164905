import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

describe("the data page", () => {
  it("describes every table and offers its file", async () => {
    await site.visit("data.html", async (page) => {
      await page.locator("#observations a[download]").waitFor();
      const files = await page
        .locator("a[download]")
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(files.length).toBeGreaterThanOrEqual(8);
      for (const file of files) {
        const response = await page.request.get(file);
        expect((await response.body()).subarray(0, 4).toString(), file).toBe("PAR1");
      }
    });
  });

  it("opens the columns of a table, and says what could not be read", async () => {
    await site.visit("data.html", async (page) => {
      await page.locator("#observations summary").click();
      expect(await page.locator("#observations td", {hasText: "time_period"}).first().isVisible()).toBe(true);
      await page.locator("figure.frame", {hasText: "Problems"}).waitFor();
    });
  });
});
