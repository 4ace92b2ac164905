import {describe, expect, it} from "vitest";
import {headingOf} from "../../loaders/outline/headings.ts";

const read = (line: string) => {
  const heading = headingOf(line, 0, line.length);
  return heading && {...heading, title: line.slice(heading.start, heading.end)};
};

describe("headingOf reads the number in each style", () => {
  it.each([
    ["第一部分 工作回顾", "part", 1, "工作回顾"],
    ["一、2013年工作回顾", "chinese", 1, "2013年工作回顾"],
    ["二．2014年工作安排", "chinese", 2, "2014年工作安排"],
    ["（十一）城乡面貌改善", "bracketed", 11, "城乡面貌改善"],
    ["(三) 民生保障加强", "bracketed", 3, "民生保障加强"],
    ["㈡民生保障加强", "bracketed", 0, "民生保障加强"],
    ["1.工业经济", "arabic", 1, "工业经济"],
    ["2、农业经济", "arabic", 2, "农业经济"],
    ["（3）旅游业", "bracketed_arabic", 3, "旅游业"],
    ["①旅游业", "bracketed_arabic", 0, "旅游业"],
    ["一是稳住增长", "ordinal", 1, "稳住增长"],
    ["首先，稳住增长", "ordinal", 1, "稳住增长"],
    ["第二，抓好项目", "ordinal", 2, "抓好项目"],
    ["2013年工作回顾", "unnumbered", 0, "2013年工作回顾"]
  ])("%s", (line, style, number, words) => {
    expect(read(line)).toMatchObject({style, number, words, title: line, runsOn: false});
  });
});

describe("headingOf tells the heading from the text that follows it", () => {
  it("by the full stop", () => {
    expect(read("（一）经济平稳运行。全市投资增长5%。")).toMatchObject({
      title: "（一）经济平稳运行",
      runsOn: true
    });
  });
  it("by the first clause, where the sentence is too long for a heading", () => {
    const line = `一是投资增长5%，${"新开工一批重大项目，".repeat(9)}全部完成。`;
    expect(read(line)).toMatchObject({title: "一是投资增长5%", runsOn: true});
  });
  it("and a stop at the end of the line is no text", () => {
    expect(read("（一）经济平稳运行。")).toMatchObject({title: "（一）经济平稳运行", runsOn: false});
  });
});

it.each([
  "全市投资增长5%。",
  "3.5万人实现就业，",
  "各位代表！",
  "一年来，我们做了以下工作：",
  "绿水市市长 王小明",
  "2022年1月9日",
  "——综合实力提升",
  "| 指标 | 目标 |",
  "二十大报告提出的各项部署和要求在全市得到了全面贯彻并且取得很好的成效"
])("headingOf finds none in %s", (line) => {
  expect(headingOf(line, 0, line.length)).toBeNull();
});
