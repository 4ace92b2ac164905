import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

describe("the example page", () => {
  it("shows its code, its chart and its rows", async () => {
    await site.visit("example.html", async (page) => {
      await page.locator("svg circle").first().waitFor();
      expect(await page.locator("svg circle").count()).toBeGreaterThanOrEqual(4);
      await page.locator("form table tbody td", {hasText: "8%左右"}).first().waitFor();
      expect(await page.locator("pre").first().innerText()).toContain("database.js");
    });
  });
});
