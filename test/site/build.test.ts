import {spawnSync} from "node:child_process";
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {stepOf} from "../../loaders/site/build.ts";
import {projectCopy} from "../projectCopy.ts";

/** How a command is run without any network here; nothing where the system does not allow it. */
const isolation = [
  ["unshare", "-n"],
  ["unshare", "-rn"]
].find(([command, ...options]) => spawnSync(command!, [...options, "true"]).status === 0);

let folder: string;

beforeAll(() => {
  folder = projectCopy();
});

afterAll(() => rmSync(folder, {recursive: true}));

function build(prefix: string[] = []): {status: number | null; output: string} {
  const [command, ...options] = [...prefix, process.execPath, "--import", "tsx", "loaders/cli.ts", "build"];
  // In colour, as where CI is set: the log is read for what goes wrong.
  const env = {...process.env, CI: "true", FORCE_COLOR: "1"};
  const {status, stdout, stderr} = spawnSync(command!, options, {cwd: folder, env, encoding: "utf8"});
  return {status, output: stdout + stderr};
}

function built(path: string): string {
  return join(folder, "dist", path);
}

describe("npm run build", {timeout: 300_000}, () => {
  it(isolation ? "needs no network" : "asks no other host (unshare is not allowed here)", () => {
    const {status, output} = build(isolation);
    expect(output).toContain("built dist");
    expect(output).not.toContain("refused");
    expect(status).toBe(0);
  });

  it("writes a page for each province and prefecture, and no engine of Framework's", () => {
    expect(existsSync(built("places/150000.html"))).toBe(true);
    expect(existsSync(built("places/150200.html"))).toBe(true);
    expect(existsSync(built("places/150205.html"))).toBe(false);
    expect(readdirSync(built("_observablehq"), {recursive: true}).join()).not.toContain("duckdb");
    expect(readdirSync(built("_npm/@duckdb")).join()).toBe("duckdb-wasm@1.32.0");
  });

  it("draws the README's chart where it has changed", () => {
    expect(readFileSync(join(folder, ".github", "figure.svg"), "utf8")).toContain("</svg>");
    expect(readFileSync(built("figure.svg"), "utf8")).toBe(
      readFileSync(join(folder, ".github", "figure.svg"), "utf8")
    );
  });

  it("writes the compressed engine beside the plain one", () => {
    const files = readdirSync(built("_npm/@duckdb/duckdb-wasm@1.32.0/dist"));
    expect(files).toEqual(
      expect.arrayContaining(["duckdb-eh.wasm", "duckdb-eh.wasm.br", "duckdb-eh.wasm.gz"])
    );
  });

  it("writes the text of each report where the reader fetches it", () => {
    const [meta] = readdirSync(built("_file/tables")).filter((name) => /^meta\.\w+\.json$/.test(name));
    const {reports} = JSON.parse(readFileSync(built(`_file/tables/${meta}`), "utf8")) as {
      reports: {report: string}[];
    };
    expect(reports.length).toBeGreaterThan(0);
    expect(
      readdirSync(built("tables/reports"))
        .filter((name) => name.endsWith(".json"))
        .sort()
    ).toEqual(reports.map(({report}) => `${report}.json`).sort());
  });

  it("links pages by addresses that any file server knows, under any base path", () => {
    for (const page of ["index.html", "places/150200.html"]) {
      const links = Array.from(
        readFileSync(built(page), "utf8").matchAll(/(?:href|src)="([^"]*)"/g),
        ([, link]) => link!
      );
      const local = links.filter((link) => !/^(?:data:|https?:|#)/.test(link));
      expect(local.filter((link) => link.startsWith("/"))).toEqual([]);
      expect(local.filter((link) => !/\.\w+(?:[?#].*)?$|\/$/.test(link))).toEqual([]);
    }
  });

  it("fails with a remedy when a page imports a package that is not installed", () => {
    writeFileSync(join(folder, "src/bad.md"), '```js\nimport * as absent from "npm:absent";\n```');
    const {status, output} = build();
    rmSync(join(folder, "src/bad.md"));
    expect(status).toBe(1);
    expect(output).toContain("npm install --save-exact absent");
  });

  it("fails when a page would get an engine that cannot open the tables", () => {
    writeFileSync(join(folder, "src/bad.md"), "```js\ndisplay(DuckDBClient.of({}));\n```");
    const {status, output} = build();
    rmSync(join(folder, "src/bad.md"));
    expect(status).toBe(1);
    expect(output).toContain("load /bad");
    expect(output).toContain("take sql from components/database.js");
  });
});

describe("stepOf", () => {
  it("says which page or report is at work, and nothing of the rest", () => {
    expect(stepOf("load /places/150200 in 12ms")).toBe("reading /places/150200");
    expect(stepOf("render /compare → dist/compare.html")).toBe("writing /compare");
    expect(stepOf("tables: 3 of 5 reports, data/reports/a.md")).toBe(
      "tables: 3 of 5 reports, data/reports/a.md"
    );
    expect(stepOf("copy src/tables/meta.json → dist/x")).toBeUndefined();
  });
});
