import {readdirSync, readFileSync} from "node:fs";
import {posix} from "node:path";
import ts from "typescript";
import {describe, expect, it} from "vitest";

/** The floors of the house, from the ground up: a file imports from its own floor and from those before it. */
const floors = [
  "loaders/vocabulary.ts",
  "loaders/numeral.ts",
  "loaders/groupBy.ts",
  "loaders/memoised.ts",
  "loaders/contentHash.ts",
  "loaders/read",
  "loaders/outline",
  "loaders/grammar",
  "loaders/link",
  "loaders/reportRows.ts",
  "loaders/report.ts",
  "loaders/corrections",
  "loaders/match",
  "loaders/readDocument.ts",
  "loaders/reportFile.ts",
  "loaders/corpusTask.ts",
  "loaders/corpusWorker.mjs",
  "loaders/corpus.ts",
  "loaders/tables",
  "loaders/panel",
  "loaders/quality",
  "loaders/site",
  "loaders/rebuild",
  "loaders/add",
  "loaders/commands",
  "loaders/cli.ts",
  "loaders/worker.ts",
  "src"
];

interface Import {
  /** Path from the project's folder, or the name of a package. */
  path: string;
  isType: boolean;
}

const imports = new Map(["loaders", "src"].flatMap(sources).map((path) => [path, importsOf(path)]));

function sources(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((path) => /(?<!\.d)\.(ts|mjs)$/.test(path) && !path.includes("/."));
}

function importsOf(path: string): Import[] {
  const {statements} = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  return statements.flatMap((statement): Import[] => {
    const isImport = ts.isImportDeclaration(statement);
    if (!isImport && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier) return [];
    const {text} = statement.moduleSpecifier as ts.StringLiteral;
    const isType = isImport ? (statement.importClause?.isTypeOnly ?? false) : statement.isTypeOnly;
    if (!text.startsWith(".")) return [{path: text, isType}];
    // Pages know a component by the name under which the browser fetches it.
    return [{path: posix.join(posix.dirname(path), text).replace(/\.js$/, ".ts"), isType}];
  });
}

const isWithin = (path: string, floor: string): boolean => path === floor || path.startsWith(`${floor}/`);
const floorOf = (path: string): number => floors.findIndex((floor) => isWithin(path, floor));

/** Everything that comes along when a file is run, itself included. */
function runs(path: string, known = new Set<string>()): Set<string> {
  if (!known.has(path)) {
    known.add(path);
    for (const {path: next, isType} of imports.get(path) ?? []) if (!isType) runs(next, known);
  }
  return known;
}

/** The files of a circle of imports, types among them; undefined where there is none. */
function circle(): string[] | undefined {
  const done = new Set<string>();
  const search = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return;
    for (const {path: next} of imports.get(path) ?? []) {
      const found = search(next, [...trail, path]);
      if (found) return found;
    }
    done.add(path);
  };
  for (const path of imports.keys()) {
    const found = search(path, []);
    if (found) return found;
  }
}

describe("the house", () => {
  it("has a floor for every file", () => {
    expect([...imports.keys()].filter((path) => floorOf(path) < 0)).toEqual([]);
    expect(floors.filter((floor) => ![...imports.keys()].some((path) => isWithin(path, floor)))).toEqual([]);
  });

  it("lets a file import from its own floor and from those before it", () => {
    const upward = [...imports].flatMap(([path, own]) =>
      own.filter((one) => floorOf(one.path) > floorOf(path)).map((one) => `${path} → ${one.path}`)
    );
    expect(upward).toEqual([]);
  });

  it("has no two files that need each other", () => {
    expect(circle()).toBeUndefined();
  });

  it("gives components the loaders' types alone: a browser cannot fetch a loader", () => {
    const fetched = [...imports].flatMap(([path, own]) =>
      isWithin(path, "src/components")
        ? own
            .filter((one) => isWithin(one.path, "loaders") && !one.isType)
            .map((one) => `${path} → ${one.path}`)
        : []
    );
    expect(fetched).toEqual([]);
  });

  it.each(["loaders/worker.ts", "loaders/match/commitments.ts"])(
    "keeps %s, and all that it needs, free of Node",
    (path) => {
      expect([...runs(path)].filter((name) => name.startsWith("node:"))).toEqual([]);
    }
  );
});
