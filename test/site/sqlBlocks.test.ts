import {expect, it} from "vitest";
import {sqlBlocks, templateOf} from "../../loaders/site/sqlBlocks.ts";

const page = `# A page

\`\`\`sql id=rows
select * from t where year = \${year} and place in (\${places})
\`\`\`

\`\`\`js
const sql = 1;
\`\`\`

\`\`\`sql id=[counts]
select count(*) as n from t
\`\`\`

\`\`\`sql
select 1
\`\`\`
`;

it("sqlBlocks(markdown) finds a page's queries, with the names of their results", () => {
  expect(sqlBlocks(page)).toEqual([
    {id: "rows", text: "select * from t where year = ${year} and place in (${places})"},
    {id: "counts", text: "select count(*) as n from t"},
    {id: null, text: "select 1"}
  ]);
});

it("templateOf(block, scope) is what the page's sql would be given", () => {
  const [block] = sqlBlocks(page);
  expect(templateOf(block!, {year: 2022, places: ["150200"]})).toEqual({
    strings: ["select * from t where year = ", " and place in (", ")"],
    values: [2022, ["150200"]]
  });
  expect(templateOf(block!, {year: 2022})).toBeUndefined();
});
