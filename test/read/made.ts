/** One report of our own words in every format, for tests that all of them read alike. */
import {readFileSync} from "node:fs";
import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType
} from "docx";
import {strToU8, zipSync} from "fflate";

/** Paragraphs of a made-up report, and the table behind them. */
export interface MadeReport {
  paragraphs: string[];
  /** Rows of the annex; `null` is a cell that the one above or to the left covers. */
  table: (string | null)[][];
}

const source = readFileSync("test/fixtures/reports/xiping-2024-plan-report.md", "utf8");

export const report: MadeReport = {
  paragraphs: [
    ...source
      .replace(/^---[\s\S]*?\n---\n/, "")
      .split("\n")
      .filter((line) => line !== ""),
    "附件：西坪县2024年国民经济和社会发展计划主要指标表"
  ],
  table: [
    ["指标名称", "单位", "2023年", null, null, "2024年"],
    [null, null, "计划", "完成", "增长%", "计划"],
    ["地区生产总值", "亿元", "190", "186.4", "5.9", "198"],
    ["固定资产投资增速", "%", "7", "-2.7", "", "5"],
    ["城镇新增就业", "人", "3000", "3260", "", "≥3000"],
    ["粮食总产量", "万吨", "21", "21.3", "1.2", "21.5"]
  ]
};

const spanOf = (table: MadeReport["table"], y: number, x: number) => {
  let [columns, rows] = [1, 1];
  while (table[y]![x + columns] === null && (table[y - 1]?.[x + columns] !== undefined) === false) columns++;
  while (table[y + rows]?.[x] === null) rows++;
  return {columns, rows};
};

/** The report as plain text, its table as lines of cells. */
export function asText({paragraphs, table}: MadeReport): string {
  const header = table[1]!.map((name, x) => {
    const upper = table[0]![x] ?? table[0]!.slice(0, x).findLast((cell) => cell !== null)!;
    return name === null ? table[0]![x]! : `${upper === "2024年" || upper === "2023年" ? upper : ""}${name}`;
  });
  const rows = [header, ...table.slice(2)].map((row) => `|${row.join("|")}|`);
  return [...paragraphs, ...rows].join("\n");
}

// The space with which Chinese texts indent.
const wide = "\u3000";

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function htmlTable(table: MadeReport["table"]): string {
  const rows = table.map((row, y) => {
    const cells = row.flatMap((text, x) => {
      if (text === null) return [];
      const {columns, rows} = spanOf(table, y, x);
      return [`<td rowspan="${rows}" colspan="${columns}">${escape(text)}</td>`];
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}

/** The report as a page of a government site, with what such a site puts around it. */
export function asHtml({paragraphs, table}: MadeReport, charset = "utf-8"): string {
  const body = paragraphs
    .map((line) => `<p style="text-indent:2em">${wide}${wide}${escape(line)}</p>`)
    .join("\n");
  return `<!DOCTYPE html>
<!-- saved from url=(0044)http://www.xiping.gov.cn/zwgk/t20240112.html -->
<html><head><meta charset="${charset}"><title>计划报告_西坪县人民政府</title>
<meta name="ArticleTitle" content="${paragraphs[0]}"><meta name="PubDate" content="2024-01-12 10:30">
<script>var top = "地区生产总值增长99%。";</script></head><body>
<div class="menu"><ul>${["首页", "政务公开", "互动交流", "走进西坪"].map((word) => `<li><a href="/">${word}</a></li>`).join("")}</ul></div>
<div>您现在的位置：<a href="/">首页</a> &gt; <a href="/">规划计划</a></div>
<table><tr><td>索 引 号：000014349/2024-00012</td><td>发布机构：西坪县发展和改革局</td></tr></table>
<h1>${paragraphs[0]}</h1><div>发布时间：2024-01-12 10:30${wide}浏览次数：120${wide}字体：【大 中 小】</div>
<div class="TRS_Editor">${body}${htmlTable(table)}</div>
<div style="display:none">地区生产总值增长88%。</div>
<div>分享到：微信${wide}微博</div><div>上一篇：<a href="/">西坪县2023年财政收入增长12%</a></div>
<div class="footer">主办：西坪县人民政府办公室${wide}ICP备00000000号${wide}联系电话：0000-0000000</div></body></html>`;
}

const run = (text: string) => new TextRun(text);

/**
 * The report as a Word document with headers, footers and a footnote. Its main headings are numbered by Word, so
 * that "一、" does not stand in the text.
 */
export async function asDocx({paragraphs, table}: MadeReport): Promise<Uint8Array> {
  const children = paragraphs.map((line, index) => {
    const heading = /^[一二三]、(?=\d)(.*)$/.exec(line)?.[1];
    if (heading)
      return new Paragraph({children: [run(heading)], numbering: {reference: "headings", level: 0}});
    return new Paragraph({
      indent: {firstLine: 640},
      children: index === 8 ? [run(line), new FootnoteReferenceRun(1)] : [run(line)]
    });
  });
  const rows = table.map(
    (row, y) =>
      new TableRow({
        children: row.flatMap((text, x) => {
          const {columns, rows} = text === null ? {columns: 1, rows: 1} : spanOf(table, y, x);
          if (text === null && y === 0) return [];
          if (text === null && table[y - 1]?.[x] === null) return [];
          return [
            new TableCell({
              columnSpan: columns,
              verticalMerge:
                text === null ? VerticalMergeType.CONTINUE : rows > 1 ? VerticalMergeType.RESTART : undefined,
              children: [new Paragraph(text ?? "")]
            })
          ];
        })
      })
  );
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "headings",
          levels: [{level: 0, format: "chineseCounting", text: "%1、", alignment: "left"}]
        }
      ]
    },
    footnotes: {1: {children: [new Paragraph("与上年相比，口径增长77%。")]}},
    sections: [
      {
        headers: {default: new Header({children: [new Paragraph("内部资料 增长66%")]})},
        footers: {default: new Footer({children: [new Paragraph("— 12 —")]})},
        children: [...children, new Table({rows})]
      }
    ]
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A page as it is set: lines of text, and drawn lines, in points from the left and the top. */
interface SetPage {
  lines: {text: string; x: number; y: number; size: number}[];
  rules: {x1: number; y1: number; x2: number; y2: number}[];
}

const paper = {width: 595, height: 842};
const margin = {left: 80, right: 515, top: 90, bottom: 760};
const size = 16;

/** How wide a text is set, in points. */
export const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, letter) => sum + (letter < "\u0100" ? size / 2 : size), 0);

