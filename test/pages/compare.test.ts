import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const title = "figure.frame >> nth=0 >> h3";

describe("the compare page", () => {
  it("draws target and outcome, and says where there is none", async () => {
    await site.visit("compare.html?year=2022&places=150200.150205&v=1", async (page) => {
      await page.locator(".frame-body svg circle").first().waitFor();
      expect(await page.locator(title).innerText()).toContain("2022");
      const row = page.locator("tbody tr", {hasText: "Baotou"});
      expect(await row.locator(".stated").allInnerTexts()).toEqual([
        expect.stringContaining("8%左右"),
        expect.stringContaining("7.5%")
      ]);
      expect(await row.innerText()).toContain("−0.5");
    });
  });

  it("judges by the reader's tolerance", async () => {
    const verdictAt = (tolerance: number) =>
      site.visit(`compare.html?year=2022&places=150200&tolerance=${tolerance}&v=1`, (page) =>
        page.locator("tbody tr", {hasText: "Baotou"}).locator("td").last().innerText()
      );
    expect(await verdictAt(0.4)).toContain("missed");
    expect(await verdictAt(0.6)).toContain("borderline");
  });

  it("quotes the sentence with its figure marked", async () => {
    await site.visit("compare.html?year=2023&places=150205&v=1", async (page) => {
      const row = page.locator("tbody tr", {hasText: "Shiguai"});
      expect(await row.locator("blockquote[lang=zh] mark").innerText()).toBe("6.7%");
      expect(await row.locator(".reason").innerText()).toBe("no report for 2023 in the tables");
      expect(await page.locator(".frame-body svg").first().textContent()).toContain("no report for 2023");
    });
  });

  it("follows its inputs, and the address follows them", async () => {
    await site.visit("compare.html?year=2022&v=1", async (page) => {
      await page.locator(".frame-body svg circle").first().waitFor();
      await page.getByLabel("Year", {exact: true}).selectOption({label: "2024"});
      await page.locator(title, {hasText: "2024"}).waitFor();
      await page.waitForURL(/\?year=2024&v=1$/);
      await page.getByLabel("Indicator").selectOption({index: 1});
      await page.waitForURL(/series=/);
      const places = page.getByRole("combobox", {name: "Places"});
      await places.fill("150205");
      await places.press("Enter");
      await page.waitForURL(/places=150205/);
      const drawn = () => page.locator(".frame-body svg").first().textContent();
      await expect.poll(drawn, {timeout: 20_000}).not.toContain("Baotou");
      expect(await drawn()).toContain("Shiguai");
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
      await page.locator(title, {hasText: /20\d\d/}).waitFor();
    });
  });

  it("leads from a figure to its sentence", async () => {
    await site.visit("compare.html?year=2022&places=150200&v=1", async (page) => {
      await page.locator("tbody tr", {hasText: "Baotou"}).locator(".quotation a").first().click();
      await page.locator(".reader mark[aria-current]", {hasText: "8%左右"}).waitFor();
    });
  });
});
