import {afterAll, beforeAll, describe, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

describe("the page of places", () => {
  it("lists the places that have reports, each leading to its page", async () => {
    await site.visit("place.html", async (page) => {
      await page.locator(".place-list a", {hasText: "Baotou 包头"}).click();
      await page.waitForURL(/places\/150200\.html/);
      await page.locator("h1", {hasText: "Baotou 包头"}).waitFor();
      await page.locator(".frame-body svg circle").first().waitFor();
      const byYear = page.locator("figure.frame", {hasText: "headline promises, year by year"});
      await byYear.locator("tbody tr").nth(2).waitFor();
    });
  });

  it("judges by the reader's tolerance", async () => {
    await site.visit("places/150200.html?tolerance=0.6&v=1", async (page) => {
      const cell = page.locator(".promise-grid td", {hasText: "8%左右"}).filter({hasText: "7.5%"}).first();
      await cell.locator(".verdict-mark.borderline").waitFor();
      await page.getByLabel("左右 allows for").fill("0");
      await cell.locator(".verdict-mark.missed").waitFor();
      await page.waitForURL(/tolerance=0&/);
    });
  });

  it("shows a county that its address names", async () => {
    await site.visit("place.html?id=150205&v=1", async (page) => {
      await page.locator("h1", {hasText: "Shiguai 石拐"}).waitFor();
      await page.locator("figure.frame tbody tr", {hasText: "2024"}).waitFor();
    });
  });

  it("says that it knows no such place", async () => {
    await site.visit("place.html?id=999999&v=1", async (page) => {
      await page.locator("h1", {hasText: "999999"}).waitFor();
    });
  });
});
