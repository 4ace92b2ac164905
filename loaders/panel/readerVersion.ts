import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import packageFile from "../../package.json" with {type: "json"};
import {contentHash} from "../contentHash.ts";

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What decides how a report is read. */
const parts = [
  "loaders/vocabulary.ts",
  "loaders/numeral.ts",
  "loaders/memoised.ts",
  "loaders/read",
  "loaders/outline",
  "loaders/grammar",
  "loaders/link",
  "loaders/report.ts",
  "data/indicators.csv",
  "data/areas.csv"
];

/** "0.1.0+3f2a9c1b77de": the version of the program, and a hash over its rules and dictionary. */
export function readerVersion(): string {
  return `${packageFile.version}+${contentHash(parts, project).slice(0, 12)}`;
}
