import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {contentHash} from "../loaders/contentHash.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "contentHash-"));
  mkdirSync(join(folder, "data/deep"), {recursive: true});
  write("data/deep/a.txt", "one");
});

afterEach(() => rmSync(folder, {recursive: true}));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

describe("contentHash(paths)", () => {
  it("changes with content, with a name and with a new file", () => {
    const hashes = [contentHash([folder])];
    write("data/deep/a.txt", "two");
    hashes.push(contentHash([folder]));
    write("data/b.txt", "");
    hashes.push(contentHash([folder]));
    rmSync(join(folder, "data/b.txt"));
    write("data/c.txt", "");
    hashes.push(contentHash([folder]));
    expect(new Set(hashes).size).toBe(4);
  });

  it("does not change with the age of a file, a hidden file or an editor's backup", () => {
    const before = contentHash([folder]);
    utimesSync(join(folder, "data/deep/a.txt"), new Date(0), new Date(0));
    write("data/.DS_Store", "x");
    write("data/a.txt~", "x");
    expect(contentHash([folder])).toBe(before);
  });

  it("tells where one file ends and the next begins", () => {
    write("data/x", "ab");
    write("data/y", "");
    const before = contentHash([folder]);
    write("data/x", "a");
    write("data/y", "b");
    expect(contentHash([folder])).not.toBe(before);
  });

  it("counts what is not there as empty, and names relative to the root", () => {
    expect(contentHash(["data", "missing"], folder)).toBe(contentHash(["data"], folder));
    expect(contentHash(["data"], folder)).not.toBe(contentHash([join(folder, "data")]));
  });
});
