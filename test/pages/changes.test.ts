import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

it("says that nothing was added yet, how it would be, and no more", async () => {
  await site.visit("changes.html?lang=en", async (page) => {
    await page.getByText("Nothing has been added by npm run -s add yet").waitFor();
    expect(await page.locator("figure.frame").count()).toBe(1);
  });
});

it("speaks Chinese", async () => {
  await site.visit("changes.html?lang=zh", async (page) => {
    await page.getByText("还没有用 npm run -s add 添加过报告").waitFor();
    expect(await page.locator("h1:visible").innerText()).toBe("数据变更");
  });
});
