import {figure, packages, refresh, tables, watchTables} from "./loaders/site/freshness.ts";
import {implicitSql} from "./loaders/site/implicitSql.ts";
import {installPackages} from "./loaders/site/packages.ts";
import {dynamicPaths, interpreter} from "./loaders/site/paths.ts";

installPackages();
refresh(packages);
refresh(tables);
refresh(figure);
if (process.argv.includes("preview")) watchTables();

const icon =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='6' fill='rgb(0,114,178)'/>" +
  "<text x='16' y='23' font-size='20' text-anchor='middle' fill='white'>指</text></svg>";

export default {
  root: "src",
  output: process.env.SITE_OUTPUT ?? "dist",
  base: process.env.SITE_BASE ?? "/",
  title: "Zhibiao 指标",
  head: `<link rel="icon" href="data:image/svg+xml,${icon}">`,
  style: "style.css",
  globalStylesheets: [],
  pages: [
    {name: "Compare", path: "/compare"},
    {name: "Promises", path: "/promises"},
    {name: "Places", path: "/place"},
    {name: "Indicators", path: "/indicators"},
    {name: "Reports", path: "/report"},
    {name: "Rules", path: "/rules"},
    {name: "Data", path: "/data"},
    {name: "Quality", path: "/quality"},
    {name: "Write a page", path: "/example"}
  ],
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
