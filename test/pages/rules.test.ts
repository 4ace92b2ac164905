import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {ruleVersion} from "../../loaders/match/verdict.ts";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

describe("the page of the rules", () => {
  it("states the version and judges its examples", async () => {
    await site.visit("rules.html", async (page) => {
      await page.locator("#about").waitFor();
      expect(await page.locator("main").innerText()).toContain(`Version ${ruleVersion} of the rules`);
      const about = page.locator("section.rule", {has: page.locator("#about")});
      expect(await about.locator("tbody tr").first().innerText()).toContain("borderline");
    });
  });

  it("speaks Chinese", async () => {
    await site.visit("rules.html?lang=zh", async (page) => {
      await page.locator("#about", {hasText: "左右"}).waitFor();
      expect(await page.locator("section.rule p").first().innerText()).toMatch(/^“以上”/);
    });
  });
});
