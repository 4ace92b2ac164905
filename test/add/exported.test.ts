import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {exportedFile, type Exportable} from "../../loaders/add/exported.ts";
import {dataFolder} from "../../loaders/corpus.ts";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {readReportFile} from "../../loaders/reportFile.ts";
import {asDocx, asText, report} from "../read/made.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "zhibiao-exported-"))));
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** What the loaders read of an exported file. */
async function reread(exportable: Exportable, id: string) {
  const {name, bytes} = exportedFile(exportable, id);
  writeFileSync(join(folder, name), bytes);
  const results = await readReportFile(join(folder, name), name, await readDictionary(dataFolder));
  expect(results).toHaveLength(1);
  return {name, ...results[0]!};
}

const text = new TextEncoder().encode(asText(report));
const given = {place: "呼和浩特市", year: 2021, kind: "plan_report"};

describe("exportedFile", () => {
  it("is the file itself, under the report's id, where nothing is said of it", async () => {
    const {name, bytes} = exportedFile(
      {name: "新建 文本.txt", bytes: text, given: {}},
      "150200-2022-work_report"
    );
    expect(name).toBe("150200-2022-work_report.txt");
    expect(bytes).toBe(text);
  });

  it("says in front matter what overrules the text", async () => {
    const read = await reread({name: "a.txt", bytes: text, given}, "150100-2021-plan_report");
    expect(read).toMatchObject({
      name: "150100-2021-plan_report.txt",
      report: {report: "150100-2021-plan_report", place: "呼和浩特市", year: 2021}
    });
    expect(read.observations.length).toBeGreaterThan(50);
  });

  it("overrules front matter that is there, and keeps the rest of it", async () => {
    const bytes = new TextEncoder().encode(`---\nplace: 包头市\nspeaker: 某某\n---\n${asText(report)}`);
    const read = await reread({name: "a.md", bytes, given}, "x");
    expect(read.report).toMatchObject({place: "呼和浩特市", speaker: "某某"});
  });

  it("turns a text that is not UTF-8 into one, so that front matter may stand before it", async () => {
    // 增长8%。 in GB 18030
    const bytes = Uint8Array.from([0xd4, 0xf6, 0xb3, 0xa4, 0x38, 0x25, 0xa1, 0xa3]);
    const {bytes: exported} = exportedFile({name: "a.txt", bytes, given}, "x");
    expect(new TextDecoder("utf-8", {fatal: true}).decode(exported)).toMatch(/---\n增长8%。/);
  });

  it("is an archive with a NAME.yml beside a format that has no front matter", async () => {
    const read = await reread(
      {name: "a.docx", bytes: await asDocx(report), given},
      "150100-2021-plan_report"
    );
    expect(read).toMatchObject({
      name: "150100-2021-plan_report.zip",
      report: {report: "150100-2021-plan_report", kind: "plan_report"}
    });
  });

  it("makes a name of any id", () => {
    expect(exportedFile({name: "a.txt", bytes: text, given: {}}, "../包头/..").name).toBe("..-包头-...txt");
  });
});
