import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {answer, attempts, installPackages, parsePackagePath} from "../../loaders/site/packages.ts";

const network = globalThis.fetch;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "packages-"));
  install("pale", "2.1.0", {"index.js": `export * from "deep"; export const own = 1;`, "style.css": "a {}"});
  install("@scope/deep", "1.0.0", {"index.js": "export default 7;"});
  install("deep", "3.0.0", {"index.js": "export const nice = 2;"});
  attempts.length = 0;
});

afterEach(() => {
  globalThis.fetch = network;
  rmSync(root, {recursive: true});
  vi.restoreAllMocks();
});

function install(name: string, version: string, files: Record<string, string>): void {
  const folder = join(root, "node_modules", name);
  mkdirSync(folder, {recursive: true});
  const manifest = {name, version, type: "module", main: "index.js"};
  for (const [file, text] of Object.entries({"package.json": JSON.stringify(manifest), ...files}))
    writeFileSync(join(folder, file), text);
}

async function get(address: string): Promise<Response> {
  return (await answer(new URL(address), root))!;
}

describe("parsePackagePath", () => {
  it("reads name, version and file", () => {
    expect(parsePackagePath("/npm/@duckdb/duckdb-wasm@1.32.0/dist/duckdb-eh.wasm")).toEqual({
      name: "@duckdb/duckdb-wasm",
      version: "1.32.0",
      file: "dist/duckdb-eh.wasm"
    });
    expect(parsePackagePath("/npm/d3@7.9.0/+esm")).toEqual({name: "d3", version: "7.9.0", file: "+esm"});
    expect(parsePackagePath("/npm/d3")).toEqual({name: "d3", version: undefined, file: ""});
  });
});

describe("answer", () => {
  it("bundles a package with what it imports into one module", async () => {
    const response = await get("https://cdn.jsdelivr.net/npm/pale@2.1.0/+esm");
    expect(response.headers.get("content-type")).toBe("application/javascript");
    const source = await response.text();
    expect(source).not.toContain("import");
    expect(await import(`data:text/javascript,${encodeURIComponent(source)}`)).toMatchObject({
      own: 1,
      nice: 2
    });
  });

  it("serves a package's file as it is installed", async () => {
    const response = await get("https://cdn.jsdelivr.net/npm/pale@2.1.0/style.css");
    expect(response.headers.get("content-type")).toBe("text/css");
    expect(await response.text()).toBe("a {}");
  });

  const registry = "registry.example.org";

  it("tells the installed version, whether one is asked for or all", async () => {
    expect(await (await get(`https://${registry}/@scope/deep/latest`)).json()).toEqual({
      version: "1.0.0"
    });
    const all = (await (await get(`https://${registry}/pale`)).json()) as {versions: object};
    expect(Object.keys(all.versions)).toEqual(["2.1.0"]);
  });

  it("refuses another version than the installed one", async () => {
    await expect(get("https://cdn.jsdelivr.net/npm/pale@2.0.0/+esm")).rejects.toThrow(
      "pale@2.0.0, installed is 2.1.0"
    );
  });

  it("says how to install a package that is missing", async () => {
    await expect(get("https://cdn.jsdelivr.net/npm/absent/+esm")).rejects.toThrow(
      "npm install --save-exact absent"
    );
  });

  it("does not leave the package's folder", async () => {
    await expect(get("https://cdn.jsdelivr.net/npm/pale@2.1.0/..%2F..%2F..%2Fetc/passwd")).rejects.toThrow(
      "outside"
    );
  });

  it("answers 404 for a file that the package has not", async () => {
    expect((await get("https://cdn.jsdelivr.net/npm/pale@2.1.0/none.js")).status).toBe(404);
  });
});

describe("installPackages", () => {
  it("throws for every other host, and counts the attempt", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    installPackages(root);
    for (const address of [
      "https://fonts.googleapis.com/css2",
      "https://extensions.duckdb.org/v1.1.1/wasm_eh/json.duckdb_extension.wasm",
      "https://cdn.jsdelivr.net/gh/someone/something",
      "http://127.0.0.1:1/"
    ])
      await expect(fetch(address)).rejects.toThrow(new URL(address).host);
    expect(attempts).toHaveLength(4);
    expect(attempts[0]).toBe("GET https://fonts.googleapis.com/css2");
  });

  it("lets packages through", async () => {
    installPackages(root);
    expect((await fetch("https://cdn.jsdelivr.net/npm/pale@2.1.0/style.css")).ok).toBe(true);
    expect(attempts).toEqual([]);
  });

  it("keeps Framework from sending telemetry", async () => {
    installPackages(root);
    const {Telemetry} = await import("@observablehq/framework/dist/telemetry.js" as string);
    const telemetry = new Telemetry();
    telemetry.record({event: "build", step: "start"});
    await telemetry.pending;
    expect(attempts).toEqual([]);
  });
});

describe("package.json", () => {
  it("pins the DuckDB that the engine imports by version", () => {
    const {dependencies} = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    const engine = readFileSync("src/components/engine.ts", "utf8");
    const versions = new Set(
      Array.from(engine.matchAll(/duckdb-wasm@([\d.]+\d)/g), ([, version]) => version)
    );
    expect([...versions]).toEqual([dependencies["@duckdb/duckdb-wasm"]]);
  });
});
