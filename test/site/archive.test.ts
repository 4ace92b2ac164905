import {mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {pack, unpack} from "../../loaders/site/archive.ts";

const files = new Map([
  ["observations.parquet", new TextEncoder().encode("PAR1".repeat(100))],
  ["reports/150200-2022-work_report.json", new TextEncoder().encode(`{"title": "包头市"}`.repeat(100))]
]);

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "archive-"));
  writeFileSync(join(folder, "tables.zip"), await pack(files));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, {recursive: true});
});

describe("pack", () => {
  it("gives the same bytes from the same files on another day", async () => {
    vi.useFakeTimers({now: new Date("2031-05-05"), toFake: ["Date"]});
    expect(Buffer.compare(await pack(files), readFileSync(join(folder, "tables.zip")))).toBe(0);
  });

  it("compresses text, and not Parquet, which is compressed already", async () => {
    const {size} = statSync(join(folder, "tables.zip"));
    expect(size).toBeGreaterThan(files.get("observations.parquet")!.length);
    expect(size).toBeLessThan(1000);
  });
});

describe("unpack", () => {
  it("writes every file, and names it", async () => {
    expect(await unpack(join(folder, "tables.zip"), join(folder, "tables"))).toEqual([...files.keys()]);
    for (const [name, bytes] of files)
      expect(readFileSync(join(folder, "tables", name)).equals(Buffer.from(bytes))).toBe(true);
  });

  it("leaves what is newer than the archive, and replaces what is older", async () => {
    await unpack(join(folder, "tables.zip"), join(folder, "tables"));
    const path = join(folder, "tables/observations.parquet");
    writeFileSync(path, "kept");
    await unpack(join(folder, "tables.zip"), join(folder, "tables"));
    expect(readFileSync(path, "utf8")).toBe("kept");
    utimesSync(path, new Date("2020-01-01"), new Date("2020-01-01"));
    await unpack(join(folder, "tables.zip"), join(folder, "tables"));
    expect(readFileSync(path, "utf8")).toMatch(/^PAR1/);
  });
});
