// @vitest-environment jsdom
import JSZip from "jszip";
import {describe, expect, it, vi} from "vitest";
import type {Field} from "../../../src/components/share/columns.ts";
import {fileOf, fileStem, markdownTable, type Shared} from "../../../src/components/share/files.ts";

const gap: Field = {
  name: "gap",
  type: "number",
  title_en: "Gap",
  title_zh: "差距",
  meaning: "Outcome minus target.",
  meaning_zh: "实绩减目标。"
};
vi.mock("../../../src/components/database.ts", () => ({columnFields: async () => new Map([["gap", gap]])}));

interface Row {
  place: string;
  gap: number | null;
}

const shared = (changes: Partial<Shared<Row>["options"]> = {}): Shared<Row> => ({
  draw: null,
  address: "https://example.org/compare.html?data=0123456789ab#growth",
  width: 640,
  options: {
    name: "growth",
    title: "Growth: 2022",
    finding: "It fell.",
    meta: Promise.resolve({data_version: "0123456789abcdef", rule_version: "1.1"}),
    table: {
      rows: [
        {place: "Baotou", gap: -0.5},
        {place: "Wuhai", gap: null}
      ],
      columns: [
        {name: "place", title: "Place", value: ({place}) => place},
        {name: "gap", title: "Gap", value: ({gap}) => gap, isForFiles: true}
      ]
    },
    ...changes
  }
});

const text = (content: string | Uint8Array) =>
  typeof content === "string" ? content : new TextDecoder().decode(content);

describe("fileOf(format, shared)", () => {
  it("is, as CSV, what is shown, after a caption", async () => {
    const {name, type, content} = await fileOf("csv", shared());
    expect([name, type]).toEqual(["Growth 2022.csv", "text/csv;charset=utf-8"]);
    const lines = text(content).split("\r\n");
    expect(lines.filter((line) => !line.includes("# "))).toEqual(["place", "Baotou", "Wuhai", ""]);
    expect(lines[2]).toContain("data version 0123456789ab, verdict rules 1.1");
  });

  it("is, as an archive, every column, with what reads, describes and cites it", async () => {
    const zip = await JSZip.loadAsync((await fileOf("zip", shared())).content as Uint8Array);
    expect(Object.keys(zip.files)).toEqual([
      "Growth 2022.csv",
      "Growth 2022.do",
      "Growth 2022.R",
      "datapackage.json",
      "README.txt",
      "citation.bib"
    ]);
    expect(await zip.file("Growth 2022.csv")!.async("string")).toContain("Baotou,-0.5\r\nWuhai,\r\n");
    expect(await zip.file("Growth 2022.R")!.async("string")).toContain("Outcome minus target.");
  });

  it("asks the page's query for the whole result, when it is wanted and not before", async () => {
    const result = vi.fn(async () => [{place: "Ordos", gap: 1}]);
    await fileOf("csv", shared({result}));
    expect(result).not.toHaveBeenCalled();
    const {content} = await fileOf("zip", shared({result}));
    const zip = await JSZip.loadAsync(content as Uint8Array);
    expect(await zip.file("Growth 2022.csv")!.async("string")).toBe("\uFEFFplace,gap\r\nOrdos,1\r\n");
  });

  it("has no citation where the version is not known", async () => {
    const zip = await JSZip.loadAsync((await fileOf("zip", shared({meta: undefined}))).content as Uint8Array);
    expect(zip.file("citation.bib")).toBeNull();
  });
});

describe("markdownTable(options)", () => {
  it("is what is shown", async () => {
    expect(await markdownTable(shared().options)).toBe("| Place |\n| --- |\n| Baotou |\n| Wuhai |\n");
  });
});

describe("fileStem(title)", () => {
  it("is a title that every file system takes", () => {
    expect(fileStem('GDP 地区生产总值, growth: "2022"?')).toBe("GDP 地区生产总值, growth 2022");
    expect(fileStem("a/b\\c\nd")).toBe("a b c d");
    expect(fileStem("???")).toBe("zhibiao");
    expect(fileStem("x".repeat(300))).toHaveLength(100);
  });
});
