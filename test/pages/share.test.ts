import {buffer} from "node:stream/consumers";
import {tableFromIPC} from "apache-arrow";
import {csvParse} from "d3-dsv";
import {JSDOM} from "jsdom";
import JSZip from "jszip";
import {readParquet} from "parquet-wasm/node";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const compared = "compare.html?year=2022&places=150100.150200&v=1";
const options = {permissions: ["clipboard-read", "clipboard-write"]};

/** The frame of a name, once it is drawn. */
const frameOf = async (page: Page, name: string) => {
  const frame = page.locator(`figure#${name}`);
  await frame.waitFor();
  return frame;
};

/** Opens a frame's menu and presses one of its buttons. */
const press = async (page: Page, name: string, group: string, label: string) => {
  const frame = await frameOf(page, name);
  if ((await frame.locator(".menu[open]").count()) === 0) await frame.locator(".menu > summary").click();
  await frame.getByRole("group", {name: group}).getByRole("button", {name: label, exact: true}).click();
};

const copied = async (page: Page, name: string, group: string, label: string): Promise<string> => {
  await press(page, name, group, label);
  await page.locator(`#${name} .menu-status`, {hasText: "Copied"}).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
};

const taken = async (page: Page, name: string, group: string, label: string) => {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, name, group, label)]);
  return {file: download.suggestedFilename(), bytes: await buffer(await download.createReadStream())};
};

const full = "Full result, every row and column";

describe("a link to a chart", () => {
  it("carries state, language, data version and the values shown, and brings all of them back", async () => {
    const link = await site.visit(
      compared,
      (page) => copied(page, "comparison", "Share", "Copy link"),
      options
    );
    const {search, hash, pathname} = new URL(link);
    const parameters = Object.fromEntries(new URLSearchParams(search));
    expect(pathname).toBe("/some/base/compare.html");
    expect(hash).toBe("#comparison");
    expect(parameters).toMatchObject({year: "2022", places: "150100.150200", v: "1", lang: "en"});
    expect(parameters.data).toMatch(/^[0-9a-f]{12}$/);
    // Two places: the kind, the columns, two rows.
    expect(parameters.shown).toMatch(/^r[\w-]{12}$/);

    await site.visit(`compare.html${search}${hash}`, async (page) => {
      const frame = await frameOf(page, "comparison");
      expect(await frame.locator("h3").innerText()).toContain("2022");
      expect(await page.locator(".chip").count()).toBe(2);
      expect(await frame.locator(".notice").isVisible()).toBe(false);
    });
  });

  it("made on older data says which rows have changed since, until the page shows something else", async () => {
    const link = await site.visit(compared, (page) => copied(page, "ledger", "Share", "Copy link"), options);
    const older = new URL(link);
    older.searchParams.set("data", "0123456789ab");
    const shown = older.searchParams.get("shown")!;
    older.searchParams.set("shown", `${shown.slice(0, -4)}AAAA`);
    await site.visit(`compare.html${older.search}${older.hash}`, async (page) => {
      const frame = await frameOf(page, "ledger");
      const notice = frame.locator(".notice");
      await notice.waitFor();
      expect(await notice.innerText()).toContain("made on data version 0123456789ab");
      const marked = frame.locator("tr.is-marked");
      expect(await marked.count()).toBe(1);
      const place = await marked.locator("td").first().innerText();
      expect(await notice.innerText()).toContain(`Of 2 rows, 1 has changed or is new: ${place}.`);
      await page.getByLabel("Year").selectOption({label: "2023"});
      await page.locator("#ledger h3", {hasText: "2023"}).waitFor();
      expect(await page.locator("#ledger .notice").count()).toBe(0);
      expect(page.url()).not.toContain("data=");
    });
  });
});

