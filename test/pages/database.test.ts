import {readdirSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {openSite, type Site} from "../browser.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

/** Runs a function's text with the site's own `database` module. */
function withDatabase<T>(body: string): Promise<T> {
  return site.visit("data.html", (page) => evaluate<T>(page, body));
}

function evaluate<T>(page: Page, body: string): Promise<T> {
  const [module] = readdirSync(join(inject("site"), "_import/components")).filter((name) =>
    /^database\.\w+\.js$/.test(name)
  );
  return page.evaluate<T>(`(async () => {
    const {sql, meta, loadReport} = await import(${JSON.stringify(`${site.address}_import/components/${module}`)});
    const rows = async (...query) => Array.from(await sql(...query), (row) => row.toJSON());
    ${body}
  })()`);
}

describe("sql", () => {
  it("binds values and lists, and counts and sums in numbers", async () => {
    const rows = await withDatabase<object[]>(`
      return rows\`select count(*) as count, sum("end" - "start" - length(as_stated)) as rest, 1.5::decimal(4, 1) as tenths
        from observations where ref_area in (\${["150100", "150200"]}) and phase <> \${"estimate"}\`;`);
    expect(rows).toEqual([{count: expect.any(Number) as number, rest: 0, tenths: 1.5}]);
    expect((rows[0] as {count: number}).count).toBeGreaterThan(0);
  });

  it("finds nothing in an empty list", async () => {
    expect(await withDatabase("return rows`select * from areas where ref_area in (${[]})`")).toEqual([]);
  });

  it("fetches a table when a query names it, and one engine for all queries", async () => {
    const {files, workers} = await site.visit("data.html", async (page) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await evaluate(
        page,
        "await Promise.all([rows`select 1 from areas`, rows`select 2 from areas`, rows`select 3 from units`])"
      );
      return {files: asked.filter((url) => url.endsWith(".parquet")), workers: page.workers().length};
    });
    const tables = files.map((url) => /(\w+)\.\w+\.parquet$/.exec(url)![1]);
    expect(tables.filter((name) => name === "areas" || name === "units").sort()).toEqual(["areas", "units"]);
    expect(tables).not.toContain("sentences");
    expect(workers).toBe(1);
  });

  it("tells why a query was refused, and goes on with the next", async () => {
    const [message, next] = await withDatabase<[string, object[]]>(`
      const message = await rows\`select nonsense from areas\`.catch((error) => error.message);
      return [message, await rows\`select 1 as one\`];`);
    expect(message).toContain("nonsense");
    expect(next).toEqual([{one: 1}]);
  });

  it("reads nothing but our tables, and cannot be told to", async () => {
    const queries = [
      "select * from read_csv('https://elsewhere.example/x.csv')",
      "select * from 'https://elsewhere.example/x.parquet'",
      "attach 'https://elsewhere.example/x.db'",
      "copy areas to 'x.csv'",
      "load json",
      "set enable_external_access = true",
      "reset lock_configuration"
    ];
    const done = await withDatabase<string[]>(`
      const done = [];
      for (const query of ${JSON.stringify(queries)}) await rows([query]).then(() => done.push(query), () => {});
      return done;`);
    expect(done).toEqual([]);
  });
});

describe("loadReport", () => {
  it("fetches the rows of one report, the same that the tables hold", async () => {
    const [fetched, queried] = await withDatabase<[object[], object[]]>(`
      const {reports: [{report}]} = await meta;
      const {observations} = await loadReport(report);
      const columns = ({observation, value, as_stated, start}) => ({observation, value, as_stated, start});
      const order = (a, b) => a.observation < b.observation ? -1 : 1;
      return [observations.map(columns).sort(order), (await rows\`select * from observations where report = \${report}\`).map(columns).sort(order)];`);
    expect(fetched.length).toBeGreaterThan(10);
    expect(fetched).toEqual(queried);
  });

  it("is undefined for a report that is not there, and asks for no file", async () => {
    expect(await withDatabase(`return await loadReport("../../etc/passwd") === undefined`)).toBe(true);
  });
});
