import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readWorkedQueries} from "../../loaders/site/workedQueries.ts";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const queries = readWorkedQueries("src/queries");

describe("the gallery", () => {
  it("shows every query with its caveat, and one opens and answers at once", async () => {
    await site.visit("gallery.html", async (page) => {
      await page.locator(".gallery li").first().waitFor();
      expect(await page.locator(".gallery li").count()).toBe(queries.length);
      const text = await page.locator(".gallery").innerText();
      for (const {title, caveat} of queries) {
        expect(text).toContain(title);
        expect(text).toContain(caveat);
      }
      await page.locator("#tolerance a").click();
      await page.locator("figure#result .result-grid tbody tr").first().waitFor();
      expect(await page.locator(".query-look").isHidden()).toBe(true);
      expect(await page.locator("figure#result").innerText()).toContain("11 rows");
      await page.locator("figure#chart svg").first().waitFor();
    });
  });

  it("speaks Chinese, the query that it opens too", async () => {
    await site.visit("gallery.html?lang=zh", async (page) => {
      const first = queries[0]!;
      await page.locator(".gallery h3", {hasText: first.title_zh}).waitFor();
      await page.locator("#forms a").click();
      await page.locator("figure#result .result-grid tbody tr").first().waitFor();
      expect(await page.locator(".editor-place").innerText()).toContain("注意：");
      expect(await page.locator(".query-look").isHidden()).toBe(true);
    });
  });
});
