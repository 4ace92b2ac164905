import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {isFetched, placePaths, whileOtherWrites} from "../../loaders/site/paths.ts";
import {placeHref} from "../../src/components/links.ts";

const areas = readFileSync("data/areas.csv", "utf8");

describe("placePaths", () => {
  it("has a page for every place that links take to have one, and for no other", () => {
    const codes = areas
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.slice(0, 6));
    const linked = codes.filter((code) => /\/places\/\d+\.html/.test(placeHref(code)));
    expect(placePaths(areas)).toEqual(linked.map((code) => `/places/${code}`));
    expect(placePaths(areas)).toContain("/places/150200");
    expect(placePaths(areas)).not.toContain("/places/150205");
  });
});

describe("isFetched", () => {
  it("is true of files that a page chooses while it runs", () => {
    expect(isFetched("reports/150200-2022-work_report.json")).toBe(true);
    expect(isFetched("reports.parquet")).toBe(false);
  });
});

describe("whileOtherWrites(file)", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "paths-"))));
  afterEach(() => rmSync(folder, {recursive: true}));

  it("waits for a file that a living process writes", async () => {
    const file = join(folder, "tables.zip");
    writeFileSync(`${file}.${process.pid}`, "");
    let isDone = false;
    const waiting = whileOtherWrites(file, 10).then(() => (isDone = true));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(isDone).toBe(false);
    renameSync(`${file}.${process.pid}`, file);
    await waiting;
  });

  it("does not wait for one that has died, nor where nobody writes", async () => {
    const {pid} = spawnSync(process.execPath, ["--version"]);
    writeFileSync(join(folder, `tables.zip.${pid}`), "");
    const left = join(folder, `tables.zip.${process.pid}`);
    writeFileSync(left, "");
    utimesSync(left, new Date("2020-01-01"), new Date("2020-01-01"));
    await whileOtherWrites(join(folder, "tables.zip"));
    await whileOtherWrites(join(folder, "missing", "tables.zip"));
  });
});
