import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const rows = "figure.frame tbody tr";

describe("the ledger of promises", () => {
  it("shows promise and outcome side by side, with verdict and gap", async () => {
    await site.visit("promises.html?year=2022&places=150200&v=1", async (page) => {
      const row = page.locator(rows, {hasText: "Gross regional product"}).first();
      await row.waitFor();
      expect(await row.locator(".stated").allInnerTexts()).toEqual([
        expect.stringContaining("8%左右"),
        expect.stringContaining("7.5%")
      ]);
      expect(await row.innerText()).toMatch(/missed[\s\S]*−0\.5 points/);
      expect(await row.locator("blockquote[lang=zh] mark").first().innerText()).toBe("8%左右");
      expect(await page.locator(".frame-subtitle").innerText()).toMatch(/Rules \d+\.\d+; 左右 allows for/);
    });
  });

  it("judges anew when the reader moves the tolerance, and the address keeps it", async () => {
    await site.visit("promises.html?year=2022&places=150200&tolerance=0.6&v=1", async (page) => {
      const row = page.locator(rows, {hasText: "8%左右"}).first();
      await row.locator(".verdict-mark.borderline").waitFor();
      expect(await page.locator(".frame-subtitle").innerText()).toContain("less than 0.6 points");
      await page.getByLabel("左右 allows for").fill("0.5");
      await row.locator(".verdict-mark.missed").waitFor();
      await page.waitForURL((url) => !url.search.includes("tolerance"));
    });
  });

  it("filters by a click on a count, and the address follows", async () => {
    await site.visit("promises.html?year=2022&places=150200&v=1", async (page) => {
      const missed = page.locator("[data-verdict=missed]");
      const n = Number(await missed.locator("strong").innerText());
      await missed.click();
      await page.waitForURL(/verdict=missed/);
      await page.locator("figure.frame h3", {hasText: `: ${n} target`}).waitFor();
      const marks = page.locator(`${rows} .promise-verdict .verdict-mark`);
      const classes = await marks.evaluateAll((all) => all.map((mark) => mark.className));
      expect(new Set(classes)).toEqual(new Set(["verdict-mark missed"]));
      expect(classes).toHaveLength(Math.min(n, 20));
      await page.locator("[data-verdict=missed][aria-pressed=true]").click();
      await page.waitForURL((url) => !url.search.includes("verdict"));
    });
  });

  it("leads on to the next page, and starts over when a filter changes", async () => {
    await site.visit("promises.html?year=all&v=1", async (page) => {
      await page.locator(".pager button", {hasText: "Next"}).click();
      await page.waitForURL(/page=2/);
      await page.locator(".frame-subtitle", {hasText: "21 to 40 are shown"}).waitFor();
      await page.getByLabel("Topic").selectOption("growth");
      await page.waitForURL((url) => !url.search.includes("page"));
      await page.locator(".frame-subtitle", {hasText: "1 to"}).waitFor();
    });
  });

  it("calls no miss of a digest unmentioned, and says why there is none", async () => {
    await site.visit("promises.html?year=2022&places=150200&admission=not_mentioned&v=1", async (page) => {
      await page.locator(".frame-empty, figure.frame tbody tr").first().waitFor();
      expect(await page.locator(".frame-empty").innerText()).toContain(
        "Only a report that was searched in full can be asked"
      );
    });
  });

  it("leads from a figure to its sentence", async () => {
    await site.visit("promises.html?year=2022&places=150200&v=1", async (page) => {
      await page.locator(rows, {hasText: "Gross regional product"}).locator(".quotation a").first().click();
      await page.locator(".reader mark[aria-current]", {hasText: "8%左右"}).waitFor();
    });
  });

  it("says in hatching, not in colour, that there is no answer", async () => {
    await site.visit("promises.html?year=2022&places=150200&v=1", async (page) => {
      const styleOf = (verdict: string) =>
        page
          .locator(`[data-verdict=${verdict}] .verdict-mark`)
          .evaluate((mark) => [
            getComputedStyle(mark).backgroundImage,
            getComputedStyle(mark).backgroundColor
          ]);
      const [noImage, colour] = await styleOf("missed");
      const [hatching, ground] = await styleOf("outcome_not_published");
      expect(noImage).toBe("none");
      expect(hatching).toContain("repeating-linear-gradient");
      expect(ground).not.toBe(colour);
    });
  });

  it("stands on the page of a place as headline promises by year", async () => {
    await site.visit("places/150200.html", async (page) => {
      const cell = page.locator(".promise-grid tbody tr").first().locator("td", {hasText: "8%左右"}).first();
      await cell.locator(".verdict-mark").waitFor();
      await page.locator("a", {hasText: "All promises of Baotou"}).click();
      await page.locator(".chip", {hasText: "Baotou"}).waitFor();
    });
  });
});
