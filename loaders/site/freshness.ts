/**
 * Framework judges a loader's output by the age of the loader's own file, and `build` even uses what it knows
 * to be stale. Here the content of everything the loaders read decides: in a build stale outputs are deleted,
 * in preview the loaders are touched.
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  watch,
  writeFileSync
} from "node:fs";
import {dirname} from "node:path";
import {contentHash} from "../contentHash.ts";

/** What is made from what. Paths are relative to the project's folder. */
export interface Dependency {
  /** Files and folders whose content decides. */
  inputs: string[];
  /** Files and folders to delete when it has changed. */
  outputs: string[];
  /** Where the hash of the inputs is kept that the outputs were made from. */
  stamp: string;
}

const cache = "src/.observablehq/cache";

/** Tables, the bundled reader and the examples of the rules. The extracted files go with the archive: Framework compares each with the loader alone. */
export const tables: Dependency = {
  inputs: [
    "data",
    "loaders",
    "package-lock.json",
    "src/tables.zip.ts",
    "src/reader.mjs.ts",
    "src/pdf.mjs.ts",
    "src/rules.json.ts"
  ],
  outputs: ["tables.zip", "tables", "reader.mjs", "pdf.mjs", "rules.json"].map((name) => `${cache}/${name}`),
  stamp: `${cache}/tables.sha256`
};

/** What pages show first: queries of these pages, answered from the tables. */
export const answers: Dependency = {
  inputs: [...tables.inputs, "src/index.md", "src/compare.md", "src/components", "src/answers.zip.ts"],
  outputs: ["answers.zip", "answers"].map((name) => `${cache}/${name}`),
  stamp: `${cache}/answers.sha256`
};

/** The README's chart. */
export const figure: Dependency = {
  inputs: [
    "data/panel",
    "data/areas.csv",
    "loaders",
    "package-lock.json",
    "src/components",
    "src/figure.svg.ts"
  ],
  outputs: [`${cache}/figure.svg`],
  stamp: `${cache}/figure.sha256`
};

/** The bundled query editor, and the words of the engine that it knows. */
export const editor: Dependency = {
  inputs: [
    "src/components/query",
    "loaders/site",
    "package-lock.json",
    "src/editor.mjs.ts",
    "src/duckdb.json.ts"
  ],
  outputs: ["editor.mjs", "duckdb.json"].map((name) => `${cache}/${name}`),
  stamp: `${cache}/editor.sha256`
};

/** The worked queries, which are read from a folder. */
export const queries: Dependency = {
  inputs: ["src/queries", "loaders/site/workedQueries.ts", "src/queries.json.ts"],
  outputs: [`${cache}/queries.json`],
  stamp: `${cache}/queries.sha256`
};

/** Bundled packages: Framework files them by version, but what is bundled into them has versions of its own. */
export const packages: Dependency = {
  inputs: ["package-lock.json", "loaders/site/packages.ts"],
  outputs: [`${cache}/_npm`],
  stamp: `${cache}/packages.sha256`
};

/** Deletes the outputs if the inputs have changed since they were made; says whether it did. */
export function refresh({inputs, outputs, stamp}: Dependency): boolean {
  const hash = contentHash(inputs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  for (const output of outputs) rmSync(output, {recursive: true, force: true});
  mkdirSync(dirname(stamp), {recursive: true});
  // After the deletion, so that a build that is killed here starts over.
  writeFileSync(stamp, hash);
  return true;
}

/**
 * Touches the loaders whenever the content of what they read has changed, which makes preview run them again
 * and update open pages in place. A change that comes while they run waits for their end: preview would take
 * what they are about to write, made of the old content, for new. Returns a function that ends the watch.
 */
export function watchTables({inputs, outputs}: Dependency = tables, pause = 200): () => void {
  let hash = contentHash(inputs);
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, pause);
  };
  const changed = (): void => {
    if (outputs.some(isBeingMade)) return wait();
    let now: string;
    try {
      now = contentHash(inputs);
    } catch {
      return wait(); // a file went away while it was read
    }
    if (now === hash) return;
    hash = now;
    for (const loader of inputs.filter(isLoader)) utimesSync(loader, new Date(), new Date());
  };
  const watchers = inputs.filter(isFolder).map((path) => watch(path, {recursive: true}, wait));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Whether preview, which is this process, is writing an output or a file of it: beside it, under a name that ends in its own number. */
function isBeingMade(output: string): boolean {
  const unfinished = (name: string): boolean => name.endsWith(`.${process.pid}`);
  if (isFolder(output)) return readdirSync(output, {recursive: true, encoding: "utf8"}).some(unfinished);
  return existsSync(`${output}.${process.pid}`);
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;
}

/** Framework's data loaders stand in `src` and are named for what they write. */
function isLoader(path: string): boolean {
  return path.endsWith(".ts") && !isFolder(path);
}