/** Lines of a paragraph, its first indented; no line begins with a mark that belongs to the one before. */
function wrapped(paragraph: string, width = margin.right - margin.left, type = size): string[] {
  const lines: string[] = [];
  let line = "";
  for (const letter of paragraph) {
    const room = width - (lines.length === 0 ? 2 * type : 0);
    if (widthOf(line + letter, type) > room && !"，。、；：”）%".includes(letter)) {
      lines.push(line);
      line = "";
    }
    line += letter;
  }
  return [...lines, line];
}

/**
 * Sets the report in lines of one width, as type-setters do: first lines indented, a header, a page number and
 * a footnote on each page, the table in a grid, its head repeated where it goes on.
 */
export function setPages({paragraphs, table}: MadeReport): SetPage[] {
  const pages: SetPage[] = [];
  let y = Infinity;
  const nextPage = () => {
    const number = pages.length + 1;
    pages.push({
      lines: [
        {text: "西坪县发展和改革局文件 增长66%", x: margin.left, y: 50, size: 10},
        {text: `— ${number} —`, x: 280, y: 815, size: 12},
        {
          text: `① ${["甲", "乙", "丙", "丁"][number % 4]}项为初步核算数，增长55%。`,
          x: margin.left,
          y: 785,
          size: 9
        }
      ],
      rules: []
    });
    y = margin.top;
  };
  const set = (text: string, x: number) => {
    if (y > margin.bottom) nextPage();
    pages.at(-1)!.lines.push({text, x, y, size});
    y += size * 1.8;
  };
  for (const paragraph of paragraphs) {
    let indent = 2 * size;
    for (const line of wrapped(paragraph)) {
      set(line, margin.left + indent);
      indent = 0;
    }
  }
  const columns = [110, 45, 50, 65, 60, 65];
  const xs = columns.reduce((edges, width) => [...edges, edges.at(-1)! + width], [margin.left]);
  const rowHeight = 24;
  const setRow = (row: number) => {
    const page = pages.at(-1)!;
    for (const [x, text] of table[row]!.entries()) {
      if (text === null) continue;
      const {columns: wide, rows: high} = spanOf(table, row, x);
      const [left, right, top, bottom] = [xs[x]!, xs[x + wide]!, y, y + high * rowHeight];
      const middle = (left + right - widthOf(text, 10.5)) / 2;
      if (text !== "") page.lines.push({text, x: middle, y: y + 16, size: 10.5});
      page.rules.push(
        {x1: left, y1: top, x2: right, y2: top},
        {x1: left, y1: bottom, x2: right, y2: bottom},
        {x1: left, y1: top, x2: left, y2: bottom},
        {x1: right, y1: top, x2: right, y2: bottom}
      );
    }
    y += rowHeight;
  };
  for (let row = 0; row < table.length; row++) {
    // The last two rows stand on the next page, under the head again.
    if (row === table.length - 2) {
      nextPage();
      setRow(0);
      setRow(1);
    }
    setRow(row);
  }
  return pages;
}

