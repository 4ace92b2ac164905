import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const title = "figure#comparison h3";

describe("the language of a page", () => {
  it("is the browser's: prose, title, navigation, interface, and what a screen reader is told", async () => {
    await site.visit(
      "compare.html?year=2022&v=1",
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
        expect(await page.locator("h1:visible").innerText()).toBe("地区比较");
        expect(await page.title()).toBe("地区比较 | 指标 Zhibiao");
        expect(await page.locator("#observablehq-sidebar").innerText()).toMatch(/目标与兑现[^]*评判规则/);
        expect(await page.locator("#observablehq-sidebar").innerText()).not.toContain("Promises");
        await page.locator(title, {hasText: "2022"}).waitFor();
        expect(await page.locator("main").innerText()).not.toMatch(/promised|Data version|target/);
      },
      {locale: "zh-CN"}
    );
  });

  it("is the address's before the browser's, and goes along with every link", async () => {
    await site.visit(
      "rules.html?lang=zh",
      async (page) => {
        await page.locator(".rule").first().waitFor();
        await page.getByRole("link", {name: "目标与兑现"}).first().click();
        await page.waitForURL(/promises\.html\?.*lang=zh/);
        expect(await page.locator("h1:visible").innerText()).toBe("目标与兑现");
      },
      {locale: "en-GB"}
    );
  });

  it("can be changed on the page, which then shows the same", async () => {
    await site.visit("compare.html?year=2022&v=1", async (page) => {
      await page.locator(title, {hasText: "2022"}).waitFor();
      await page.getByLabel("Year").selectOption({label: "2019"});
      await page.waitForURL(/year=2019/);
      await page.getByRole("link", {name: "中文"}).click();
      await page.waitForURL(/lang=zh/);
      await page.locator(title, {hasText: "2019"}).waitFor();
      expect(await page.locator("h1:visible").innerText()).toBe("地区比较");
      await page.getByRole("link", {name: "English"}).click();
      await page.waitForURL(/lang=en/);
      expect(await page.locator("h1:visible").innerText()).toBe("Compare places");
    });
  });

  it("is English to those who read something else, and without scripts", async () => {
    const look = async (options: {locale?: string; javaScriptEnabled?: boolean}) =>
      site.visit(
        "rules.html",
        async (page) => {
          const text = await page.locator("main").innerText();
          expect(text).toContain("A verdict holds the outcome");
          expect(text).not.toContain("评判就是");
        },
        options
      );
    await look({locale: "fr-FR"});
    await look({javaScriptEnabled: false});
  });

  it("is settled before anything is drawn: no reader sees the other one", async () => {
    await site.visit(
      "compare.html",
      async (page) => {
        // All that has been painted with words so far, from the first frame on.
        const seen = await page.evaluate(
          () =>
            new Promise<string[]>((resolve) => {
              const found = new Set<string>();
              const look = (left: number) => {
                found.add(
                  [...document.querySelectorAll<HTMLElement>("h1")]
                    .filter((heading) => heading.checkVisibility())
                    .map(({innerText}) => innerText.trim())
                    .join()
                );
                if (left === 0) resolve([...found]);
                else requestAnimationFrame(() => look(left - 1));
              };
              look(30);
            })
        );
        expect(seen).toEqual(["地区比较"]);
        // The script that settles it stands in the head, without delay.
        const source = await (await page.request.get(page.url())).text();
        expect(source.indexOf("data-language") + source.indexOf("dataset.language")).toBeGreaterThan(0);
        expect(source.indexOf("dataset.language")).toBeLessThan(source.indexOf("<body"));
      },
      {locale: "zh-CN"}
    );
  });
});
