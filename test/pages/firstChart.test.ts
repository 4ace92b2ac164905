import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

interface Fetched {
  path: string;
  /** Bytes of the body as it came over the wire. */
  bytes: number;
  start: number;
}

interface Opened {
  /** When the first chart stood, in milliseconds since the page was asked for. */
  first: number;
  fetched: Fetched[];
  /** How much of the page moved, and when. */
  shifts: {time: number; value: number}[];
}

/** Opens the page again, with somebody watching for its first chart, and tells what was fetched until `until` came. */
async function opened(page: Page, until: (page: Page) => Promise<unknown>): Promise<Opened> {
  await page.addInitScript(`
    window.shifts = [];
    new MutationObserver(() => {
      if (window.first === undefined && document.querySelector(".frame-body svg circle"))
        window.first = performance.now();
    }).observe(document, {subtree: true, childList: true});
    new PerformanceObserver((list) => {
      for (const {startTime, value} of list.getEntries()) window.shifts.push({time: startTime, value});
    }).observe({type: "layout-shift", buffered: true});`);
  await page.reload();
  await page.waitForFunction("window.first !== undefined");
  await until(page);
  return page.evaluate<Opened>(`({
    first,
    shifts,
    fetched: ["navigation", "resource"]
      .flatMap((type) => performance.getEntriesByType(type))
      .map(({name, encodedBodySize, startTime}) => ({path: new URL(name).pathname, bytes: encodedBodySize, start: startTime}))
  })`);
}

const bytesOf = (fetched: readonly Fetched[]) => fetched.reduce((sum, {bytes}) => sum + bytes, 0);
const isEngine = ({path}: Fetched) => /duckdb|parquet/.test(path);

describe.each([["index.html"], ["compare.html"]])("the first chart of %s", (name) => {
  it("waits for no engine and no table, and for at most 250 kB of script and data", async () => {
    const {first, fetched} = await site.visit(name, (page) => opened(page, () => page.waitForTimeout(0)));
    const before = fetched.filter(({start}) => start < first);
    expect(before.filter(isEngine)).toEqual([]);
    const waitedFor = before.filter(({path}) => /\.(?:js|json)$/.test(path));
    expect(waitedFor.map(({path}) => path)).toContainEqual(expect.stringContaining("/plot@"));
    expect(waitedFor.map(({path}) => path)).toContainEqual(expect.stringContaining("/answers/"));
    expect(bytesOf(waitedFor)).toBeLessThanOrEqual(250_000);
  });
});

describe("the engine behind the first chart", () => {
  it("is never fetched by the first page, which asks nothing else", async () => {
    const {fetched} = await site.visit("index.html", (page) => opened(page, () => page.waitForTimeout(4000)));
    expect(fetched.filter(isEngine)).toEqual([]);
  });

  it("comes to the compare page by itself, with its tables in 9 MB, moves nothing, and answers the next question", async () => {
    const {first, shifts, bytes} = await site.visit("compare.html", async (page) => {
      const sizes: Promise<number>[] = [];
      // Those of the engine's worker are among them.
      page.on("requestfinished", (request) => {
        sizes.push(request.sizes().then(({responseBodySize}) => responseBodySize));
      });
      const came = ["duckdb-eh.wasm", "observations.parquet", "commitments.parquet"].map((file) =>
        page.waitForEvent("requestfinished", (request) => request.url().includes(file))
      );
      const seen = await opened(page, async (page) => {
        await Promise.all(came);
        await page.waitForLoadState("networkidle");
      });
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      await page.getByLabel("Year", {exact: true}).selectOption({label: "2019"});
      await page.locator("figure.frame >> nth=0 >> h3", {hasText: "2019"}).waitFor();
      return {...seen, bytes};
    });
    const later = shifts.filter(({time}) => time > first + 1000).reduce((sum, {value}) => sum + value, 0);
    expect(later).toBeLessThan(0.02);
    expect(bytes).toBeGreaterThan(6_000_000);
    expect(bytes).toBeLessThanOrEqual(9_000_000);
  });

  it("is asked at once where the address asks for something else", async () => {
    await site.visit("compare.html?year=2022&places=150200&v=1", (page) =>
      page.locator("tbody tr", {hasText: "Baotou"}).waitFor()
    );
  });
});
