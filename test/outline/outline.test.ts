import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import {outline} from "../../loaders/outline/outline.ts";
import type {Metadata} from "../../loaders/read/metadata.ts";

const folder = "test/fixtures/outline";

/** A fixture is metadata, a blank line, a text, "==>", and one line for each section expected. */
function fixture(name: string): {metadata: Metadata; text: string; expected: string[]} {
  const [given, expected] = readFileSync(join(folder, name), "utf8").split("\n==>\n");
  const blank = given!.indexOf("\n\n");
  return {
    metadata: parse(given!.slice(0, blank)) as Metadata,
    text: given!.slice(blank + 2),
    expected: expected!.trim().split("\n")
  };
}

const names = readdirSync(folder);

describe("outline reads the sections of", () => {
  it.each(names)("%s", (name) => {
    const {metadata, text, expected} = fixture(name);
    const {sections} = outline(text, metadata);
    const found = sections.map(({section, phase, time_period, title}) =>
      `${section} ${phase} ${time_period} ${title}`.trim()
    );
    // What stands before the first heading is listed only where a fixture cares.
    expect(found.filter((line) => !line.startsWith("0 ") || expected[0]!.startsWith("0 "))).toEqual(expected);
  });

  it.each(names)("%s, each at its place", (name) => {
    const {metadata, text} = fixture(name);
    const {sections, sentences} = outline(text, metadata);
    for (const {title, start, end} of sections) {
      expect(text.startsWith(title, start)).toBe(true);
      expect(end).toBeGreaterThan(start);
    }
    const known = new Set(sections.map(({section}) => section));
    for (const [index, {sentence, start, end, text: words, section}] of sentences.entries()) {
      expect(text.slice(start, end)).toBe(words);
      expect(sentence).toBe(index);
      expect(known).toContain(section);
    }
  });

  it.each(names)("%s without losing a word", (name) => {
    const {metadata, text} = fixture(name);
    const words = (joined: string) => joined.replace(/\s/g, "");
    expect(
      words(
        outline(text, metadata)
          .sentences.map((sentence) => sentence.text)
          .join("")
      )
    ).toBe(words(text));
  });
});

/** Phase and period of the sentence that holds some words. */
function stanceOf(name: string, words: string): string {
  const {metadata, text} = fixture(name);
  const sentence = outline(text, metadata).sentences.find((candidate) => candidate.text.includes(words));
  return `${sentence?.phase} ${sentence?.time_period}`;
}

describe("outline turns inside a section", () => {
  it("at a year that a paragraph names", () => {
    expect(stanceOf("fiveYears.txt", "年均增长6%")).toBe("outcome 2017/2021");
    expect(stanceOf("fiveYears.txt", "极不平凡")).toBe("outcome 2021");
  });

  it("at a later year that one sentence names, and only for it", () => {
    expect(stanceOf("fiveYears.txt", "年均增长7%")).toBe("target 2022/2026");
    expect(stanceOf("fiveYears.txt", "城镇化率达到60%")).toBe("target 2026");
    expect(stanceOf("planYears.txt", "达到200亿元")).toBe("target 2025");
  });

  it("but not at an earlier year inside a plan", () => {
    expect(stanceOf("planYears.txt", "2019年开工")).toBe("target 2021");
    expect(stanceOf("notice.txt", "2024年新增")).toBe("target 2025");
  });

  it("from the year to the five years, also for the list that follows", () => {
    expect(stanceOf("planYears.txt", "年均增长6%")).toBe("outcome 2016/2020");
    expect(stanceOf("planYears.txt", "累计新增企业")).toBe("outcome 2016/2020");
  });

  it("and not before the address: the line of the meeting names a year, but says nothing of it", () => {
    expect(stanceOf("fiveYears.txt", "第一次会议上")).toBe("outcome 2021");
  });
});

it("a report without headings is one section", () => {
  const {sections} = outline("全市经济平稳运行。\n下一步要继续努力。", {year: 2020});
  expect(sections).toMatchObject([
    {section: "0", parent: null, title: "", phase: "outcome", time_period: "2019"}
  ]);
});

it("an empty text has neither sections nor sentences", () => {
  expect(outline("", {year: 2020})).toEqual({sections: [], sentences: []});
});
