/**
 * What the site's machinery takes from Framework beyond its manual. Each of these failed silently would leave old
 * figures on a page; here an upgrade that changes one fails loudly.
 */
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {interpreter} from "../../loaders/site/paths.ts";

interface Loader {
  load(options?: {useStale: boolean}, effects?: object): Promise<string>;
}

interface Loaders {
  find(path: string): Loader;
  getWatchPath(path: string): string | undefined;
  resolveFilePath(path: string): string;
}

const {LoaderResolver} = (await import("@observablehq/framework/dist/loader.js" as string)) as {
  LoaderResolver: new (options: object) => Loaders;
};
const {getImplicitInputImports, getImplicitDownloads, getImplicitFileImports} = (await import(
  "@observablehq/framework/dist/libraries.js" as string
)) as Record<
  "getImplicitInputImports" | "getImplicitDownloads" | "getImplicitFileImports",
  (names: string[], duckdb?: object) => Set<string>
>;

let root: string;
let loaders: Loaders;
let log: string;
const effects = {logger: {log() {}}, output: {write: (text: string) => void (log += text)}};
const future = new Date(Date.now() + 60_000);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "framework-"));
  log = "";
  writeFileSync(join(root, "package.json"), '{"type": "module"}');
  writeFileSync(
    join(root, "tables.zip.ts"),
    `import JSZip from ${JSON.stringify(join(process.cwd(), "node_modules/jszip/lib/index.js"))};
     import {appendFileSync, readdirSync} from "node:fs";
     appendFileSync(${JSON.stringify(join(root, "runs"))}, "run ");
     appendFileSync(${JSON.stringify(join(root, "cacheDuringRun"))}, readdirSync(${JSON.stringify(join(root, ".observablehq/cache"))}, {recursive: true}).join(" "));
     const zip = new JSZip().file("deep/a.json", "{}");
     process.stdout.write(await zip.generateAsync({type: "uint8array"}));`
  );
  loaders = new LoaderResolver({root, interpreters: {".ts": interpreter}});
});

afterEach(() => rmSync(root, {recursive: true}));

function cached(name: string): string {
  return join(root, ".observablehq/cache", name);
}

function runs(): number {
  return readFileSync(join(root, "runs"), "utf8").split("run").length - 1;
}

function load(): Promise<string> {
  return loaders.find("/tables/deep/a.json").load({useStale: true}, effects);
}

it("is the version that all this was tried with", () => {
  const {version} = JSON.parse(readFileSync("node_modules/@observablehq/framework/package.json", "utf8")) as {
    version: string;
  };
  expect(version).toBe("1.13.4");
});

describe("the cache", () => {
  it("keeps an archive and its files where freshness.ts deletes them", async () => {
    expect(await load()).toBe(".observablehq/cache/tables/deep/a.json");
    expect(existsSync(cached("tables.zip"))).toBe(true);
    expect(existsSync(cached("tables/deep/a.json"))).toBe(true);
  });

  it("has unfinished files under the number of the process, by which watchTables knows that a loader runs", async () => {
    await load();
    const names = readFileSync(join(root, "cacheDuringRun"), "utf8").split(" ");
    expect(names).toContain(`tables.zip.${process.pid}`);
    expect(names).toContain(`tables/deep/a.json.${process.pid}`);
  });

  it("is used in a build even when the loader is newer, so that stale files must be deleted", async () => {
    await load();
    utimesSync(join(root, "tables.zip.ts"), future, future);
    await load();
    expect(log).toContain("[using stale]");
    expect(runs()).toBe(1);
    rmSync(cached("tables"), {recursive: true});
    rmSync(cached("tables.zip"));
    await load();
    expect(runs()).toBe(2);
  });

  it("is made anew in preview when the loader is touched", async () => {
    await load();
    utimesSync(join(root, "tables.zip.ts"), future, future);
    await loaders.find("/tables/deep/a.json").load({useStale: false}, effects);
    expect(runs()).toBe(2);
  });

  it("takes a file that is there for the loader's, so that we may unpack an archive in one pass", async () => {
    mkdirSync(cached("tables/deep"), {recursive: true});
    writeFileSync(cached("tables/deep/a.json"), "ours");
    await load();
    expect(log).toContain("[fresh]");
    expect(existsSync(join(root, "runs"))).toBe(false);
  });
});

describe("preview", () => {
  it("watches the loader of an .mjs file, but not that of a .js file", () => {
    writeFileSync(join(root, "reader.mjs.ts"), "");
    writeFileSync(join(root, "other.js.ts"), "");
    expect(loaders.getWatchPath("/reader.mjs")).toBe(join(root, "reader.mjs.ts"));
    expect(loaders.getWatchPath("/other.js")).toBeUndefined();
  });

  it("serves attachments under their plain names, which tableAddress relies on", () => {
    expect(loaders.resolveFilePath("/tables/deep/a.json")).toMatch(
      /^\/_file\/tables\/deep\/a\.json\?sha=[0-9a-f]+$/
    );
  });
});

describe("implicit imports", () => {
  it("are what packages.ts has to answer for, and DuckDB only for Framework's own sql", () => {
    expect(getImplicitInputImports(["Plot", "Inputs", "d3", "html"])).toEqual(
      new Set(["npm:d3", "npm:htl", "npm:@observablehq/inputs", "npm:@observablehq/plot"])
    );
    expect(getImplicitInputImports(["sql"])).toEqual(new Set(["npm:@observablehq/duckdb"]));
    expect(getImplicitDownloads(["npm:@duckdb/duckdb-wasm@1.32.0"], {platforms: {}, extensions: {}})).toEqual(
      new Set()
    );
  });

  it("give a page a Parquet reader of its own, unless only the attachment's address is used", () => {
    expect(getImplicitFileImports(["parquet"])).toContain("npm:apache-arrow");
    expect(getImplicitFileImports(["href"])).toEqual(new Set());
  });
});
