import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const input = (page: Page) => page.locator(".own-tables input[type=file]");
const cells = (page: Page) => page.locator(".result-grid tbody td").allInnerTexts();

const choose = (page: Page, name: string, text: string | Buffer) =>
  input(page).setInputFiles({name, mimeType: "text/csv", buffer: Buffer.from(text)});

/** The table that a file has become, in the list. */
const listed = (page: Page, name: string) => page.locator(".own-table", {hasText: name});

async function run(page: Page, sql: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("ControlOrMeta+Enter");
}

/** The page once its first query has been answered: engine and Parquet reader are there. */
async function ready(page: Page): Promise<void> {
  await page.locator(".query-status", {hasText: /rows in/}).waitFor();
  await input(page).waitFor();
}

/** Made-up mayors: 包头 and 呼和浩特. */
const mayors = "ref_area,year,mayor\n150200,2022,甲\n150100,2022,乙\n";

describe("a table of the reader's own", () => {
  it("joins ours by place and year, is marked, and asks no host for anything", async () => {
    await site.visit("query.html", async (page) => {
      await ready(page);
      const asked: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith("blob:")) asked.push(request.url());
      });
      await choose(page, "Mayors 2022.csv", mayors);
      await listed(page, "mayors_2022").waitFor();
      expect(await listed(page, "mayors_2022").innerText()).toMatch(/2 rows[^]*yours/);
      await run(
        page,
        `select a.short_en, m.mayor, c.target_as_stated from mayors_2022 m join areas a using (ref_area)
         join commitments c on c.ref_area = m.ref_area and c.time_period = m.year::varchar
         where c.indicator = 'gdp' and c.measure = 'growth' and m.ref_area = '150200'`
      );
      await expect.poll(() => cells(page)).toEqual(["Baotou", "甲", "8%左右"]);
      expect(asked).toEqual([]);
    });
  });

  it("comes with an example, which joins by place and year where one presses the button", async () => {
    await site.visit("query.html", async (page) => {
      await ready(page);
      await page.locator(".own-example summary").click();
      await page.getByRole("button", {name: "Bring this table and run the query"}).click();
      await listed(page, "spreads").waitFor();
      await page.locator("#result h3", {hasText: "14 rows"}).waitFor();
      const first = (await cells(page)).slice(0, 5);
      expect(first.slice(0, 4)).toEqual(["石家庄", "Shijiazhuang", "2021", "148"]);
      expect(first[4]).toMatch(/%/);
      expect(await page.locator(".cm-content").innerText()).toContain("spreads");
    });
  });

  it("shows what each of its columns holds, whatever they are called", async () => {
    const names = [
      "value",
      "n",
      "low",
      "given",
      "bin",
      "it's",
      "a.b",
      "a;b",
      "中 文",
      `"" or 1=1; --`,
      "x".repeat(90)
    ];
    const line = (values: readonly string[]) => `${values.map((value) => `"${value}"`).join(",")}\n`;
    await site.visit("query.html", async (page) => {
      await ready(page);
      const numbers = (from: number) => names.map((_, i) => (i % 2 ? String(from + i) : `t${i}`));
      await choose(page, "hostile.csv", line(names) + line(numbers(0)) + line(numbers(5)));
      const table = listed(page, "hostile");
      await table.locator(".schema-table > summary").click();
      const columns = table.locator(".schema-column");
      await expect.poll(() => columns.count()).toBe(names.length);
      for (let i = 0; i < names.length; i++) {
        // Clicked where its type stands: a long name must not cover that.
        await columns.nth(i).locator("summary .schema-type").click();
        const profile = columns.nth(i).locator("[role=status]");
        await expect
          .poll(() => profile.innerText())
          .toMatch(i % 2 ? /^2 different values/ : /^1 value[^]*100%/);
      }
    });
  });

  it("may be written in GB 18030, dropped on the page, and be taken away again", async () => {
    // "ref_area,市长\n150200,张三"
    const bytes = [
      ...Buffer.from("ref_area,"),
      0xca,
      0xd0,
      0xb3,
      0xa4,
      ...Buffer.from("\n150200,"),
      0xd5,
      0xc5,
      0xc8,
      0xfd
    ];
    await site.visit("query.html", async (page) => {
      await ready(page);
      const data = await page.evaluateHandle((bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], "市长.csv"));
        return transfer;
      }, bytes);
      await page.locator(".workbench").dispatchEvent("drop", {dataTransfer: data});
      await listed(page, "市长").waitFor();
      await run(page, "select 市长 from 市长 join areas using (ref_area)");
      await expect.poll(() => cells(page)).toEqual(["张三"]);
      await listed(page, "市长").getByRole("button", {name: "Remove the table 市长"}).click();
      await listed(page, "市长").waitFor({state: "detached"});
      await run(page, "select count(*) as n from 市长");
      await page.locator(".query-fault:visible", {hasText: "市长"}).waitFor();
    });
  });

  it("may be Parquet, under a name that is free", async () => {
    const folder = join(inject("site"), "_file/tables");
    const units = readdirSync(folder).find((name) => /^units\.\w+\.parquet$/.test(name))!;
    await site.visit("query.html", async (page) => {
      await ready(page);
      await choose(page, "units.parquet", readFileSync(join(folder, units)));
      await listed(page, "units_2").waitFor();
      await run(page, "select count(*) = (select count(*) from units) as same from units_2");
      await expect.poll(() => cells(page)).toEqual(["true"]);
    });
  });

  it("is text wherever it appears, whatever its names and values say", async () => {
    const column = `a"" from areas; drop table areas; -- <img src=x onerror=document.title='hacked'>`;
    const value = "<script>document.title='hacked'</script>";
    await site.visit("query.html", async (page) => {
      await ready(page);
      await choose(page, `x"; drop table areas; -- <img src=x onerror=1>.csv`, `"${column}",b\n${value},2\n`);
      const table = listed(page, "x_drop_table_areas_img_src_x_onerror_1");
      await table.waitFor();
      await run(
        page,
        "select *, (select count(*) > 0 from areas) as there from x_drop_table_areas_img_src_x_onerror_1"
      );
      await expect.poll(() => cells(page)).toEqual([value, "2", "true"]);
      expect(await page.locator("main :is(img, script)").count()).toBe(0);
      expect(await page.title()).not.toBe("hacked");
    });
  });

  it("that is none says why, and leaves those that are", async () => {
    await site.visit("query.html?lang=zh", async (page) => {
      await ready(page).catch(() => {});
      await input(page).waitFor();
      await choose(page, "book.xlsx", "PK\u0003\u0004");
      await page.locator(".own-tables .query-fault", {hasText: "book.xlsx"}).waitFor();
      await choose(page, "ragged.csv", "a,b\n1,2,3\n");
      await page.locator(".own-tables .query-fault", {hasText: "ragged.csv"}).waitFor();
      await choose(page, "broken.parquet", "PAR1 and nothing more");
      await page.locator(".own-tables .query-fault", {hasText: "broken.parquet"}).waitFor();
      await choose(page, "fine.csv", "a\n1\n");
      await listed(page, "fine").waitFor();
      expect(await page.locator(".own-tables .query-fault").isHidden()).toBe(true);
      expect(await page.locator(".own-table").count()).toBe(1);
    });
  });
});
