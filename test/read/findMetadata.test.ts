import {describe, expect, it} from "vitest";
import {findMetadata, kindOfTitle} from "../../loaders/read/findMetadata.ts";

const find = (text: string, title?: string, name = "a.txt") =>
  findMetadata({text, head: text, frontMatter: title ? {title} : {}, name});

it.each([
  ["2022年绿水市政府工作报告", "work_report"],
  ["关于绿水市2022年经济发展计划执行情况与2023年计划草案的报告", "plan_report"],
  ["绿水市人民政府关于下达2025年绿水市国民经济和社会发展计划的通知", "plan_notice"],
  ["关于绿水市2022年预算执行情况和2023年预算草案的报告", "budget_report"],
  ["绿水市2022年国民经济和社会发展统计公报", "stat_bulletin"],
  ["绿水市国民经济和社会发展第十四个五年规划纲要", "five_year_plan"],
  ["关于调整绿水市2020年部分计划目标的报告", "adjustment"],
  ["绿水市财政收支情况", undefined]
])("kindOfTitle(%s)", (title, kind) => {
  expect(kindOfTitle(title)).toBe(kind);
});

describe("the year of the targets", () => {
  it("is the second of a plan report's", () => {
    const title = "关于绿水市2022年经济发展计划执行情况与2023年经济发展计划草案的报告";
    expect(find(`${title}\n——2022年12月30日在绿水市第六届人民代表大会第二次会议上`).year).toBe(2023);
  });
  it("is the year of delivery, the next for a report of December", () => {
    const text = (day: string) => `——${day}在绿水市第六届人民代表大会第二次会议上\n各位代表：\n`;
    expect(find(text("2023年1月5日"), "政府工作报告").year).toBe(2023);
    expect(find(text("2022年12月5日"), "绿水市政府工作报告（2022年12月5日 王小明）").year).toBe(2023);
  });
  it("is the year after the one under review where nothing else is said", () => {
    expect(find("各位代表：\n现在，我代表县人民政府，向大会报告工作。\n一、2018年工作回顾\n").year).toBe(
      2019
    );
  });
  it("is the arrangement's where the title carries another", () => {
    expect(
      find("各位代表：\n一、2009年工作回顾\n二、2010年工作安排\n", "2009年绿水省政府工作报告").year
    ).toBe(2010);
  });
  it("stays unknown where nothing tells", () => {
    expect(find("各位代表：\n今年增长5%。", "政府工作报告").year).toBeUndefined();
  });
});

describe("the place", () => {
  it.each([
    ["", "包头市政府工作报告 （2014年1月9日 王某）", "包头市"],
    ["", "2023年日照市政府工作报告", "日照市"],
    ["——2022年1月9日在内蒙古自治区第十三届人民代表大会第五次会议上\n", "政府工作报告", "内蒙古自治区"],
    ["——二〇二一年一月九日在日喀则市第二届人民代表大会第二次会议上\n", "政府工作报告", "日喀则市"],
    ["——2008年3月6日在第十届全国人民代表大会第一次会议上\n", "政府工作报告", "全国"],
    ["石拐区十七届人大三次会议\n", undefined, "石拐区"],
    ["各位代表：\n现在，我代表易县人民政府，向大会报告工作。\n", undefined, "易县"],
    [
      "各位代表：\n现在，我代表市人民政府，向大会报告工作。圆满完成了市十届人大一次会议的任务。\n",
      undefined,
      undefined
    ]
  ])("of %s %s", (text, title, place) => {
    expect(find(text, title).place).toBe(place);
  });
  it("may come from the folder, when the text is silent", () => {
    const text = "各位代表：\n现在，我代表省人民政府，向大会报告工作。";
    expect(find(text, undefined, "reports/河南省/2020.md").place).toBe("河南省");
    expect(find(text.replace("省", "绿水省"), undefined, "reports/河南省/2020.md").place).toBe("绿水省");
  });
});

it.each([
  ["绿水市市长 王小明\n各位代表：", "", "王小明"],
  ["国务院总理 王小明\n各位代表：", "", "王小明"],
  ["自治区主席 艾力·买买提\n各位代表：", "", "艾力·买买提"],
  ["各位代表：", "绿水市政府工作报告（2022年1月9日 王小明）", "王小明"],
  ["各位代表：", "政府工作报告", undefined]
])("the speaker of %s %s", (text, title, speaker) => {
  expect(find(text, title).speaker).toBe(speaker);
});

it("takes issuer and day from the fields of a site", () => {
  const text =
    "发布机构: 绿水市人民政府\n成文日期: 2025-01-20 14:44\n绿水市人民政府关于下达2025年国民经济和社会发展计划的通知";
  expect(find(text)).toMatchObject({issuer: "绿水市人民政府", delivered: "2025-01-20", kind: "plan_notice"});
});

describe("documents of other kinds", () => {
  it.each([
    ["绿水市2023年国民经济和社会发展统计公报", "stat_bulletin", 2024],
    ["绿水市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", "five_year_plan", 2021],
    ["绿水市国民经济和社会发展第十一个五年规划纲要", "five_year_plan", 2006],
    ["关于绿水市2023年财政预算执行情况和2024年财政预算草案的报告", "budget_report", 2024],
    ["绿水市人民代表大会常务委员会关于调整2020年经济社会发展主要预期目标的决定", "adjustment", 2020]
  ])("%s", (title, kind, year) => {
    expect(find(`${title}\n正文。`)).toMatchObject({title, kind, year, place: "绿水市"});
  });
});
