import {strToU8} from "fflate";
import {describe, expect, it} from "vitest";
import {readPdf} from "../../loaders/read/pdf.ts";
import {asPdf, report, setColumns, setPages} from "./made.ts";

const pdf = asPdf(setPages(report));

it("reads the text of fonts that are only named, with its pages and tables", async () => {
  const {text} = await readPdf(pdf, "a.pdf");
  const plain = text.replaceAll("\f", "");
  for (const paragraph of report.paragraphs) expect(plain).toContain(paragraph);
  expect(plain).toContain("|地区生产总值|亿元|190|186.4|5.9|198|");
  expect(text.split("\f")).toHaveLength(setPages(report).length);
});

it("reads a page in two columns column by column", async () => {
  const {text} = await readPdf(asPdf(setColumns(report)), "gazette.pdf");
  expect(text.replaceAll("\f", "").split("\n")).toEqual(report.paragraphs);
});

it("leaves the bytes that it was given whole", async () => {
  const given = pdf.slice();
  await readPdf(given, "a.pdf");
  expect(given).toEqual(pdf);
});

describe("readPdf refuses, naming the file and what to do,", () => {
  it("a document without text", async () => {
    await expect(readPdf(asPdf([{lines: [], rules: []}]), "scan.pdf")).rejects.toMatchObject({
      message: "scan.pdf is scanned: its 1 pages are pictures without text",
      remedy: expect.stringContaining("ocrmypdf")
    });
  });

  it("what is no PDF", async () => {
    await expect(readPdf(strToU8("增长8%"), "a.pdf")).rejects.toThrow("a.pdf is no whole PDF");
  });

  it("more pages than a report has", async () => {
    const many = asPdf(Array.from({length: 1501}, () => ({lines: [], rules: []})));
    await expect(readPdf(many, "a.pdf")).rejects.toThrow("a.pdf has 1501 pages, more than the 1500");
  });
});

it("reads what is left of a document that was cut off, or refuses it", async () => {
  const cut = readPdf(pdf.subarray(0, pdf.length * 0.7), "cut.pdf");
  const result = await cut.then(
    ({text}) => text,
    (error: Error) => error.message
  );
  expect(result).toMatch(/各位代表|^cut\.pdf is no whole PDF/);
});
