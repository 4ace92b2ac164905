import {strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readOfd} from "../../loaders/read/ofd.ts";
import {asOfd, report, setPages} from "./made.ts";

const ofd = asOfd(setPages(report));

it("reads paragraphs, tables and pages", () => {
  const {text} = readOfd(ofd, "a.ofd");
  const plain = text.replaceAll("\f", "");
  for (const paragraph of report.paragraphs) expect(plain).toContain(paragraph);
  expect(plain).toContain("|地区生产总值|亿元|190|186.4|5.9|198|");
  expect(text.split("\f")).toHaveLength(setPages(report).length);
});

it("understands distances that are written in short, and leaves out turned text", () => {
  const page = `<Page><Content><Layer>
    <TextObject Size="5" Boundary="20 20 90 6"><TextCode X="0" Y="5" DeltaX="g 2 5 5">投资增长</TextCode></TextObject>
    <TextObject Size="5" Boundary="40 20 90 6"><TextCode X="0" Y="5" DeltaX="2.5 2.5">8%。</TextCode></TextObject>
    <TextObject Size="9" Boundary="20 90 90 90" CTM="0.7 0.7 -0.7 0.7 0 0"><TextCode X="0" Y="5">样本</TextCode></TextObject>
  </Layer></Content></Page>`;
  const {"OFD.xml": root, "Doc_0/Document.xml": document} = unzipSync(asOfd([{lines: [], rules: []}]));
  const bytes = zipSync({
    "OFD.xml": root!,
    "Doc_0/Document.xml": document!,
    "Doc_0/Pages/Page_0/Content.xml": strToU8(page)
  });
  expect(readOfd(bytes, "a.ofd").text).toBe("投资增长8%。");
});

describe("readOfd refuses, naming the file,", () => {
  it("a document without text", () => {
    expect(() => readOfd(asOfd([{lines: [], rules: []}]), "a.ofd")).toThrow(
      "a.ofd holds no text: its 1 pages"
    );
  });

  it("an archive that is none, or lacks a part", () => {
    expect(() => readOfd(strToU8("x"), "a.ofd")).toThrow("a.ofd cannot be unpacked");
    expect(() => readOfd(zipSync({"a.xml": strToU8("x")}), "a.ofd")).toThrow("a.ofd has no OFD.xml in it");
  });
});
