import {createHash} from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync
} from "node:fs";
import {extname, join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";

const compressed = new Set([".css", ".html", ".js", ".json", ".mjs", ".svg", ".wasm"]);

// Below this the headers outweigh what is saved.
const smallest = 2048;

const forms = [
  // Quality 5 takes a tenth of the time of 9 and gives 5% more bytes (DuckDB: 34 MB to 6.2 MB in 1.6 s).
  {
    ending: "br",
    compress: (bytes: Uint8Array) =>
      promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}})
  },
  {ending: "gz", compress: (bytes: Uint8Array) => promisify(gzip)(bytes, {level: 6})}
];

// From here on it takes seconds: the engine is compressed once per version, all else in each build.
const slow = 1_000_000;

/**
 * Writes `.br` and `.gz` beside every file of a site that compresses well. Those of large files are kept in
 * `cache`, by the content they were made from. Returns the number of files.
 */
export async function compress(site: string, cache: string): Promise<number> {
  mkdirSync(cache, {recursive: true});
  const files = readdirSync(site, {recursive: true, encoding: "utf8"})
    .map((name) => join(site, name))
    .filter((path) => compressed.has(extname(path)) && statSync(path).size >= smallest);
  for (const path of files) {
    const bytes = readFileSync(path);
    for (const {ending, compress} of forms) {
      if (bytes.length < slow) {
        writeFileSync(`${path}.${ending}`, await compress(bytes));
        continue;
      }
      const kept = join(cache, `${createHash("sha256").update(bytes).digest("hex")}.${ending}`);
      if (!existsSync(kept)) {
        writeFileSync(`${kept}.${process.pid}`, await compress(bytes));
        renameSync(`${kept}.${process.pid}`, kept);
      }
      copyFileSync(kept, `${path}.${ending}`);
    }
  }
  return files.length;
}
