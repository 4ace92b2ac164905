import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strToU8, zipSync} from "fflate";
import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {dataFolder} from "../loaders/corpus.ts";
import {type Dictionary, parseDictionary} from "../loaders/link/dictionary.ts";
import {readDictionaryFiles} from "../loaders/link/dictionaryFiles.ts";
import {readReportFile} from "../loaders/reportFile.ts";
import type {FileResult} from "../loaders/reportRows.ts";
import {asDocx, asHtml, asOfd, asPdf, asText, report, setPages} from "./read/made.ts";

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = parseDictionary(await readDictionaryFiles(dataFolder));
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhibiao-file-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** Writes files into the folder and reads the first. */
async function readFirst(files: Record<string, string>): Promise<FileResult> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  const name = Object.keys(files)[0]!;
  return readOne(name);
}

async function readOne(name: string, words = dictionary): Promise<FileResult> {
  const results = await readReportFile(join(folder, name), name, words);
  expect(results).toHaveLength(1);
  return results[0]!;
}

const body = "地区生产总值增长8%左右。\n";

test("readReportFile(path) counts what was cut and takes the checksum of the bytes", async () => {
  const {report} = await readFirst({"a.txt": `政府工作报告\n**${body.trim()}**\n`});
  expect(report).toMatchObject({source_file: "a.txt", removed_characters: 4});
  expect(report!.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("readReportFile(path) lets the NAME.yml beside a file overrule its front matter, and that the text", async () => {
  const {report} = await readFirst({
    "a.md": `---\ntitle: 甲\nyear: 2021\nplace: 包头市\n---\n${body}`,
    "a.yml": "year: 2022\nspeaker: 王某\n"
  });
  expect(report).toMatchObject({title: "甲", year: 2022, speaker: "王某", ref_area: "150200"});
});

test("readReportFile(path) takes the place from the folder where nothing else tells it", async () => {
  expect((await readFirst({"江西省/a.txt": body})).report!.ref_area).toBe("360000");
  expect((await readFirst({"江西省/b.md": `---\nplace: 包头市\n---\n${body}`})).report!.ref_area).toBe(
    "150200"
  );
  expect((await readFirst({"reports/c.txt": body})).report!.ref_area).toBeNull();
});

test("readReportFile(path) leaves out a day of delivery that does not exist", async () => {
  const {report, problems} = await readFirst({"a.md": `---\ndelivered: 2022-02-30\n---\n${body}`});
  expect(report!.delivered).toBeNull();
  expect(problems.map(({code}) => code)).toContain("no_delivered");
});

test.each([
  ["an unknown format", {"x.xlsx": ""}, "cannot read .xlsx"],
  ["front matter that is not YAML", {"x.md": "---\ntitle: [\n---\n"}, "Flow sequence"],
  ["a NAME.yml that is not YAML", {"x.txt": body, "x.yml": "title: ["}, "Flow sequence"],
  ["a NAME.yml that is a list", {"x.txt": body, "x.yml": "- a"}, 'x.yml is not a list of "name: value" lines']
])("readReportFile(path) makes a problem of %s", async (_, files, message) => {
  const {report, problems} = await readFirst(files);
  expect(report).toBeNull();
  expect(problems).toMatchObject([{severity: "error", code: "unreadable_file"}]);
  expect(problems[0]!.message).toContain(message);
});

test("readReportFile(path) makes a problem of a file that is not there", async () => {
  const {report, problems} = await readOne("none.txt");
  expect(report).toBeNull();
  expect(problems).toMatchObject([{message: "there is no such file", remedy: "check the path"}]);
});

test("readReportFile(path) says that a failure of our own code is ours, with its place", async () => {
  writeFileSync(join(folder, "a.txt"), body);
  const incomplete = {...dictionary, indicatorOf: undefined} as unknown as Dictionary;
  const {report, problems} = await readOne("a.txt", incomplete);
  expect(report).toBeNull();
  expect(problems).toMatchObject([{severity: "error", code: "internal_error"}]);
  expect(problems[0]!.message).toMatch(/indicatorOf is not a function \(at .*link\.ts:\d+/);
});

describe("readReportFile(path) of an archive", () => {
  const zipped = (files: Record<string, string | Uint8Array>) =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === "string" ? strToU8(content) : content
        ])
      )
    );
  const readZip = async (bytes: Uint8Array) => {
    writeFileSync(join(folder, "a.zip"), bytes);
    return readReportFile(join(folder, "a.zip"), "in/a.zip", dictionary);
  };

  test("reads each report in it, by path, with the folder as its place and the NAME.yml beside it", async () => {
    const results = await readZip(
      zipped({
        "b/包头市/2022.txt": body,
        "a.md": `---\nplace: 江西省\nyear: 2020\n---\n${body}`,
        "a.yml": "year: 2021",
        "README.md": "no report",
        "__MACOSX/a.md": "no report",
        "picture.png": "no report"
      })
    );
    expect(results.map(({report}) => [report!.source_file, report!.ref_area, report!.year])).toEqual([
      ["in/a.zip/a.md", "360000", 2021],
      ["in/a.zip/b/包头市/2022.txt", "150200", null]
    ]);
  });

  test("reads archives within it, and makes a problem of the member that cannot be read", async () => {
    const results = await readZip(
      zipped({"inner.zip": zipped({"a.txt": body}), "old.doc": "x", "cut.zip": "PK"})
    );
    expect(
      results.map(({report, problems}) => [problems[0]?.source_file, report?.observations ?? null])
    ).toEqual([
      ["in/a.zip/cut.zip", null],
      ["in/a.zip/inner.zip/a.txt", 1],
      ["in/a.zip/old.doc", null]
    ]);
    expect(results[2]!.problems[0]!.remedy).toContain("save it as .docx");
  });

  test("says that no report is in it", async () => {
    const [result] = await readZip(zipped({"picture.png": "x"}));
    expect(result!.problems).toMatchObject([{severity: "error", message: "no report is in this archive"}]);
  });
});

test("the same report gives the same observations from every format", async () => {
  const pages = setPages(report);
  const files = {
    "a.txt": strToU8(asText(report)),
    "b.html": strToU8(asHtml(report)),
    "c.docx": await asDocx(report),
    "d.pdf": asPdf(pages),
    "e.ofd": asOfd(pages)
  };
  writeFileSync(join(folder, "all.zip"), zipSync(files));
  const results = await readReportFile(join(folder, "all.zip"), "all.zip", dictionary);
  expect(results.map(({report}) => report!.source_file)).toEqual(
    Object.keys(files).map((name) => `all.zip/${name}`)
  );
  const [first, ...others] = results.map(({observations}) =>
    observations.map(({observation: _, report: __, ...said}) => said)
  );
  expect(first!.filter(({rule}) => rule === "annex")).toHaveLength(14);
  for (const other of others) expect(other).toEqual(first);
  expect(results.map(({sentences}) => sentences.at(-1)!.page)).toEqual([null, null, null, 3, 3]);
});
