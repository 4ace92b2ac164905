import {createHash} from "node:crypto";
import {readdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {contentHash} from "../contentHash.ts";

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Files of a folder of the project, those of its folders left out. */
function ownFiles(folder: string): string[] {
  return readdirSync(join(project, folder), {withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({name}) => `${folder}/${name}`);
}

/** Code that decides what is read of a file, and the libraries that it reads with. */
export const readerCode = [
  ...ownFiles("loaders"),
  "loaders/read",
  "loaders/outline",
  "loaders/grammar",
  "loaders/link",
  "loaders/rebuild",
  "package-lock.json"
];

/** Code that makes tables of what was read. */
export const tableCode = [
  ...readerCode,
  "loaders/corrections",
  "loaders/match",
  "loaders/panel",
  "loaders/tables",
  "loaders/site/partitions.ts",
  "data/datapackage.json"
];

const dictionaryFiles = ["areas.csv", "breaks.csv", "indicators.csv", "units.csv", "quality/validation.json"];

/** Hash over the code that reads a file and the dictionary in `data`. */
export function readerHash(data: string): string {
  return hashOf([contentHash(readerCode, project), contentHash(dictionaryFiles, data)]);
}

/** Hash over the code that makes the tables and the dictionary in `data`. */
export function tablesHash(data: string): string {
  return hashOf([contentHash(tableCode, project), contentHash(dictionaryFiles, data)]);
}

/** SHA-256 of some parts, in hex. */
export function hashOf(parts: readonly (string | number | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "object" ? part : Buffer.from(String(part));
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
