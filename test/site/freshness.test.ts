import {existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {refresh, watchTables, type Dependency} from "../../loaders/site/freshness.ts";

let folder: string;
let dependency: Dependency;
const past = new Date("2020-01-01");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "freshness-"));
  mkdirSync(join(folder, "data/deep"), {recursive: true});
  write("data/deep/a.txt", "one");
  write("loader.zip.ts", "");
  utimesSync(join(folder, "loader.zip.ts"), past, past);
  dependency = {
    inputs: ["data", "loader.zip.ts", "missing"].map((name) => join(folder, name)),
    outputs: ["cache/tables.zip", "cache/tables"].map((name) => join(folder, name)),
    stamp: join(folder, "cache/stamp")
  };
  refresh(dependency);
  write("cache/tables.zip", "made");
  mkdirSync(join(folder, "cache/tables"));
  write("cache/tables/a.parquet", "made");
});

afterEach(() => rmSync(folder, {recursive: true}));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function touched(): boolean {
  return statSync(join(folder, "loader.zip.ts")).mtime > past;
}

describe("refresh", () => {
  it("keeps the outputs while nothing changed but a file's age", () => {
    utimesSync(join(folder, "data/deep/a.txt"), new Date(), new Date());
    expect(refresh(dependency)).toBe(false);
    expect(existsSync(join(folder, "cache/tables/a.parquet"))).toBe(true);
  });

  it("deletes the archive and what was taken out of it when content changed", () => {
    write("data/deep/a.txt", "two");
    expect(refresh(dependency)).toBe(true);
    expect(existsSync(join(folder, "cache/tables.zip"))).toBe(false);
    expect(existsSync(join(folder, "cache/tables"))).toBe(false);
    expect(refresh(dependency)).toBe(false);
  });
});

describe("watchTables", () => {
  it("touches the loader when content changes, and only then", async () => {
    const stop = watchTables(dependency, 20);
    try {
      utimesSync(join(folder, "data/deep/a.txt"), new Date(), new Date());
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(touched()).toBe(false);
      write("data/deep/a.txt", "two");
      await vi.waitFor(() => expect(touched()).toBe(true), 5_000);
    } finally {
      stop();
    }
  });

  it.each(["cache/tables.zip", "cache/tables/a.parquet"])(
    "waits while preview writes %s from the old content",
    async (output) => {
      const stop = watchTables(dependency, 20);
      try {
        write(`${output}.${process.pid}`, "half");
        write("data/deep/a.txt", "two");
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(touched()).toBe(false);
        rmSync(join(folder, `${output}.${process.pid}`));
        await vi.waitFor(() => expect(touched()).toBe(true), 5_000);
      } finally {
        stop();
      }
    }
  );

  it("leaves the stamp alone: what a killed preview did not rebuild, the next build does", async () => {
    const stop = watchTables(dependency, 20);
    try {
      write("data/deep/a.txt", "two");
      await vi.waitFor(() => expect(touched()).toBe(true), 5_000);
    } finally {
      stop();
    }
    expect(refresh(dependency)).toBe(true);
  });
});
