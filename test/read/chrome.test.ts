import {describe, expect, it} from "vitest";
import {dropAbstract, dropGlossary, dropNewsLead, dropSiteChrome} from "../../loaders/read/chrome.ts";

const body =
  "全市上下齐心协力，各项工作平稳推进，主要指标好于预期，民生得到改善，社会大局保持稳定，发展后劲不断增强，改革开放取得新进展。";

describe("dropSiteChrome", () => {
  it("cuts menus, document fields and everything from the sharing links on", () => {
    const text = [
      "首页",
      "当前位置：首页 > 公开",
      "索 引 号 001",
      "绿水市政府工作报告",
      "走进绿水",
      body,
      "分享到：",
      "邻县报告"
    ];
    const cleaned = dropSiteChrome(text.join("\n"));
    expect(cleaned).toEqual({text: `绿水市政府工作报告\n${body}`, count: 6});
  });

  it("keeps a sentence that begins with one of the words", () => {
    const sentence = "承办全国性展会3场，吸引客商1200人，签约项目26个，带动消费2.3亿元以上，影响力持续提升。";
    expect(dropSiteChrome(`${body}\n${sentence}`).count).toBe(0);
  });

  it("keeps short lines of the text where no site is round them", () => {
    const text = `一、工作回顾\n工业发展\n${body}\n（此处从略）`;
    expect(dropSiteChrome(text)).toEqual({text, count: 0});
  });
});

it("drops the extracts of a news item before the full text", () => {
  expect(dropNewsLead(`报道摘要，增长8%。\n报告全文如下：\n${body}`)).toEqual({text: body, count: 1});
  expect(dropNewsLead(body).count).toBe(0);
});

it("drops an abstract that ends in dots", () => {
  expect(dropAbstract("内容摘要：\n各位代表：现在......\n各位代表：")).toEqual({
    text: "各位代表：",
    count: 1
  });
});

describe("dropGlossary", () => {
  const report = Array.from({length: 10}, (_, index) => `${index}${body}`).join("\n");
  it("cuts the glossary after the report", () => {
    expect(dropGlossary(`${report}\n《政府工作报告》名词解释\n1.“两新”：两项政策。`).text).toBe(report);
  });
  it("keeps an annex behind it", () => {
    expect(dropGlossary(`${report}\n名词解释\n1.“两新”。\n附件2\n增长5%`).text).toBe(
      `${report}\n附件2\n增长5%`
    );
  });
  it("keeps a text that only mentions one at its head", () => {
    expect(dropGlossary(`名词解释见后\n${report}`).count).toBe(0);
  });
});
