import {describe, expect, test} from "vitest";
import {foldPunctuation, maskBrackets} from "../../loaders/grammar/mask.ts";

describe("punctuation becomes Chinese, length kept", () => {
  test.each([
    ["增长8%,税收增长9%;完成(预计)", "增长8%，税收增长9%；完成（预计）"],
    ["目标:增长8%!", "目标：增长8%！"],
    ["完成投资1,042亿元,增长8%", "完成投资1,042亿元，增长8%"]
  ])("%s", (text, folded) => {
    expect(foldPunctuation(text)).toBe(folded);
    expect(foldPunctuation(text)).toHaveLength(text.length);
  });
});

describe("brackets are blotted out, length kept", () => {
  const none = () => false;

  test.each([
    ["规上（限上）企业", "规上※※※※企业"],
    ["落实《甲、乙条例》", "落实※※※※※※※"],
    ["推行“一网通办”事项", "推行※※※※※※事项"]
  ])("%s", (text, masked) => {
    expect(maskBrackets(text, none)).toBe(masked);
  });

  test("unless they hold a quantity", () => {
    const text = "固定资产投资增长10%（力争12%）";
    expect(maskBrackets(text, (start, end) => start === 11 && end === 17)).toBe(text);
  });

  test("unless they never close, or run long", () => {
    expect(maskBrackets("规上（限上企业", none)).toBe("规上（限上企业");
    const long = `“${"甲".repeat(50)}”`;
    expect(maskBrackets(long, none)).toBe(long);
  });
});
