// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import type {Observation} from "../../loaders/link/observation.ts";
import {reader, type ReaderData} from "../../src/components/reader.ts";
import {observationRow, reportRow} from "../made.ts";

const lines = [
  "一、去年的情况",
  "全年的增速是7.5%左右。企业有<b>20</b>家。",
  "二、今年的目标",
  "增速目标是8%。"
];
const text = lines.join("\n");

const observation = (as_stated: string, changes: Partial<Observation>): Observation => {
  const start = text.indexOf(as_stated);
  return observationRow({
    observation: `r@${start}`,
    report: "r",
    metric: "增速",
    phase: "outcome",
    time_period: "2021",
    value: parseFloat(as_stated),
    bound: "eq",
    as_stated,
    start,
    end: start + as_stated.length,
    target_status: null,
    price_basis: null,
    sentence: 1,
    ...changes
  });
};

const sentences = [
  "一、去年的情况",
  "全年的增速是7.5%左右。",
  "企业有<b>20</b>家。",
  "二、今年的目标",
  "增速目标是8%。"
].map((words, sentence) => {
  const start = text.indexOf(words);
  return {sentence, section: sentence < 3 ? "1" : "2", start, end: start + words.length, text: words};
});

const data: ReaderData = {
  report: reportRow({
    report: "r",
    title: "工作报告",
    source_url: "javascript:alert(1)",
    source_file: "r.txt",
    digest: true,
    characters: text.length,
    observations: 3
  }),
  sections: [
    {section: "1", title: "一、去年的情况", start: 0},
    {section: "2", title: "二、今年的目标", start: text.indexOf("二、")}
  ],
  sentences,
  observations: [
    observation("7.5%左右", {phase: "estimate"}),
    observation("20", {indicator: null, metric: "企业", measure: "level"}),
    observation("8%", {phase: "target", time_period: "2022", section: "2"})
  ],
  names: {areas: {"150200": ["Baotou", "包头"]}, indicators: {gdp: ["GDP", "地区生产总值"]}}
};

const marks = (root: Element) => [...root.querySelectorAll<HTMLElement>(".reader-text mark")];

describe("reader(data, {at, onSelect})", () => {
  it("shows the whole text in Chinese, headings as headings, markup as text", () => {
    const article = reader(data).querySelector("article")!;
    expect(article.lang).toBe("zh");
    expect([...article.children].map(({tagName, textContent}) => [tagName, textContent])).toEqual([
      ["H2", lines[0]],
      ["P", lines[1]],
      ["H2", lines[2]],
      ["P", lines[3]]
    ]);
    expect(article.querySelector("b")).toBeNull();
  });

  it("marks every figure by what it says", () => {
    expect(marks(reader(data)).map((mark) => [mark.textContent, mark.className])).toEqual([
      ["7.5%左右", "estimate"],
      ["20", "outcome"],
      ["8%", "target"]
    ]);
  });

  it("shows on a click what was read, with rule and section, and tells the position", () => {
    const onSelect = vi.fn();
    const root = reader(data, {onSelect});
    marks(root)[2]!.click();
    const panel = root.querySelector("aside")!;
    expect(onSelect).toHaveBeenLastCalledWith(text.indexOf("8%"));
    expect(panel.querySelector("h3")!.textContent).toBe("GDP 地区生产总值");
    const fields = Object.fromEntries(
      [...panel.querySelectorAll("dt")].map((dt) => [dt.textContent, dt.nextElementSibling!.textContent])
    );
    expect(fields).toMatchObject({phase: "target", value: "8", rule: "growth", section: "2 二、今年的目标"});
    expect(panel.textContent).toContain("Not stated:");
    panel.querySelector<HTMLElement>(".close")!.click();
    expect(onSelect).toHaveBeenLastCalledWith(null);
    expect(panel.querySelector("dl")).toBeNull();
  });

  it("answers to the keyboard", () => {
    const onSelect = vi.fn();
    const root = reader(data, {onSelect});
    marks(root)[0]!.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter"}));
    expect(onSelect).toHaveBeenCalledWith(text.indexOf("7.5%"));
  });

  it("opens at a figure without changing the address, and at a sentence where there is none", () => {
    const onSelect = vi.fn();
    const root = reader(data, {at: text.indexOf("8%"), onSelect});
    expect(root.querySelector("mark[aria-current]")!.textContent).toBe("8%");
    expect(onSelect).not.toHaveBeenCalled();
    expect(reader(data, {at: text.indexOf("企业")}).querySelector(".is-goal")!.textContent).toBe(
      "企业有<b>20</b>家。"
    );
  });

  it("lists the figures of a report whose text is not here, by section, each with its place", () => {
    const panel = {...data, report: {...data.report, panel: true}, sections: [], sentences: []};
    const onSelect = vi.fn();
    const root = reader(panel, {onSelect});
    expect(marks(root).map((mark) => mark.textContent)).toEqual(["7.5%左右", "20", "8%"]);
    expect(root.querySelector("article li")!.textContent).toMatch(/^增速 7\.5%左右 section 1, characters /);
    marks(root)[2]!.click();
    expect(onSelect).toHaveBeenLastCalledWith(text.indexOf("8%"));
  });

  it("makes no link of a source that is not an address of the web", () => {
    const hrefs = [...reader(data).querySelectorAll("a")].map(({href}) => href);
    expect(hrefs.some((href) => href.startsWith("javascript:"))).toBe(false);
  });
});
