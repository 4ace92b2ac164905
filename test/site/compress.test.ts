import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterEach, beforeEach, expect, it} from "vitest";
import {compress} from "../../loaders/site/compress.ts";

let folder: string;
const script = "export const figure = 8;\n".repeat(500);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "compress-"));
  mkdirSync(join(folder, "site/deep"), {recursive: true});
  write("site/deep/page.js", script);
  write("site/small.js", "1");
  write("site/table.parquet", script);
});
afterEach(() => rmSync(folder, {recursive: true}));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const run = (): Promise<number> => compress(join(folder, "site"), join(folder, "cache"));

it("writes both forms beside what compresses well, and beside nothing else", async () => {
  expect(await run()).toBe(1);
  expect(brotliDecompressSync(readFileSync(join(folder, "site/deep/page.js.br"))).toString()).toBe(script);
  expect(gunzipSync(readFileSync(join(folder, "site/deep/page.js.gz"))).toString()).toBe(script);
  expect(existsSync(join(folder, "site/small.js.br"))).toBe(false);
  expect(existsSync(join(folder, "site/table.parquet.br"))).toBe(false);
});

it("keeps the forms of what takes long by its content, and of nothing else", async () => {
  rmSync(join(folder, "site/deep/page.js"));
  write("site/page.html", script);
  write("site/engine.wasm", script.repeat(100));
  await run();
  const kept = readdirSync(join(folder, "cache"));
  expect(kept.map((name) => name.split(".")[1]).sort()).toEqual(["br", "gz"]);
  for (const name of kept) writeFileSync(join(folder, "cache", name), "kept");
  await run();
  expect(readFileSync(join(folder, "site/engine.wasm.br"), "utf8")).toBe("kept");
  write("site/engine.wasm", script.repeat(101));
  await run();
  expect(brotliDecompressSync(readFileSync(join(folder, "site/engine.wasm.br"))).toString()).toBe(
    script.repeat(101)
  );
});

it("compresses changed content anew", async () => {
  await run();
  write("site/deep/page.js", script + "//");
  await run();
  expect(brotliDecompressSync(readFileSync(join(folder, "site/deep/page.js.br"))).toString()).toBe(
    script + "//"
  );
});
