import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

it("a wrong address, at any depth, shows the site's own page and leads on from it", async () => {
  let link = "";
  let home = "";
  const faults = await site
    .visit("places/150205", async (page) => {
      await page.getByRole("heading", {name: "There is no page here"}).waitFor();
      link = await page.locator(".notice a").evaluate(({href}: HTMLAnchorElement) => href);
      home = await page.getByRole("link", {name: "front page"}).evaluate(({href}: HTMLAnchorElement) => href);
    })
    .catch(({message}: Error) => message);
  expect(link).toBe(`${site.address}place.html?id=150205&v=1`);
  expect(home).toBe(site.address);
  // The page itself is the one thing that was not there: its styles and scripts were.
  expect(String(faults).match(/404: \S+/g)).toEqual([`404: ${site.address}places/150205`]);
  expect(faults).not.toContain("other host");
});
