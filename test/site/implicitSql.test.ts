import {describe, expect, it} from "vitest";
import {implicitSql} from "../../loaders/site/implicitSql.ts";

const {createMarkdownIt, parseMarkdown} = (await import(
  "@observablehq/framework/dist/markdown.js" as string
)) as {
  createMarkdownIt: (options: {markdownIt: typeof implicitSql}) => object;
  parseMarkdown: (
    source: string,
    options: object
  ) => {body: string; code: {node: {imports: {name: string}[]}}[]};
};

const md = createMarkdownIt({markdownIt: implicitSql});

/** What the cells of a page import, in Framework's own reading of it. */
function imports(source: string): string[] {
  const {code} = parseMarkdown(source, {md, path: "/deep/page"});
  return code.flatMap(({node}) => node.imports.map(({name}) => name));
}

const ours = "../components/database.js";

describe("implicitSql", () => {
  it.each([
    ["a sql block", "```sql\nselect 1\n```"],
    ["a sql block with a name", "```sql id=rows\nselect 1\n```"],
    ["the tag in a block", "```js\nconst rows = await sql`select 1`;\n```"],
    ["the tag called with a text", "```js\ndisplay(await sql([text]));\n```"],
    ["the tag in a line of prose", "There are ${[...(await sql`select 1`)].length} rows."]
  ])("gives our sql to %s", (_, source) => expect(imports(source)).toEqual([ours]));

  it("adds it once, and nothing that is seen", () => {
    const source = "# Title\n\n```sql\nselect 1\n```\n\n```sql\nselect 2\n```";
    expect(imports(source)).toEqual([ours]);
    expect(parseMarkdown(source, {md, path: "/page"}).body).not.toContain("import");
  });

  it("leaves a page alone that imports a sql of its own", () => {
    const source = '```js\nimport {meta, sql} from "../components/other.js";\n```\n\n```sql\nselect 1\n```';
    expect(imports(source)).toEqual(["../components/other.js"]);
  });

  it("leaves a page alone that makes one", () => {
    expect(imports("```js\nconst sql = DuckDBClient.sql({});\n```\n\n```sql\nselect 1\n```")).toEqual([]);
  });

  it("leaves a page alone that queries nothing", () => {
    expect(imports("# SQL (the language)\n\nPages are written in sql.\n\n```js\nPlot.dot([1])\n```")).toEqual(
      []
    );
  });
});
