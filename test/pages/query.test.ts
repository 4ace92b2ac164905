import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const address = (sql: string, chart?: object | string): string => {
  const parameters = new URLSearchParams({sql, v: "1"});
  if (chart !== undefined) parameters.set("chart", typeof chart === "string" ? chart : JSON.stringify(chart));
  return `query.html?${parameters}`;
};

const editor = (page: Page) => page.locator(".cm-content");

/** Writes a query in place of the one that stands there. */
async function write(page: Page, sql: string): Promise<void> {
  await editor(page).waitFor();
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(sql);
}

async function run(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await page.keyboard.press("ControlOrMeta+Enter");
}

const status = (page: Page, text: RegExp) => page.locator(".query-status", {hasText: text}).waitFor();
/** A first query opens the engine as well. */
const eventually = <T>(value: () => T) => expect.poll(value, {timeout: 20_000});
const look = (page: Page) => page.locator(".query-look");
const cells = (page: Page) => page.locator(".result-grid tbody td").allInnerTexts();

describe("the query page", () => {
  it("opens with a query of its own, its rows and a chart of them", async () => {
    await site.visit("query.html", async (page) => {
      await page.locator("#chart svg path[stroke]").first().waitFor();
      await status(page, /\d+ rows in/);
      expect((await cells(page)).slice(1, 2)).toEqual(["prefecture"]);
      expect(await look(page).isVisible()).toBe(false);
      expect(new URL(page.url()).search).toBe("");
    });
  });

  it("completes a place by its pinyin, and runs what is written by Ctrl+Enter", async () => {
    await site.visit("query.html", async (page) => {
      await write(page, "select count(*) as n, any_value(short_en) as place from areas where ref_area = ");
      await page.keyboard.type("'bt");
      const first = page.locator(".cm-tooltip-autocomplete li").first();
      await first.filter({hasText: "包头市 Baotou"}).waitFor();
      await page.keyboard.press("Enter");
      await page.keyboard.press("ControlOrMeta+Enter");
      await status(page, /^1 row in/);
      await eventually(() => cells(page)).toEqual(["1", "Baotou"]);
    });
  });

  it("runs what is selected alone", async () => {
    await site.visit("query.html", async (page) => {
      await write(page, "select 1 as one, nonsense");
      await page.keyboard.press("Home");
      for (let i = 0; i < "select 1 as one".length; i++) await page.keyboard.press("Shift+ArrowRight");
      await page.keyboard.press("ControlOrMeta+Enter");
      await eventually(() => cells(page)).toEqual(["1"]);
    });
  });

  it("says where a query is wrong, and clears the mark when it is mended", async () => {
    await site.visit("query.html", async (page) => {
      await run(page, "select '包头' as place,\n  nonsense from areas");
      const fault = page.locator(".query-fault:visible");
      await fault.filter({hasText: "Line 2, column 3"}).waitFor();
      expect(await fault.innerText()).toContain("nonsense");
      expect(await page.locator(".cm-lintRange-error").innerText()).toBe("nonsense");
      await run(page, "select 1 as one");
      await status(page, /^1 row in/);
      expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
      expect(await fault.isVisible()).toBe(false);
    });
  });

  it("cancels a query, and runs the next one", async () => {
    await site.visit("query.html", async (page) => {
      await run(
        page,
        "select count(*) from range(1000000) a, range(1000000) b where a.range * b.range % 7 = 3"
      );
      await status(page, /^running, [1-9]/);
      await page.getByRole("button", {name: "Cancel"}).click();
      await status(page, /^cancelled$/);
      await run(page, "select 42 as answer");
      await eventually(() => cells(page)).toEqual(["42"]);
    });
  });

  it("keeps its engine when one query follows another", async () => {
    await site.visit("query.html", async (page) => {
      await status(page, /rows in/);
      const engines: string[] = [];
      page.on("worker", (worker) => void engines.push(worker.url()));
      await run(page, "select 1 as one");
      await eventually(() => cells(page)).toEqual(["1"]);
      await run(page, "select 2 as two");
      await eventually(() => cells(page)).toEqual(["2"]);
      // As long as a cancelled query is waited for before its engine is given up.
      await page.waitForTimeout(3500);
      await run(page, "select count(*) > 3000 as many from areas");
      await eventually(() => cells(page)).toEqual(["true"]);
      expect(engines).toEqual([]);
    });
  });

  it("gives up an engine that does not heed a cancel, and opens another with its tables", async () => {
    await site.visit("query.html", async (page) => {
      await status(page, /rows in/);
      // One call of one function: nothing within it looks for a cancel, and it takes longer than one is waited for.
      await run(page, "select len(list_sort(list_reverse(range(30000000)))) as n");
      await page.locator(".query-status", {hasText: "running"}).waitFor();
      await page.getByRole("button", {name: "Cancel"}).click();
      await page.locator(".query-status", {hasText: "cancelled"}).waitFor();
      await run(page, "select count(*) > 3000 as many from areas");
      await expect.poll(() => cells(page), {timeout: 20_000}).toEqual(["true"]);
    });
  });

  it("reads nothing but our tables, and has them as they came after a query that changed them", async () => {
    await site.visit("query.html", async (page) => {
      const fault = page.locator(".query-fault:visible");
      for (const sql of [
        "select * from 'https://elsewhere.example/x.parquet'",
        "select * from read_csv('https://elsewhere.example/x.csv')",
        "copy areas to 'x.csv'",
        "set enable_external_access = true",
        "load json"
      ]) {
        await run(page, sql);
        await fault.filter({hasText: /disabled|locked|not allowed|Cannot/}).waitFor();
      }
      await run(page, "begin; drop table areas; commit; select 1 as gone");
      await eventually(() => cells(page)).toEqual(["1"]);
      await run(page, "select count(*) > 3000 as there from areas");
      await eventually(() => cells(page)).toEqual(["true"]);
    });
  });

  it("shows a million rows in a window, by scroll bar, key and sort", async () => {
    await site.visit("query.html", async (page) => {
      await run(page, "select range as n, 'row ' || range as text from range(1000000)");
      await status(page, /^1,000,000 rows/);
      expect(await page.locator(".result-grid tbody tr").count()).toBeLessThan(40);
      await page
        .locator(".result-scroll")
        .evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight));
      await page.locator(".result-grid td", {hasText: "row 999999"}).waitFor();
      await page.locator(".result-grid th button").first().click();
      await page.locator("[aria-sort=ascending]").waitFor();
      await page.locator(".result-grid th button").first().click();
      await page.locator("[aria-sort=descending]").waitFor();
      await eventually(async () => (await cells(page))[0]).toBe("999,999");
      await page.locator(".result-grid").focus();
      await page.keyboard.press("ControlOrMeta+End");
      await page.locator(".result-value", {hasText: "row 0"}).waitFor();
      await page.locator("#chart .frame-empty", {hasText: "more than a chart can show"}).waitFor();
    });
  });

  it("leads from reports, observations and sentences to the reader", async () => {
    await site.visit("query.html", async (page) => {
      await run(
        page,
        "select report, observation, sentence from observations join reports using (report) where not panel order by start limit 1"
      );
      const links = page.locator(".result-grid td a");
      await eventually(() => links.count()).toBe(3);
      const hrefs = () => links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const [report, observation] = (await cells(page)) as [string, string];
      await eventually(async () =>
        (await hrefs()).map((href) => new URL(href).searchParams.get("at"))
      ).toEqual([null, observation.split("@")[1], expect.stringMatching(/^\d+$/)]);
      for (const href of await hrefs()) expect(new URL(href).searchParams.get("id")).toBe(report);
      await page.locator(".result-grid").focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.locator(".reader-text").waitFor();
    });
  });

  it("keeps the queries in the browser until they are cleared", async () => {
    await site.visit("query.html", async (page) => {
      await run(page, "select 7 as seven");
      await status(page, /^1 row in/);
      await page.reload();
      await page.locator(".query-past summary").click();
      await page.locator(".query-past-list button", {hasText: "select 7 as seven"}).click();
      await eventually(() => editor(page).innerText()).toContain("seven");
      await page.getByRole("button", {name: "Clear the history"}).click();
      expect(await page.evaluate("localStorage.getItem('zhibiao.queries')")).toBeNull();
    });
  });

  it("carries query and chart in the address, and shows both again", async () => {
    const sql = "select unnest(['a', 'b', 'c']) as name, unnest([3, 1, 2]) as value";
    const later = await site.visit("query.html", async (page) => {
      await run(page, sql);
      await status(page, /^3 rows/);
      await page.locator(".chart-controls label", {hasText: "Mark"}).locator("select").selectOption("dot");
      await page.getByLabel("Title").fill("Three letters");
      await page.getByLabel("Title").press("Enter");
      await page.locator("#chart .frame-title", {hasText: "Three letters"}).waitFor();
      return page.url();
    });
    const parameters = new URL(later).searchParams;
    expect(parameters.get("sql")).toBe(sql);
    expect(JSON.parse(parameters.get("chart")!)).toMatchObject({mark: "dot", title: "Three letters"});
    await site.visit(`query.html${new URL(later).search}`, async (page) => {
      await look(page).getByRole("button", {name: "Run"}).click();
      await page.locator("#chart svg circle").first().waitFor();
      expect(await page.locator("#chart svg circle").count()).toBe(3);
      expect(await page.locator("#chart .frame-title").innerText()).toBe("Three letters");
    });
  });

  it("is left by Escape and Tab, and lays the query out anew", async () => {
    await site.visit("query.html", async (page) => {
      await write(page, "SELECT 1 AS a,2 as b FROM areas");
      await page.keyboard.press("Shift+Alt+f");
      await eventually(() => editor(page).innerText()).toBe("select\n  1 as a,\n  2 as b\nfrom\n  areas");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Run");
    });
  });

  it("shows what a column means, and what it holds; a click writes it", async () => {
    await site.visit("query.html", async (page) => {
      await write(page, "select ");
      await page.locator(".schema-table > summary", {hasText: "areas"}).click();
      const level = page.locator(".schema-table[open] .schema-line", {hasText: /^level/}).first();
      await level.locator("summary").click();
      await level.locator(".profile-value", {hasText: "county"}).waitFor();
      await level.locator(".schema-name").click();
      await eventually(() => editor(page).innerText()).toBe("select level");
      const line = (await page.locator(".cm-line").boundingBox())!;
      await page.mouse.move(line.x + 88, line.y + 10, {steps: 4});
      await page.locator(".query-meaning", {hasText: "areas.level"}).first().waitFor();
    });
  });

  it("loses nothing on a narrow screen, in Chinese and in the dark", async () => {
    await site.visit(
      "query.html?lang=zh",
      async (page) => {
        await page.locator("#chart svg path[stroke]").first().waitFor();
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
        await page.getByText("表和列").click();
        await page.locator(".schema-table > summary", {hasText: "commitments"}).waitFor();
        const background = await page
          .locator(".cm-editor")
          .evaluate((dom) => getComputedStyle(dom).backgroundColor);
        // "rgb(30 30 30)", or "color(srgb 0.12 0.12 0.12)"
        const channels = background
          .match(/[\d.]+/g)!
          .slice(0, 3)
          .map(Number);
        expect(Math.max(...channels)).toBeLessThan(background.startsWith("color") ? 0.3 : 80);
      },
      {viewport: {width: 390, height: 800}, colorScheme: "dark"}
    );
  });
});

