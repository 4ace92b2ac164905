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

// Brotli's quality 11 makes scripts a tenth smaller than 5 and takes fifty times as long: it is for what a first chart
// waits for. The engine, at 5, goes from 34 MB to 6.2 MB; 9 saves 5% more and takes ten times as long.
const best = new Set([".css", ".js", ".json"]);
const largestOfBest = 750_000;

const forms = [
  {
    ending: "br",
    compress: (bytes: Uint8Array, isBest: boolean) =>
      promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: isBest ? 11 : 5}})
  },
  {ending: "gz", compress: (bytes: Uint8Array) => promisify(gzip)(bytes, {level: 6})}
];

// From here on it takes seconds.
const slow = 1_000_000;

/**
 * Writes `.br` and `.gz` beside every file of a site that compresses well. Those that take long are kept in
 * `cache`, by the content they were made from. Returns the number of files.
 */
export async function compress(site: string, cache: string): Promise<number> {
  mkdirSync(cache, {recursive: true});
  const files = readdirSync(site, {recursive: true, encoding: "utf8"})
    .map((name) => join(site, name))
    .filter((path) => compressed.has(extname(path)) && statSync(path).size >= smallest);
  for (const path of files) {
    const bytes = readFileSync(path);
    const isBest = best.has(extname(path)) && bytes.length <= largestOfBest;
    for (const {ending, compress} of forms) {
      if (bytes.length < slow && !isBest) {
        writeFileSync(`${path}.${ending}`, await compress(bytes, isBest));
        continue;
      }
      const kept = join(cache, `${createHash("sha256").update(bytes).digest("hex")}.${ending}`);
      if (!existsSync(kept)) {
        writeFileSync(`${kept}.${process.pid}`, await compress(bytes, isBest));
        renameSync(`${kept}.${process.pid}`, kept);
      }
      copyFileSync(kept, `${path}.${ending}`);
    }
  }
  return files.length;
}