describe("an address of format 1 that was once passed on", () => {
  it.each([
    ["compare.html?year=2022&places=150100.150200&v=1", "figure#comparison .frame-subtitle", "2 of 2 places"],
    ["compare.html?series=retail_sales.growth&year=2021&v=1", "figure#comparison h3", "2021"],
    ["promises.html?places=150200&year=2022&verdict=missed&page=1&v=1", "figure#promises h3", "targets"],
    ["indicators.html?id=gdp.growth&places=150200&v=1", "figure#verdicts h3", "growth"],
    ["place.html?id=150205&v=1", "h1", "Shiguai"],
    ["report.html?id=150200-2022-work_report&v=1", ".reader h2", "2022"]
  ])("still shows what it showed: %s", async (path, where, text) => {
    await site.visit(path, async (page) => {
      await page.locator(where, {hasText: text}).first().waitFor();
      expect(await page.locator(".notice:visible").count()).toBe(0);
    });
  });
});

describe("the embedded chart", () => {
  it("is the chart alone, as wide as its frame, with what it shows and where it comes from", async () => {
    const code = await site.visit(
      compared,
      (page) => copied(page, "comparison", "Share", "Copy embed code"),
      options
    );
    const frame = new JSDOM(code).window.document.querySelector("iframe")!;
    expect(frame.title).toContain("2022");
    expect(Number(frame.height)).toBeGreaterThan(100);
    const {search} = new URL(frame.src);
    await site.visit(
      `compare.html${search}`,
      async (page) => {
        const chart = await frameOf(page, "comparison");
        await chart.locator("svg circle").first().waitFor();
        expect(await page.locator("h1:visible").count()).toBe(0);
        expect(await page.locator("#ledger").isVisible()).toBe(false);
        expect(await page.locator("#observablehq-sidebar").isVisible()).toBe(false);
        expect(await chart.locator("figcaption").innerText()).toContain("Data version");
        const {width} = (await chart.boundingBox())!;
        expect(width).toBeGreaterThan(340);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      },
      {viewport: {width: 390, height: 500}}
    );
  });
});

describe("the embedded chart on somebody else's page", () => {
  it("fits the frame at two widths, keeps its language, shows no navigation, and leads back", async () => {
    const code = await site.visit(
      `${compared}&lang=zh`,
      async (page) => {
        const menu = page.locator("#comparison .menu");
        await menu.locator("summary").click();
        await menu.getByRole("button", {name: "复制嵌入代码"}).click();
        await menu.locator(".menu-status", {hasText: "已复制"}).waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      },
      options
    );
    // A light page of the same origin stands in for somebody else's.
    await site.visit("rules.html", async (page) => {
      await page.addInitScript(() => {
        const watch = () => {
          const sidebar = document.querySelector("#observablehq-sidebar");
          if (sidebar?.checkVisibility()) document.documentElement.dataset.flashed = "";
          requestAnimationFrame(watch);
        };
        watch();
      });
      await page.setContent(`<div id="column" style="width: 760px">${code}</div>`);
      const frame = page.frameLocator("iframe");
      const circle = frame.locator("#comparison .frame-body svg a circle").first();
      await circle.waitFor();
      const measured = () =>
        frame.locator("html").evaluate((root) => ({
          drawn: document.querySelector("#comparison .frame-body svg")!.getBoundingClientRect().width,
          overflow: root.scrollWidth - innerWidth
        }));
      // The first chart is the one that the build drew, for another width.
      await expect.poll(async () => (await measured()).drawn).toBeGreaterThan(700);
      await page.locator("#column").evaluate((column) => (column.style.width = "360px"));
      await expect.poll(async () => (await measured()).drawn).toBeLessThan(360);
      expect(await measured()).toMatchObject({overflow: 0});
      expect((await measured()).drawn).toBeGreaterThan(300);

      expect(await frame.locator("html").getAttribute("lang")).toBe("zh-CN");
      expect(await frame.locator("html").getAttribute("data-flashed")).toBeNull();
      expect(await frame.locator("#comparison figcaption").innerText()).toMatch(/来源：.*包头[^]*数据版本/);
      const back = new URL(
        (await frame.locator("#comparison figcaption a[target=_blank]").getAttribute("href"))!
      );
      expect(back.pathname).toBe("/some/base/compare.html");
      expect(back.searchParams.get("embed")).toBeNull();
      expect(back.searchParams.get("year")).toBe("2022");
      expect(back.hash).toBe("#comparison");

      // A mark opens its report beside the page, not within the little frame.
      const [opened] = await Promise.all([page.context().waitForEvent("page"), circle.click()]);
      expect(opened.url()).toContain("/report.html?");
      expect(await frame.locator("#comparison").count()).toBe(1);
    });
  });
});

