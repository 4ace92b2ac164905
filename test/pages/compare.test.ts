import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const title = "figure.frame >> nth=0 >> h3";

describe("the compare page", () => {
  it("draws target and outcome, and quotes both sentences", async () => {
    await site.visit("compare.html", async (page) => {
      await page.locator(".frame-body svg circle").first().waitFor();
      expect(await page.locator(title).innerText()).toContain("2022");
      const row = page.locator("tbody tr", {hasText: "Baotou"});
      expect(await row.locator("blockquote[lang=zh] mark").allInnerTexts()).toEqual(["8%左右", "7.5%左右"]);
      expect(await row.innerText()).toContain("−0.5");
      expect(await page.locator(".frame-body svg").first().innerHTML()).toContain(
        "no report for 2022 in the tables"
      );
      expect(new URL(page.url()).search).toBe("");
    });
  });

  it("follows its inputs, and the address follows them", async () => {
    await site.visit("compare.html", async (page) => {
      await page.locator(".frame-body svg circle").first().waitFor();
      await page.getByLabel("Year").selectOption({label: "2023"});
      await page.locator(title, {hasText: "2023"}).waitFor();
      expect(new URL(page.url()).search).toBe("?year=2023&v=1");
      await page.getByLabel("Indicator").selectOption({index: 1});
      await page.waitForURL(/series=/);
      const places = page.getByRole("combobox", {name: "Places"});
      await places.fill("150205");
      await places.press("Enter");
      await page.waitForURL(/places=150205/);
      await page.locator(".frame-body svg", {hasText: "Shiguai"}).waitFor();
      expect(await page.locator(".frame-body svg").first().textContent()).not.toContain("Baotou");
    });
  });

  it("shows what its address says", async () => {
    await site.visit("compare.html?year=2023&places=150200&v=1", async (page) => {
      await page.locator(title, {hasText: "2023"}).waitFor();
      expect(await page.locator(".chip").innerText()).toContain("Baotou 包头");
    });
  });

  it("says which part of an address it cannot use, and shows its default", async () => {
    await site.visit("compare.html?year=1066&v=1", async (page) => {
      expect(await page.locator(".notice").innerText()).toContain("year=1066");
      await page.locator(title, {hasText: "2022"}).waitFor();
    });
  });

  it("leads from a figure to its sentence", async () => {
    await site.visit("compare.html", async (page) => {
      await page.locator("tbody tr", {hasText: "Baotou"}).locator(".quotation a").first().click();
      await page.locator(".reader mark[aria-current]", {hasText: "8%左右"}).waitFor();
    });
  });
});
