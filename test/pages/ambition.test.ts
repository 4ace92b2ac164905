import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

describe("the page of ambition", () => {
  it("shows how targets are missed, put, passed down and followed, each with its cases", async () => {
    await site.visit("ambition.html", async (page) => {
      await page.locator("#reactions .frame-body svg").waitFor();
      expect(await page.locator("#sweep .legend").innerText()).toMatch(/about \(左右\): [\d.]+% of \d{3}/);
      expect(await page.locator("#gaps .frame-subtitle").innerText()).toMatch(
        /[\d,]+ targets with an outcome to compare, \d+ of them of 2020 or 2022; Rules [\d.]+/
      );
      expect(await page.locator("#refusals").innerText()).toContain("year still open");
      expect(await page.locator("#cascade .frame-body svg").textContent()).toMatch(/\d+ of 12 cities/);
      expect(await page.locator("#forms .frame-body svg").textContent()).toContain("2014");
      expect(await page.locator("#aims .frame-body svg").textContent()).toContain("≥ +2");
      expect(await page.locator("#medians .frame-body svg").textContent()).toContain("the nation");
      await page.locator("#tiles .frame-body svg a [aria-label^='Inner Mongolia 内蒙古']").first().waitFor();
      await page.locator("#survival .frame-body svg [aria-label*='change of the series']").first().waitFor();
      expect(await page.locator("#reactions .frame-subtitle").innerText()).toContain(
        "a report for every year"
      );
    });
  });

  it("follows the rule of the sweep, and the address with it", async () => {
    await site.visit("ambition.html", async (page) => {
      const subtitle = page.locator("#gaps .frame-subtitle", {hasText: "0.5 points"});
      await subtitle.waitFor();
      const chart = page.locator(".sweep");
      await chart.scrollIntoViewIfNeeded();
      const box = (await chart.boundingBox())!;
      const at = (share: number) => box.x + 44 + share * (box.width - 44 - 66);
      await page.mouse.move(at(0.5), box.y + 120);
      await page.mouse.down();
      await page.mouse.move(at(0.3), box.y + 130, {steps: 4});
      await page.mouse.up();
      await page.locator("#gaps .frame-subtitle", {hasText: "0.3 points"}).waitFor();
      expect(new URL(page.url()).searchParams.get("tolerance")).toBe("0.3");
      const slider = page.locator("#sweep input[type=range]");
      await slider.focus();
      await slider.press("ArrowRight");
      await page.locator("#gaps .frame-subtitle", {hasText: "0.35 points"}).waitFor();
      expect(new URL(page.url()).searchParams.get("tolerance")).toBe("0.35");
    });
  });

  it("shows what its address says: provinces, the same every year, with 2020 and 2022, at no tolerance", async () => {
    const asked =
      "ambition.html?level=province&first=2016&last=2025&panel=constant&shocks=in&tolerance=0&year=2023&v=1";
    await site.visit(asked, async (page) => {
      const subtitle = page.locator("#sweep .frame-subtitle");
      await subtitle.waitFor();
      expect(await subtitle.innerText()).toMatch(
        /^provinces, 2016 to 2025, \d+ places that have a report for every year; \d+ targets/
      );
      await page.locator("#gaps .frame-subtitle", {hasText: "0 points"}).waitFor();
      await page.locator("#cascade .frame-title", {hasText: "2023"}).waitFor();
    });
  });

  it("takes another indicator, and loses nothing on a narrow screen", async () => {
    await site.visit(
      "ambition.html?series=budget_revenue.growth&v=1",
      async (page) => {
        await page.locator("#reactions .frame-body svg").waitFor();
        expect(await page.locator("#sweep .frame-title").innerText()).not.toContain("product");
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      },
      {viewport: {width: 390, height: 844}}
    );
  });
});