describe("what is taken along", () => {
  it("is a picture that stands alone, with its caption drawn and in its metadata", async () => {
    await site.visit(compared, async (page) => {
      const {file, bytes} = await taken(page, "comparison", "Picture", "SVG");
      expect(file).toMatch(/2022.*\.svg$/);
      const text = bytes.toString("utf8");
      const {documentElement: svg} = new JSDOM(text, {contentType: "image/svg+xml"}).window.document;
      expect(svg.querySelector("title")!.textContent).toContain("2022");
      expect(svg.querySelector("desc")!.textContent).toContain("Greatest shortfall");
      expect(svg.querySelector("metadata")!.textContent).toMatch(/data version [0-9a-f]{12}, verdict rules/);
      const drawn = [...svg.querySelectorAll("text")].map(({textContent}) => textContent).join("\n");
      expect(drawn).toContain("Baotou");
      expect(drawn).toMatch(/data version [0-9a-f]{12}/);
      expect(drawn).toContain("outcome");
      // Nothing that only this site's style sheets or another address could explain.
      expect(text).not.toMatch(
        /\bvar\(|\sclass=|\sstyle=|<style|<script|@font-face|@import|<image|foreignObject/
      );
      expect(text.match(/(?:href|src)="[^#]|url\((?!&quot;#|#)/g)).toBeNull();
      expect([...svg.querySelectorAll("circle")].every((mark) => !/color\(/.test(mark.outerHTML))).toBe(true);
    });
  });

  it("is on paper even where the screen is dark", async () => {
    await site.visit(
      compared,
      async (page) => {
        const {bytes} = await taken(page, "comparison", "Picture", "SVG");
        const {documentElement: svg} = new JSDOM(bytes.toString("utf8"), {contentType: "image/svg+xml"})
          .window.document;
        const title = [...svg.querySelectorAll("text")][0]!;
        expect(title.getAttribute("fill")).toBe("#1b1e23");
        expect(bytes.toString("utf8")).toContain("#0072b2");
      },
      {colorScheme: "dark"}
    );
  });

  it("is a PNG of double size", async () => {
    await site.visit(compared, async (page) => {
      const {bytes} = await taken(page, "comparison", "Picture", "PNG, double size");
      expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
      const width = (await page.locator("#comparison").boundingBox())!.width;
      expect(bytes.readUInt32BE(16)).toBe(2 * Math.floor(width));
      expect(bytes.includes(Buffer.from("Source\0\0\0\0\0"))).toBe(true);
      expect(bytes.toString("utf8")).toMatch(/data version [0-9a-f]{12}/);
      // The title is ink on paper.
      const ink = await page.evaluate(
        async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext("2d")!;
          context.drawImage(image, 0, 0);
          const {data} = context.getImageData(0, 0, image.width, 120);
          return data.filter((value, i) => i % 4 === 0 && value < 100).length;
        },
        `data:image/png;base64,${bytes.toString("base64")}`
      );
      expect(ink).toBeGreaterThan(200);
    });
  });

  it("is what is shown, as CSV that says what it is, and as Markdown", async () => {
    await site.visit(
      compared,
      async (page) => {
        const {bytes} = await taken(page, "ledger", "What is shown", "CSV");
        const lines = bytes.toString("utf8").replace("\uFEFF", "").split("\r\n");
        const skip = Number(/skiprows=(\d+)/.exec(lines[0]!)![1]);
        expect(lines.slice(0, skip).every((line) => line.startsWith("# "))).toBe(true);
        expect(lines.slice(0, skip).join("\n")).toMatch(/Sources: .*Baotou[^]*data version/);
        const rows = csvParse(lines.slice(skip).join("\n"));
        expect(rows.columns.slice(0, 4)).toEqual(["place", "target", "outcome", "gap"]);
        expect(rows.find(({place}) => place!.includes("Baotou"))).toMatchObject({
          target: "8%左右",
          gap: "-0.5"
        });

        const markdown = await copied(page, "ledger", "What is shown", "Copy as Markdown");
        expect(markdown.split("\n")[1]).toMatch(/^\| --- \| --- \| --- \| ---: \|/);
        expect(markdown).toContain("| Baotou 包头 | 8%左右 |");
      },
      options
    );
  });

  it("is the whole result as Parquet and Arrow, with the versions in its metadata", async () => {
    await site.visit(compared, async (page) => {
      const parquet = await taken(page, "comparison", full, "Parquet");
      const arrow = await taken(page, "comparison", full, "Arrow");
      for (const table of [
        tableFromIPC(readParquet(parquet.bytes).intoIPCStream()),
        tableFromIPC(arrow.bytes)
      ]) {
        const {fields, metadata} = table.schema;
        expect(fields.map(({name}) => name)).toEqual(
          expect.arrayContaining([
            "ref_area",
            "target_observation",
            "outcome_observation",
            "target_basis",
            "gap"
          ])
        );
        expect(metadata.get("data_version")).toMatch(/^[0-9a-f]{64}$/);
        expect(metadata.get("rule_version")).toMatch(/^\d+\.\d+$/);
        expect(metadata.get("sources")).toContain("Baotou");
        expect(metadata.get("date")).toMatch(/^\d{4}-\d\d-\d\d$/);
        const row = table.toArray().find((row) => row!.ref_area === "150200")!;
        expect(row.gap).toBe(-0.5);
        expect(row.target_observation).toMatch(/^150200-2022-/);
      }
    });
  });

  it("is the whole result as CSV, beside it what Stata and R need", async () => {
    await site.visit("promises.html?year=2022&places=150200&v=1", async (page) => {
      const {file, bytes} = await taken(page, "promises", full, "CSV with files for Stata and R");
      const zip = await JSZip.loadAsync(bytes);
      const stem = file.replace(/\.zip$/, "");
      expect(Object.keys(zip.files).sort()).toEqual(
        [`${stem}.R`, `${stem}.csv`, `${stem}.do`, "README.txt", "citation.bib", "datapackage.json"].sort()
      );
      const text = (name: string) => zip.file(name)!.async("string");
      const rows = csvParse((await text(`${stem}.csv`)).replace("\uFEFF", ""));
      // All that the filters leave, not the page of it that is shown.
      const subtitle = await page.locator("#promises .frame-subtitle").innerText();
      const total = Number(/of ([\d,]+) targets/.exec(subtitle)![1]!.replace(",", ""));
      expect(rows.length).toBe(total);
      expect(rows.columns).toEqual(
        expect.arrayContaining([
          "target",
          "outcome",
          "target_basis",
          "outcome_basis",
          "verdict",
          "rule_version",
          "tolerance"
        ])
      );
      const described = JSON.parse(await text("datapackage.json"));
      expect(described.resources[0].schema.fields.map(({name}: {name: string}) => name)).toEqual(
        rows.columns
      );
      expect(await text(`${stem}.do`)).toContain(`import delimited using \`"${stem}.csv"'`);
      expect(await text(`${stem}.R`)).toContain(`"${stem}.csv"`);
      expect(await text("citation.bib")).toContain("@misc{zhibiao_");
    });
  });
});

describe("the menu", () => {
  it("works without a mouse", async () => {
    await site.visit(compared, async (page) => {
      const frame = await frameOf(page, "comparison");
      const summary = frame.locator(".menu > summary");
      await summary.focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowDown");
      const focused = () => page.evaluate(() => document.activeElement!.textContent);
      expect(await focused()).toBe("Show as table");
      await page.keyboard.press("Enter");
      await frame.locator("tbody tr").first().waitFor();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      expect(await frame.locator(".menu[open]").count()).toBe(0);
      expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });
});
