import {
  answers,
  editor,
  figure,
  packages,
  queries,
  refresh,
  tables,
  watchTables
} from "./loaders/site/freshness.ts";
import {headScript, type NamedPage} from "./loaders/site/head.ts";
import {implicitSql} from "./loaders/site/implicitSql.ts";
import {installPackages} from "./loaders/site/packages.ts";
import {dynamicPaths, interpreter} from "./loaders/site/paths.ts";

installPackages();
refresh(packages);
refresh(tables);
refresh(answers);
refresh(figure);
refresh(editor);
refresh(queries);
if (process.argv.includes("preview")) for (const made of [tables, editor, queries]) watchTables(made);

const icon =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='6' fill='rgb(0,114,178)'/>" +
  "<text x='16' y='23' font-size='20' text-anchor='middle' fill='white'>指</text></svg>";

const pages: NamedPage[] = [
  {path: "/compare", name: "Compare", chinese: "地区比较"},
  {path: "/promises", name: "Promises", chinese: "目标与兑现"},
  {path: "/ambition", name: "Ambition", chinese: "目标高低"},
  {path: "/place", name: "Places", chinese: "地区"},
  {path: "/indicators", name: "Indicators", chinese: "指标"},
  {path: "/report", name: "Reports", chinese: "报告"},
  {path: "/rules", name: "Rules", chinese: "评判规则"},
  {path: "/query", name: "Query", chinese: "查询"},
  {path: "/gallery", name: "Gallery", chinese: "示例查询"},
  {path: "/add", name: "Add a report", chinese: "添加报告"},
  {path: "/data", name: "Data", chinese: "数据"},
  {path: "/changes", name: "Changes", chinese: "数据变更"},
  {path: "/quality", name: "Quality", chinese: "质量"},
  {path: "/example", name: "Write a page", chinese: "自己写一页"}
];

export default {
  root: "src",
  output: process.env.SITE_OUTPUT ?? "dist",
  base: process.env.SITE_BASE ?? "/",
  title: "Zhibiao 指标",
  head: `<link rel="icon" href="data:image/svg+xml,${icon}"><script>${headScript(pages)}</script>`,
  style: "style.css",
  globalStylesheets: [],
  pages: pages.map(({name, path}) => ({name, path})),
  dynamicPaths,
  // Links carry ".html", so that a server that knows nothing of clean addresses serves the site too.
  preserveExtension: true,
  markdownIt: implicitSql,
  interpreters: {".ts": interpreter},
  duckdb: {extensions: {json: false, parquet: false}},
  pager: false,
  // Null, not "": each empty fragment costs every page a DOM of its own to be parsed in.
  header: null,
  footer: null,
  search: false
};
