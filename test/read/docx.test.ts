import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readDocx} from "../../loaders/read/docx.ts";
import {asDocx, report} from "./made.ts";

const document = (body: string) =>
  zipSync({"word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`)});
const paragraph = (runs: string) => `<w:p>${runs}</w:p>`;
const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

it("reads paragraphs with the numbers that Word writes, without headers, footers and footnotes", async () => {
  const {text} = readDocx(await asDocx(report), "a.docx");
  expect(text).toContain("\n一、2023年计划执行情况\n");
  expect(text).toContain("\n三、2024年重点工作\n");
  expect(text).not.toMatch(/66%|77%|— 12 —/);
});

it("leaves out what was deleted, hidden, or marks a note, and keeps what was inserted", () => {
  const raised = '<w:vertAlign w:val="superscript"/>';
  const {text} = readDocx(
    document(
      paragraph(
        run("投资") +
          `<w:del>${run("下降9%")}</w:del><w:ins>${run("增长8%")}</w:ins>` +
          run("3", raised) +
          run("秘密", "<w:vanish/>") +
          run("，绿地5km") +
          run("2", raised) +
          run("。")
      )
    ),
    "a.docx"
  );
  expect(text).toBe("投资增长8%，绿地5km2。");
});

it("reads a text box once, behind its paragraph", () => {
  const box = `<w:txbxContent>${paragraph(run("框内文字。"))}</w:txbxContent>`;
  const {text} = readDocx(
    document(
      paragraph(
        `${run("正文")}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run("继续。")}`
      )
    ),
    "a.docx"
  );
  expect(text).toBe("正文继续。\n框内文字。");
});

it("leaves out a table of contents", () => {
  const styles = '<w:styles><w:style w:styleId="11"><w:name w:val="toc 1"/></w:style></w:styles>';
  const bytes = zipSync({
    "word/styles.xml": strToU8(styles),
    "word/document.xml": strToU8(
      `<w:document><w:body><w:p><w:pPr><w:pStyle w:val="11"/></w:pPr>${run("一、目标 3")}</w:p>${paragraph(run("正文。"))}</w:body></w:document>`
    )
  });
  expect(readDocx(bytes, "a.docx").text).toBe("正文。");
});

describe("pages, where Word set them,", () => {
  const page = "<w:r><w:lastRenderedPageBreak/></w:r>";
  const cell = (runs: string) => `<w:tc>${paragraph(runs)}</w:tc>`;
  const body = (mark: string) =>
    document(
      paragraph(run("西坪县政府工作报告")) +
        paragraph(mark + run("\u3000\u3000各位代表：")) +
        paragraph(
          run("全县生产总值增长5.9%，一般公共预算收入") + mark + run("增长４.２%；工业投资增长9%。")
        ) +
        paragraph(mark + run("— 12 —")) +
        `<w:tbl><w:tr>${cell(run("指标名称"))}${cell(run("单位"))}${cell(run("2024年计划"))}</w:tr>` +
        `<w:tr>${cell(mark + run("粮食总产量"))}${cell(mark + run("万吨"))}${cell(mark + run("21.5"))}</w:tr></w:tbl>` +
        paragraph(run("附件已经印发。"))
    );
  const {text} = readDocx(body(page), "a.docx");

  it("begin in the text where they began in it", () => {
    expect(text.split("\f")).toEqual([
      "西坪县政府工作报告\n",
      "各位代表：\n全县生产总值增长5.9%，一般公共预算收入",
      "增长4.2%；工业投资增长9%。\n|指标名称|单位|2024年计划|\n",
      "",
      "|粮食总产量|万吨|21.5|\n附件已经印发。"
    ]);
  });

  it("change nothing else of it", () => {
    expect(text.replaceAll("\f", "")).toBe(readDocx(body(""), "a.docx").text);
  });

  it("begin before the number that Word writes", () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
      '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const numbered = `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
    const bytes = zipSync({
      "word/numbering.xml": strToU8(numbering),
      "word/document.xml": strToU8(
        `<w:document><w:body>${paragraph(run("各位代表："))}${paragraph(numbered + page + run("2024年工作安排"))}</w:body></w:document>`
      )
    });
    expect(readDocx(bytes, "a.docx").text).toBe("各位代表：\n\f一、2024年工作安排");
  });
});

it("refuses what is no Word document, has no text, or was cut off", async () => {
  expect(() => readDocx(strToU8("增长8%"), "a.docx")).toThrow("a.docx is no Word document");
  expect(() => readDocx(zipSync({"a.xml": strToU8("x")}), "a.docx")).toThrow("a.docx has no text part");
  const whole = await asDocx(report);
  expect(() => readDocx(whole.subarray(0, whole.length / 2), "a.docx")).toThrow("a.docx cannot be unpacked");
});
