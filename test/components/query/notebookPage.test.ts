import {expect, it} from "vitest";
import {notebookPage} from "../../../src/components/query/notebookPage.ts";

const {transpileSql} = (await import("@observablehq/framework/dist/sql.js" as string)) as {
  transpileSql(content: string, options: {id: string}): string;
};

/** The statement that the page's block would have bound: text, and the values that are put in. */
async function bound(page: string): Promise<{text: string; values: unknown[]}> {
  const block = /^```sql id=rows\n([^]*?)\n```$/m.exec(page)![1]!;
  const code = transpileSql(block, {id: "rows"}).replace("const rows = await", "return");
  const sql = (strings: readonly string[], ...values: unknown[]) => ({text: strings.join("?"), values});
  return (new Function("sql", code) as (tag: typeof sql) => {text: string; values: unknown[]})(sql);
}

it("is prose, a query and one call", () => {
  expect(notebookPage({title: "Targets", sql: "select 1 as a\n", plot: "Plot.plot({\n  width\n})"})).toBe(
    [
      "---",
      'title: "Targets"',
      "toc: false",
      "---",
      "",
      "# Targets",
      "",
      "```sql id=rows",
      "select 1 as a",
      "```",
      "",
      "```js",
      "resize((width) => Plot.plot({\n    width\n  }))",
      "```",
      ""
    ].join("\n")
  );
  expect(notebookPage({title: "Rows", sql: "select 1", plot: null})).toContain("Inputs.table(rows)");
});

it("keeps the query letter for letter: nothing in it is code, ends its block or its script", async () => {
  for (const sql of [
    "select '${window.hacked = 1}'",
    "select '\\${window.hacked = 1}', '\\\\', '\\d+'",
    "select '`', `window.hacked`, '\n```\n\n```js\nwindow.hacked = 1\n```'",
    "select '</script><script>window.hacked = 1</script>', '<!-- <script>'",
    "select '$', '$$', '{}', '$ {'"
  ]) {
    const page = notebookPage({title: "t", sql, plot: null});
    expect(await bound(page), sql).toEqual({text: sql, values: []});
    expect(page.match(/^```/gm), sql).toHaveLength(4);
    expect(page, sql).not.toMatch(/<\/script|<!--/i);
  }
});

it("shows a title letter for letter", () => {
  const page = notebookPage({
    title: '<img src=x onerror="hacked()"> `a` ${b}\n---\n# c',
    sql: "select 1",
    plot: null
  });
  expect(page).toContain('title: "<img src=x onerror=\\"hacked()\\"> `a` ${b}\\n---\\n# c"');
  const heading = page.split("\n").find((line) => line.startsWith("# "))!;
  expect(heading).not.toMatch(/[<>`{}]/);
});
