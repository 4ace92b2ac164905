import {chromium, type Browser, type Page} from "playwright-core";
import {serve} from "../../loaders/site/serve.ts";
import {findBrowser} from "../siteSetup.ts";
import type {Group} from "./line.ts";

const rounds = 5;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Opens a page in a profile of its own, so that nothing is cached, and waits for what `until` finds. */
async function open(
  browser: Browser,
  address: string,
  until: (page: Page) => Promise<unknown>
): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(address, {waitUntil: "commit"});
    await until(page);
    return performance.now() - start;
  } finally {
    await context.close();
  }
}

async function times(measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) all.push(await measure());
  return median(all);
}

const drawn = (selector: string) => (page: Page) => page.waitForSelector(selector, {timeout: 60_000});
// A legend is made of small drawings too.
const firstChart = drawn(".frame-body svg circle");
const ownChart = drawn("main svg[viewBox] circle");

/** The site of `npm run build`, in a browser. */
export const pages: Group = {
  name: "pages",
  title: "The built site in Chromium, each visit in an empty profile, served from this machine.",
  async *run() {
    const {server, address} = await serve("dist", {port: 0});
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    });
    try {
      for (const path of ["", "compare"]) {
        const time = await times(() => open(browser, `${address}${path}`, firstChart));
        yield {
          name: `first chart on /${path} / 1 s`,
          measured: `${time.toFixed(0)} ms`,
          ratio: time / 1000,
          goal: "≤ 1×"
        };
      }
      let wasm = "";
      const ready = await times(() =>
        open(browser, `${address}example`, async (page) => {
          // The worker's requests are in no list that the page could read.
          page.on("request", (request) => {
            if (request.url().includes("duckdb-eh")) wasm = request.url();
          });
          await ownChart(page);
        })
      );
      const compiled = await times(() =>
        open(browser, `${address}404`, async (page) => {
          await page.waitForLoadState();
          await page.evaluate((url) => WebAssembly.compileStreaming(fetch(url)).then(() => undefined), wasm);
        })
      );
      // A year that the build has not answered: the engine is asked at once, of one indicator's partition.
      const partition = await times(() => open(browser, `${address}compare?year=2019&v=1`, firstChart));
      for (const [name, time] of [
        ["whole tables and chart of /example", ready],
        ["an indicator's tables and chart of /compare", partition]
      ] as const)
        yield {
          name: `engine, ${name} / a bare WebAssembly.compileStreaming`,
          measured: `${time.toFixed(0)} against ${compiled.toFixed(0)} ms, with the opening of the page`,
          ratio: time / compiled,
          goal: "≤ 4×"
        };
    } finally {
      await browser.close();
      server.close();
    }
  }
};
