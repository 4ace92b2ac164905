import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {connect} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliCompressSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {isImmutable, serve} from "../../loaders/site/serve.ts";

let folder: string;
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
  const site = join(folder, "dist");
  mkdirSync(join(site, "places"), {recursive: true});
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(site, "index.html"), "home");
  writeFileSync(join(site, "404.html"), '<base href="/">lost');
  writeFileSync(join(site, "places/150200.html"), "Baotou");
  writeFileSync(join(site, "engine.0a1b2c3d.wasm"), "plain");
  writeFileSync(join(site, "engine.0a1b2c3d.wasm.br"), brotliCompressSync("plain"));
  served = await serve(site, {port: 0, base: "/some/base/"});
});

afterAll(() => {
  served.server.closeAllConnections();
  served.server.close();
  rmSync(folder, {recursive: true});
});

/** The answer to a path that is sent as it stands: `fetch` would clean it first. */
function raw(path: string): Promise<string> {
  const {port} = new URL(served.address);
  return new Promise((resolve, reject) => {
    let answer = "";
    connect(Number(port), "127.0.0.1")
      .on("data", (data) => (answer += String(data)))
      .on("end", () => resolve(answer))
      .on("error", reject)
      .end(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  });
}

describe("serve", () => {
  it("serves pages under the base path, with and without their ending", async () => {
    const text = async (path: string): Promise<string> => (await fetch(served.address + path)).text();
    expect(await text("")).toBe("home");
    expect(await text("places/150200")).toBe("Baotou");
    expect(await text("places/150200.html")).toBe("Baotou");
  });

  it("answers 404 with the site's own page outside of the base path and for what is not there", async () => {
    for (const address of [new URL("/", served.address).href, `${served.address}nothing`]) {
      const response = await fetch(address);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('<base href="/some/base/">lost');
    }
  });

  it.each([
    "/some/base/../../secret.txt",
    "/some/base/../secret.txt",
    "/some/base/%2e%2e/secret.txt",
    "/some/base/..%2fsecret.txt",
    "/some/base/..%5csecret.txt",
    "/some/base//etc/passwd",
    "/some/base/%00",
    "/some/base/%"
  ])("does not leave its folder: %s", async (path) => {
    const answer = await raw(path);
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
    expect(answer).not.toContain("secret.");
  });

  it("sends the compressed form to those who take it", async () => {
    const response = await fetch(`${served.address}engine.0a1b2c3d.wasm`, {
      headers: {"accept-encoding": "br"}
    });
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(response.headers.get("content-type")).toBe("application/wasm");
    expect(await response.text()).toBe("plain");
  });

  it("lets browsers keep for ever only what its name tells apart", async () => {
    const kept = async (path: string): Promise<string | null> =>
      (await fetch(served.address + path)).headers.get("cache-control");
    expect(await kept("engine.0a1b2c3d.wasm")).toContain("immutable");
    expect(await kept("places/150200.html")).toBe("no-cache");
  });

  it("takes the next port when the usual one is taken, and refuses a taken one that was asked for", async () => {
    const {port} = new URL(served.address);
    await expect(serve(join(folder, "dist"), {port: Number(port)})).rejects.toThrow("EADDRINUSE");
    const [one, two] = [await serve(join(folder, "dist")), await serve(join(folder, "dist"))];
    expect(new URL(one.address).port).not.toBe(new URL(two.address).port);
    for (const {server} of [one, two]) server.close();
  });

  it("listens on this machine alone", () => {
    expect(served.server.address()).toMatchObject({address: "127.0.0.1"});
  });

  it("says what to do where there is no site", async () => {
    await expect(serve(join(folder, "nowhere"))).rejects.toThrow("npm run build");
  });
});

describe("isImmutable", () => {
  it.each([
    ["/_file/tables/observations.b050d634.parquet", true],
    ["/_npm/@duckdb/duckdb-wasm@1.32.0/dist/duckdb-eh.wasm", true],
    ["/_npm/parquet-wasm@0.8.0/esm/parquet_wasm_bg.wasm", true],
    ["/compare.html", false],
    ["/tables/reports/150200-2022-work_report.json", false]
  ])("%s: %s", (path, immutable) => expect(isImmutable(path)).toBe(immutable));
});