/** The paragraphs in two columns, as gazettes are set: the first of them as a title across both, a page number below. */
export function setColumns({paragraphs}: MadeReport): SetPage[] {
  const [type, columnWidth, gap] = [14, 205, 25];
  const pages: SetPage[] = [];
  let [column, y] = [1, Infinity];
  const set = (text: string, indent: number) => {
    if (y > margin.bottom) {
      column = 1 - column;
      if (column === 0) {
        pages.push({lines: [{text: `— ${pages.length + 1} —`, x: 280, y: 815, size: 9}], rules: []});
        if (pages.length === 1) pages[0]!.lines.push({text: paragraphs[0]!, x: 110, y: 100, size: 18});
      }
      y = pages.length === 1 ? 140 : margin.top;
    }
    pages.at(-1)!.lines.push({text, x: margin.left + column * (columnWidth + gap) + indent, y, size: type});
    y += type * 1.7;
  };
  for (const paragraph of paragraphs.slice(1))
    for (const [index, line] of wrapped(paragraph, columnWidth, type).entries())
      set(line, index === 0 ? 2 * type : 0);
  return pages;
}

const hex = (text: string) =>
  [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");

/** Pages as a PDF whose font is only named: readers must know its codes by themselves. */
export function asPdf(pages: readonly SetPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (content: string) => objects.push(content);
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(" ");
  add("<</Type/Catalog/Pages 2 0 R>>");
  add(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox[0 0 ${paper.width} ${paper.height}]>>`);
  add("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>");
  add(
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>" +
      "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 800/StemV 80>>/DW 1000/W[1 95 500 814 939 500]>>"
  );
  for (const [index, {lines, rules}] of pages.entries()) {
    const text = lines
      .map(({text, x, y, size}) => `BT /F ${size} Tf ${x} ${paper.height - y} Td <${hex(text)}> Tj ET`)
      .join("\n");
    const drawn = rules
      .map(({x1, y1, x2, y2}) => `${x1} ${paper.height - y1} m ${x2} ${paper.height - y2} l S`)
      .join("\n");
    const stream = `${drawn}\n${text}`;
    add(`<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>/Contents ${6 + index * 2} 0 R>>`);
    add(`<</Length ${stream.length}>>\nstream\n${stream}\nendstream`);
  }
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return strToU8(file, true);
}

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${text}`;
const ofd = 'xmlns:ofd="http://www.ofdspec.org/2016"';
// OFD measures in millimetres.
const mm = (points: number) => ((points * 25.4) / 72).toFixed(3);

/** Pages as an OFD document, header and page number in a template as its programs write them. */
export function asOfd(pages: readonly SetPage[]): Uint8Array {
  let id = 10;
  const content = ({lines, rules}: SetPage) =>
    xml(`<ofd:Page ${ofd}><ofd:Area><ofd:PhysicalBox>0 0 ${mm(paper.width)} ${mm(paper.height)}</ofd:PhysicalBox></ofd:Area>
<ofd:Content><ofd:Layer ID="${id++}">
${rules.map(({x1, y1, x2, y2}) => `<ofd:PathObject ID="${id++}" Boundary="${mm(x1)} ${mm(y1)} ${mm(x2 - x1 + 1)} ${mm(y2 - y1 + 1)}"><ofd:AbbreviatedData>M 0 0 L ${mm(x2 - x1)} ${mm(y2 - y1)}</ofd:AbbreviatedData></ofd:PathObject>`).join("\n")}
${lines
  .map(({text, x, y, size}) => {
    const advances = [...text].slice(1).map(() => mm(size));
    return `<ofd:TextObject ID="${id++}" Font="1" Size="${mm(size)}" Boundary="${mm(x)} ${mm(y - size)} ${mm(text.length * size)} ${mm(size * 1.2)}"><ofd:TextCode X="0" Y="${mm(size)}" DeltaX="${advances.join(" ")}">${escape(text)}</ofd:TextCode></ofd:TextObject>`;
  })
  .join("\n")}
</ofd:Layer></ofd:Content></ofd:Page>`);
  const files: Record<string, string> = {
    "OFD.xml": xml(
      `<ofd:OFD ${ofd} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`
    ),
    "Doc_0/Document.xml": xml(
      `<ofd:Document ${ofd}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 ${mm(paper.width)} ${mm(paper.height)}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join("")}</ofd:Pages></ofd:Document>`
    )
  };
  for (const [index, page] of pages.entries()) files[`Doc_0/Pages/Page_${index}/Content.xml`] = content(page);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
