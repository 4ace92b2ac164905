import {cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

/**
 * A copy of the project in a new temporary folder, with nothing cached and the packages that are installed here. It
 * has the places of one region only: a page for each of China's would be a minute's work.
 */
export function projectCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), "zhibiao-copy-"));
  for (const name of [
    "src",
    "loaders",
    "data",
    "observablehq.config.ts",
    "package.json",
    "package-lock.json"
  ])
    cpSync(name, join(folder, name), {recursive: true, filter: (path) => !path.includes(".observablehq")});
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  const [header, ...areas] = readFileSync("data/areas.csv", "utf8").split("\n");
  const kept = areas.filter((line) => line.startsWith("15") || line.startsWith("100000"));
  writeFileSync(join(folder, "data/areas.csv"), [header, ...kept, ""].join("\n"));
  return folder;
}
