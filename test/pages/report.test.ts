import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const report = "report.html?id=150200-2022-work_report&v=1";

describe("the reader", () => {
  it("lists the reports", async () => {
    await site.visit("report.html", async (page) => {
      await page.locator("tbody tr").first().waitFor();
      expect(await page.locator("tbody tr").count()).toBeGreaterThanOrEqual(5);
      await page.locator("input[type=search]").fill("石拐");
      await page.locator("tbody a", {hasText: "Shiguai"}).click();
      await page.locator(".reader-text mark").first().waitFor();
    });
  });

  it("marks the figures, shows a chosen one, gives it an address, and opens there again", async () => {
    const address = await site.visit(report, async (page) => {
      const mark = page.locator(".reader-text mark.target", {hasText: "8%左右"}).first();
      await mark.click();
      const panel = page.locator(".reader-panel");
      expect(await panel.innerText()).toContain("地区生产总值");
      expect(await panel.locator("dl").innerText()).toMatch(/rule\s+\w+/);
      return page.url();
    });
    expect(address).toMatch(/at=\d+/);
    await site.visit(address, async (page) => {
      const mark = page.locator("mark[aria-current]");
      expect(await mark.innerText()).toBe("8%左右");
      await page.waitForFunction(`(() => {
        const {top, bottom} = document.querySelector("mark[aria-current]").getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      })()`);
    });
  });

  it("needs no database to show a report", async () => {
    await site.visit(report, async (page) => {
      await page.locator(".reader-text mark").first().waitFor();
      const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
      expect(asked.filter((address) => /duckdb/.test(address))).toEqual([]);
    });
  });

  it("says that it knows no such report", async () => {
    await site.visit("report.html?id=nothing&v=1", async (page) => {
      expect(await page.locator(".notice").innerText()).toContain("nothing");
    });
  });
});