describe("an address of somebody else's", () => {
  const markup = `<img src=x onerror="window.hacked=1">`;

  it("brings a query that is shown and not run, and is text wherever it appears", async () => {
    const column = `<script>window.hacked=2</script>`;
    const sql = `select '${markup}' as "${column}", ${"7"} as value -- ${markup}`;
    const chart = {mark: "bar", x: {value: "value"}, y: {value: column}, title: markup};
    await site.visit(address(sql, chart), async (page) => {
      await look(page).filter({hasText: "has not been run"}).waitFor();
      await editor(page).waitFor();
      expect(await editor(page).innerText()).toBe(sql);
      expect(page.workers()).toHaveLength(0);
      await look(page).getByRole("button", {name: "Run"}).click();
      await page.locator("#chart svg rect").first().waitFor();
      expect((await cells(page))[0]).toBe(markup);
      expect(await page.locator("#chart .frame-title").innerText()).toBe(markup);
      await page.locator(".query-code summary").last().click();
      await page.locator(".query-past summary").click();
      await page.locator(".result-grid td").first().click();
      await page.locator(".result-value", {hasText: markup}).waitFor();
      await page.locator("#chart svg rect").first().hover();
      expect(await page.locator("main img, main script[src], .result-grid script").count()).toBe(0);
      expect(await page.evaluate("window.hacked")).toBeUndefined();
    });
  });

  it("brings an error whose message is text", async () => {
    await site.visit(address(`select "${markup.replaceAll('"', "'")}" from areas`), async (page) => {
      await look(page).getByRole("button", {name: "Run"}).click();
      await page.locator(".query-fault", {hasText: "<img"}).waitFor();
      await editor(page).waitFor();
      await page.locator(".cm-lint-marker").hover();
      await page.locator(".cm-tooltip-lint", {hasText: "<img"}).waitFor();
      expect(await page.locator("main img").count()).toBe(0);
      expect(await page.evaluate("window.hacked")).toBeUndefined();
    });
  });

  it("brings a chart that is no chart, which is said and left out", async () => {
    const chart = '{"mark":"dot","x":{"value":"a"},"href":"javascript:window.hacked=1"}';
    await site.visit(address("select 1 as a, 2 as b", chart), async (page) => {
      await page.locator(".notice", {hasText: "chart="}).first().waitFor();
      await look(page).getByRole("button", {name: "Run"}).click();
      await page.locator("#chart svg circle").first().waitFor();
      expect(await page.evaluate("window.hacked")).toBeUndefined();
    });
  });
});
