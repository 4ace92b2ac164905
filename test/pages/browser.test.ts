import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

// The harness is what proves that no page errs or calls out: here it is shown to notice.
describe("visit", () => {
  it("returns what was looked at on a page without fault", async () => {
    expect(await site.visit("index.html", (page) => page.locator("h1").first().innerText())).not.toBe("");
  });

  it("serves under a base path, which a page must not leave", async () => {
    await expect(
      site.visit("index.html", async (page) => void (await page.evaluate(() => fetch("/elsewhere"))))
    ).rejects.toThrow(/404: .*\/elsewhere/);
  });

  it("fails on an error in the console", async () => {
    await expect(
      site.visit("index.html", (page) => page.evaluate(() => console.error("broken")))
    ).rejects.toThrow("console: broken");
  });

  it("fails on an exception that the page does not catch", async () => {
    const throwLater = `setTimeout(() => { throw new Error("uncaught"); })`;
    await expect(
      site.visit("index.html", async (page) => {
        await page.evaluate(throwLater);
        await page.waitForTimeout(50);
      })
    ).rejects.toThrow("thrown: uncaught");
  });

  it("fails on a request to another host", async () => {
    await expect(
      site.visit("index.html", (page) =>
        page.evaluate(() =>
          fetch("http://elsewhere.example/x")
            .catch(() => {})
            .then(() => {})
        )
      )
    ).rejects.toThrow("other host: http://elsewhere.example/x");
  });

  it("fails on a request that a worker makes to another host", async () => {
    const ask = `new Promise((resolve) => {
      const source = 'fetch("https://elsewhere.example/y").catch(() => {}).then(() => postMessage(0))';
      new Worker(URL.createObjectURL(new Blob([source]))).onmessage = () => resolve();
    })`;
    await expect(site.visit("index.html", (page) => page.evaluate<void>(ask))).rejects.toThrow(
      /other host: .*elsewhere/
    );
  });
});
