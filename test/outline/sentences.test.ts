import {expect, it} from "vitest";
import {longestSentence, splitSentences} from "../../loaders/outline/sentences.ts";

const split = (text: string) => splitSentences(text).map(({start, end}) => text.slice(start, end));

it("splits after 。！？ and their half-width forms", () => {
  expect(split("增长5%。好！怎么办？各位代表!请看?完")).toEqual([
    "增长5%。",
    "好！",
    "怎么办？",
    "各位代表!",
    "请看?",
    "完"
  ]);
});

it("splits at line ends, not at semicolons", () => {
  expect(split("投资增长5%；消费增长6%\n出口增长7%")).toEqual(["投资增长5%；消费增长6%", "出口增长7%"]);
});

it("keeps closing quotation marks with their sentence", () => {
  expect(split("提出“稳中求进。”然后实施。")).toEqual(["提出“稳中求进。”", "然后实施。"]);
});

it("does not split inside brackets and titles", () => {
  expect(split("增长5%（一季度3%。二季度7%）以上。后句。")).toEqual([
    "增长5%（一季度3%。二季度7%）以上。",
    "后句。"
  ]);
  expect(split("印发《怎么办？办法》文件。")).toHaveLength(1);
});

it("a bracket left open swallows neither the paragraph nor the next line", () => {
  const long = "全市经济平稳运行，".repeat(25);
  expect(split(`增长（5%，${long}。下一句。`)).toHaveLength(2);
  expect(split("增长（5%。\n下一句。再一句。")).toHaveLength(3);
});

it("reads a part of a text when told so", () => {
  const text = "甲。乙。丙。";
  expect(splitSentences(text, 2, 4)).toEqual([{start: 2, end: 4}]);
});

it("an empty text has no sentences", () => {
  expect(splitSentences("\n \n")).toEqual([]);
});

it("cuts what goes on without a full stop, at a comma where there is one, and loses nothing", () => {
  const long = "投资增长5%，消费增长6%；".repeat(300);
  const spans = split(long);
  expect(spans.join("")).toBe(long);
  expect(spans.every((span) => span.length <= longestSentence && /[，；]$/.test(span))).toBe(true);
  const signs = "😀".repeat(longestSentence);
  expect(split(signs).join("")).toBe(signs);
  expect(split(`a${signs}`).every((span) => !/^[\udc00-\udfff]/.test(span))).toBe(true);
});
