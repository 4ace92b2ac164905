import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strToU8, zipSync} from "fflate";
import {afterEach, beforeEach, expect, test} from "vitest";
import {listReports, readCorpus, type CorpusOptions} from "../loaders/corpus.ts";
import type {FileResult} from "../loaders/reportRows.ts";
import {asDocx, asPdf, report} from "./read/made.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhibiao-corpus-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** Writes a little report whose front matter says everything that the reader would look for. */
function write(name: string, frontMatter: string, growth = 8): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), {recursive: true});
  const head = `---\nplace: 包头市\nkind: work_report\nyear: 2022\n${frontMatter}\n---\n`;
  writeFileSync(path, `${head}政府工作报告\n一、2022年主要目标\n地区生产总值增长${growth}%左右。\n`);
  return path;
}

async function readAll(paths: string[], options?: CorpusOptions): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for await (const result of readCorpus(paths, options)) results.push(result);
  return results;
}

const ids = (results: FileResult[]): (string | undefined)[] => results.map(({report}) => report?.report);

test("listReports(paths) lists files as they are and folders by path, without README and hidden files", async () => {
  for (const name of ["b.txt", "a/z.md", "a/README.md", ".hidden.txt", "a.yml", "notes.xlsx"])
    write(name, "");
  expect(await listReports([join(folder, "b.txt"), folder, join(folder, "none.txt")])).toEqual(
    ["b.txt", "a/z.md", "none.txt"].map((name) => join(folder, name))
  );
});

test("listReports(paths) ends where a link leads back to a folder above", async () => {
  const path = write("a/b.txt", "");
  symlinkSync(folder, join(folder, "a", "loop"));
  expect(await listReports([folder])).toEqual([path]);
});

test("readCorpus(paths) yields a result for each file in the order of the input, with its checksum", async () => {
  const paths = [write("b.md", "report: second"), write("a.md", "report: first")];
  const results = await readAll(paths);
  expect(ids(results)).toEqual(["second", "first"]);
  expect(results[0]!.report).toMatchObject({
    source_file: paths[0],
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/)
  });
});

test("readCorpus(paths) makes a problem of a file that is not there, and reads the others", async () => {
  const results = await readAll([join(folder, "none.md"), write("a.md", "report: first")]);
  expect(ids(results)).toEqual([undefined, "first"]);
  expect(results[0]!.problems).toEqual([
    {
      source_file: join(folder, "none.md"),
      report: null,
      severity: "error",
      code: "unreadable_file",
      message: "there is no such file",
      remedy: "check the path",
      start: null
    }
  ]);
});

test("readCorpus(paths) uses the full report instead of its digest, whichever comes first", async () => {
  const digest = write("digest.md", "report: same\ndigest: true");
  const full = write("full.md", "report: same");
  for (const paths of [
    [digest, full],
    [full, digest]
  ]) {
    const results = await readAll(paths);
    expect(results.map(({report}) => report?.source_file)).toEqual([full]);
    expect(results[0]!.problems.map(({code}) => code)).not.toContain("duplicate_report");
  }
});

test("readCorpus(paths) uses a digest whose full report is not there", async () => {
  const results = await readAll([
    write("digest.md", "report: one\ndigest: true"),
    write("full.md", "report: two")
  ]);
  expect(ids(results)).toEqual(["two", "one"]);
});

test("readCorpus(paths) uses the first of two reports with one id and names both", async () => {
  const paths = [write("a.md", "report: same"), write("b.md", "report: same")];
  const [first, second] = await readAll(paths);
  expect(first!.report?.source_file).toBe(paths[0]);
  expect(second).toMatchObject({report: null, observations: []});
  expect(second!.problems[0]).toMatchObject({
    code: "duplicate_report",
    source_file: paths[1],
    report: "same"
  });
  expect(second!.problems[0]!.message).toContain(paths[0]);
});

test("readCorpus(paths, {keep: 'all'}) keeps both reports with one id, and still says so", async () => {
  const results = await readAll([write("a.md", "report: same"), write("b.md", "report: same")], {
    keep: "all"
  });
  expect(ids(results)).toEqual(["same", "same"]);
  expect(results[1]!.problems.map(({code}) => code)).toContain("duplicate_report");
});

test("readCorpus(paths, {workers}) gives the same from threads as from one, in the same order", async () => {
  for (let n = 0; n < 30; n++) write(`${String(n).padStart(2, "0")}.md`, `report: report-${n}`, n + 1);
  write("07.txt", "title: [");
  const alone = await readAll([folder], {workers: 1});
  const progress: number[] = [];
  const threaded = await readAll([folder], {workers: 2, onProgress: ({done}) => progress.push(done)});
  expect(threaded).toEqual(alone);
  expect(alone.map(({observations}) => observations[0]?.value).filter(Boolean)).toEqual(
    Array.from({length: 30}, (_, n) => n + 1)
  );
  expect(progress).toEqual(Array.from({length: 31}, (_, n) => n + 1));
}, 120_000);

test("readCorpus(paths, {workers}) stops its threads when the reader has seen enough", async () => {
  for (let n = 0; n < 30; n++) write(`${n}.md`, `report: report-${n}`);
  for await (const {report} of readCorpus([folder], {workers: 2})) {
    expect(report).not.toBeNull();
    break;
  }
}, 120_000);

test("readCorpus(paths, {data}) throws once, not for every file, where the dictionary cannot be read", async () => {
  const path = write("a.md", "report: first");
  await expect(readAll([path], {data: folder})).rejects.toThrow(`the dictionary in ${folder} cannot be read`);
});

test("hostile and damaged files are problems that name them and what to do, and end nothing", async () => {
  const good = await asDocx(report);
  const files: Record<string, Uint8Array> = {
    "bomb.zip": zipSync({"a.txt": new Uint8Array(50 * 2 ** 20)}),
    "bomb.docx": zipSync({"word/document.xml": new Uint8Array(50 * 2 ** 20)}),
    "cut.docx": good.subarray(0, good.length / 2),
    "cut.zip": zipSync({"a.txt": strToU8("甲".repeat(999))}).subarray(0, 60),
    "deep.html": strToU8("<div>".repeat(100_000)),
    "deep.ofd": zipSync({"OFD.xml": strToU8("<a>".repeat(100_000))}),
    "empty.pdf": new Uint8Array(),
    "entities.docx": zipSync({"word/document.xml": strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')}),
    "old.doc": new Uint8Array(9),
    "scan.pdf": asPdf([{lines: [], rules: []}]),
    "whole.docx": good
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const results = await readAll([folder]);
  const bad = results.filter(({report}) => report === null);
  expect(bad.map(({problems}) => problems[0]!.source_file.slice(folder.length + 1))).toEqual([
    "bomb.docx",
    "bomb.zip/a.txt",
    "cut.docx",
    "cut.zip",
    "deep.html",
    "deep.ofd",
    "empty.pdf",
    "entities.docx",
    "old.doc",
    "scan.pdf"
  ]);
  for (const {problems} of bad) {
    const [problem, ...others] = problems;
    expect(others).toEqual([]);
    const file = problem!.source_file.slice(folder.length + 1).split("/")[0]!;
    expect(problem).toMatchObject({
      severity: "error",
      code: "unreadable_file",
      message: expect.stringContaining(file)
    });
    expect(problem!.remedy).not.toBe("");
  }
  expect(results.find(({report}) => report !== null)!.report!.kind).toBe("plan_report");
});
