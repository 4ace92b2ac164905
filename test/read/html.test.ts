import {describe, expect, it} from "vitest";
import {readHtml} from "../../loaders/read/html.ts";
import {asHtml, report} from "./made.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const page = (body: string, head = "") => bytes(`<html><head>${head}</head><body>${body}</body></html>`);

it("takes the article out of a page and the fields from around it", () => {
  const {text, head, frontMatter, removed} = readHtml(bytes(asHtml(report)), "a.html");
  expect(text.split("\n")[0]).toBe(report.paragraphs[0]);
  expect(text).not.toMatch(/99%|88%|首页|分享|财政收入增长12%|主办/);
  expect(head).toContain("发布日期：2024-01-12");
  expect(head).toContain("发布机构：西坪县发展和改革局");
  expect(frontMatter).toEqual({source_url: "http://www.xiping.gov.cn/zwgk/t20240112.html"});
  expect(removed.map(({reason}) => reason)).toContain("page around the article");
});

it("finds the article without knowing the site's system", () => {
  const unknown = asHtml(report).replace("TRS_Editor", "c7");
  expect(readHtml(bytes(unknown), "a.html").text).toBe(readHtml(bytes(asHtml(report)), "a.html").text);
});

it("puts the page's title before an article that does not begin with it", () => {
  const [title, ...others] = report.paragraphs;
  const {text} = readHtml(
    bytes(asHtml({...report, paragraphs: [title!, ...others]}).replace(`${"\u3000".repeat(2)}${title}`, "")),
    "a.html"
  );
  expect(text.split("\n").filter((line) => line === title)).toHaveLength(1);
});

describe("a page's text", () => {
  const textOf = (body: string) => readHtml(page(body), "a.html").text;

  it("breaks at blocks and <br>, not at inline elements", () => {
    expect(textOf("<p>投资<b>增长</b>\n8%。<br>消费增长9%。</p><div>出口<div>下降1%。</div></div>")).toBe(
      "投资增长8%。\n消费增长9%。\n出口\n下降1%。"
    );
  });

  it("drops the marks of notes, but not those of units and formulas", () => {
    expect(
      textOf("<p>增长<sup>[3]</sup>8%<sup>2</sup>，绿地5km<sup>2</sup>，PM<sub>2.5</sub>下降。</p>")
    ).toBe("增长8%，绿地5km2，PM2.5下降。");
  });

  it("reads a table that arranges the page as paragraphs, one of data as rows", () => {
    expect(
      textOf(
        `<table><tr><td><p>投资增长8%。</p></td></tr><tr><td>${"消费增长。".repeat(90)}</td></tr></table>`
      )
    ).toMatch(/^投资增长8%。\n消费增长。/);
    expect(textOf("<table><tr><th>指标</th><th>计划</th></tr><tr><td>粮食</td><td>3</td></tr></table>")).toBe(
      "|指标|计划|\n|粮食|3|"
    );
  });
});

it("reads the charset that a page declares", () => {
  const gbk = Uint8Array.from([...bytes('<meta charset="gb2312"><p>'), 0xca, 0xd0]);
  expect(readHtml(gbk, "a.html").text).toBe("市");
});

it("refuses elements nested to exhaust the reader, naming the file", () => {
  expect(() => readHtml(page("<div>".repeat(5000)), "deep.html")).toThrow(
    "deep.html has more than 1000 elements within each other"
  );
  expect(readHtml(page(`${"<div>".repeat(900)}投资增长8%。`), "a.html").text).toBe("投资增长8%。");
});

it("reads as far as a page goes that was cut off", () => {
  const whole = asHtml(report);
  expect(readHtml(bytes(whole.slice(0, whole.indexOf("三、2024年重点工作"))), "a.html").text).toContain(
    "增长6%左右"
  );
});
