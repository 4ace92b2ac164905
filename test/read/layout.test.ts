import {expect, it} from "vitest";
import {layoutText, type LaidOutPage} from "../../loaders/read/layout.ts";
import {report, setColumns, setPages, widthOf} from "./made.ts";

/** Pages as they were set, with the width that their type has. */
const laidOut = (pages: ReturnType<typeof setPages>): LaidOutPage[] =>
  pages.map(({lines, rules}) => ({
    width: 595,
    height: 842,
    rules,
    runs: lines.map(({text, x, y, size}) => ({
      text,
      x,
      y,
      size,
      width: widthOf(text, size)
    }))
  }));

it("joins lines into the paragraphs they were set from", () => {
  const {text} = layoutText(laidOut(setPages(report)));
  const paragraphs = text.replaceAll("\f", "").split("\n");
  expect(paragraphs.slice(0, report.paragraphs.length)).toEqual(report.paragraphs);
});

it("reads two columns one after the other, as the same paragraphs", () => {
  const pages = setColumns(report);
  expect(pages.length).toBeGreaterThan(1);
  const {text, removed} = layoutText(laidOut(pages));
  expect(text.replaceAll("\f", "").split("\n")).toEqual(report.paragraphs);
  expect(text.split("\f")).toHaveLength(pages.length);
  expect(removed).toMatchObject([{reason: "page header or footer", count: pages.length}]);
});

it("leaves out headers, page numbers and footnotes, and counts them", () => {
  const pages = setPages(report);
  const {text, removed} = layoutText(laidOut(pages));
  expect(text).not.toMatch(/增长66%|增长55%|— \d —/);
  expect(removed.map(({reason, count}) => [reason, count])).toEqual([
    ["page header or footer", pages.length * 2],
    ["footnote", pages.length]
  ]);
});

it("goes on with a table on the next page, without its repeated head", () => {
  const {text} = layoutText(laidOut(setPages(report)));
  expect(text.replaceAll("\f", "").split("\n").slice(report.paragraphs.length)).toEqual([
    "|指标名称|单位|2023年计划|2023年完成|2023年增长%|2024年计划|",
    "|地区生产总值|亿元|190|186.4|5.9|198|",
    "|固定资产投资增速|%|7|-2.7||5|",
    "|城镇新增就业|人|3000|3260||≥3000|",
    "|粮食总产量|万吨|21|21.3|1.2|21.5|"
  ]);
});

it("reads the same table where no lines are drawn", () => {
  const pages = laidOut(setPages(report));
  const unruled = pages.map((page) => ({...page, rules: []}));
  expect(layoutText(unruled).text).toBe(layoutText(pages).text);
});

it("marks where each page begins, inside of a paragraph too", () => {
  const pages = setPages(report);
  const marked = layoutText(laidOut(pages)).text.split("\f");
  expect(marked).toHaveLength(pages.length);
  for (const [index, part] of marked.entries()) {
    if (index === 0 || index === pages.length - 1) continue;
    expect(part.replace(/^\n/, "").startsWith(pages[index]!.lines[3]!.text)).toBe(true);
  }
});

it("leaves out a table of contents and raised marks of notes", () => {
  const line = (text: string, y: number, x = 80) => ({text, x, y, width: text.length * 16, size: 16});
  const {text} = layoutText([
    {
      width: 595,
      height: 842,
      rules: [],
      runs: [
        line("一、工作回顾 ………………………… 3", 200),
        line("投资增长", 300),
        {text: "[3]", x: 144, y: 294, width: 15, size: 8},
        line("8%。", 300, 160)
      ]
    }
  ]);
  expect(text).toBe("投资增长8%。");
});
