import {describe, expect, it, vi} from "vitest";
import {readMarkdown, splitFrontMatter} from "../../loaders/read/markdown.ts";

describe("splitFrontMatter", () => {
  it("parses what stands between two lines of ---", () => {
    expect(splitFrontMatter("---\ntitle: 报告\nyear: 2022\n---\n正文")).toEqual({
      frontMatter: {title: "报告", year: 2022},
      body: "正文"
    });
  });
  it("leaves a text alone that has none", () => {
    expect(splitFrontMatter("正文\n---\n").frontMatter).toEqual({});
  });
  it("says nothing of odd YAML: it may be no front matter at all", () => {
    const warning = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    splitFrontMatter("---\ntitle: !odd 报告\n---\n正文");
    expect(warning).not.toHaveBeenCalled();
    warning.mockRestore();
  });
  it("throws on YAML that cannot be read", () => {
    expect(() => splitFrontMatter("---\ntitle: [报告\n---\n")).toThrow();
  });
});

it("takes off marks, comments and links; a bold line stays a line", () => {
  const {text, removed} = readMarkdown(
    "<!-- 摄影 -->\n**一、工作回顾**\n\n## （一）工业\n\n增长**8%**，见[附表](a.html)。![图](b.png)"
  );
  expect(text).toBe("一、工作回顾\n（一）工业\n增长8%，见附表。");
  expect(removed.map(({reason, count}) => [reason, count])).toEqual([
    ["comment", 1],
    ["Markdown link", 2],
    ["Markdown mark", 5]
  ]);
});
