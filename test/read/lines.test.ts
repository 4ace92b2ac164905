import {describe, expect, it} from "vitest";
import {
  dropNotes,
  dropPageNumbers,
  dropRepeatedBody,
  dropWatermarks,
  joinWraps
} from "../../loaders/read/lines.ts";

it("drops page numbers alone on a line", () => {
  expect(dropPageNumbers("甲\n12\n- 13 -\n第 4 页 共 20 页\n2022\n5%")).toEqual({
    text: "甲\n2022\n5%",
    count: 3
  });
});

it("drops resellers' marks and lines that recur on each page, not the address", () => {
  const page = (text: string) => `某某数据整理\n各位代表\n${text}`;
  expect(dropWatermarks([page("甲。"), page("乙。"), page("丙。马 克 数 据 网")].join("\n"))).toEqual({
    text: "各位代表\n甲。\n各位代表\n乙。\n各位代表\n丙。",
    count: 4
  });
});

it("drops notes that stand in lines of their own", () => {
  expect(dropNotes("正文。\n[1]“两新”：说明。")).toEqual({text: "正文。", count: 1});
});

describe("joinWraps", () => {
  it("joins a line that ends inside a sentence, over blank lines too", () => {
    expect(joinWraps("完成投资9亿元。新增规上企\n\n业12户。").text).toBe("完成投资9亿元。新增规上企业12户。");
  });
  it("joins what begins with punctuation, and a heading that cannot end where it does", () => {
    expect(joinWraps("（二）现代产业体系加快\n构建，结构更优。").text).toBe(
      "（二）现代产业体系加快构建，结构更优。"
    );
    expect(joinWraps("增长5%\n，居全省第一。").text).toBe("增长5%，居全省第一。");
  });
  it("leaves a heading on a line of its own", () => {
    // 项目加快 is complete, unlike 产业体系加快 above.
    const text = "一、工作回顾\n全市生产总值增长5%。\n（一）项目加快\n完成投资9亿元。";
    expect(joinWraps(text)).toEqual({text, count: 0});
  });
  it("does not run a paragraph without a full stop into the next heading", () => {
    const text = "新增企业9户。完成投资8亿元\n二是抓好农业。";
    expect(joinWraps(text).count).toBe(0);
  });
  it("joins every full line of a text set to one width", () => {
    const sentence =
      "全市坚持稳中求进工作总基调，统筹推进各项事业，经济运行总体平稳，质量效益稳步提升，民生福祉持续增进，";
    const paragraph = sentence.repeat(24) + "社会大局和谐稳定。";
    const wrapped = paragraph.match(/.{1,35}/g)!.join("\n");
    expect(joinWraps(wrapped).text).toBe(paragraph);
  });
  it("remembers where a page began", () => {
    expect(joinWraps("增长5%，好于\n\f\n预期。\n\f\n第二页。").text).toBe("增长5%，好于\f预期。\n\f第二页。");
  });
});

describe("dropRepeatedBody", () => {
  const paragraph =
    "全市完成重点项目投资85亿元，其中工业项目投资40亿元，基础设施投资25亿元，民生项目投资20亿元，均完成了年初安排的计划任务。";
  const copy = `关于计划的报告\n各位代表：\n一、回顾\n${paragraph}\n二、目标\n${paragraph.replace("全市", "全县")}`;
  it("reads a body once that stands twice", () => {
    expect(dropRepeatedBody(`${copy}\n${copy}`)).toEqual({text: copy, count: 6});
  });
  it("keeps short lines that recur in one text", () => {
    const text = `各位代表：\n${paragraph}\n各位代表：\n结束。`;
    expect(dropRepeatedBody(text).count).toBe(0);
  });
});
