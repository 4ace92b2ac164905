import {chromium, type Browser} from "playwright-core";
import {afterAll, beforeAll, expect, inject, it} from "vitest";
import {read} from "../../loaders/read/read.ts";
import {asText, report} from "../read/made.ts";

let browser: Browser;
beforeAll(async () => void (browser = await chromium.connect(inject("browser"))));
afterAll(() => browser.close());

const {paragraphs, table} = report;

/** The report as an office sets it: a large title, justified lines, a raised mark of a note, a grid. */
const set = (() => {
  const rows = table.map((row, y) => {
    const cells = row.map((text, x) => {
      if (text === null) return "";
      const [columns, lines] = [y === 0 && x === 2 ? 3 : 1, y === 0 && x < 2 ? 2 : 1];
      return `<td colspan="${columns}" rowspan="${lines}">${text}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const [title, ...body] = paragraphs;
  const lines = body.map((line) => `<p>${line.replace("186.4亿元", "186.4亿元<sup>[1]</sup>")}</p>`);
  return `<meta charset="utf-8"><style>
    body {font: 16pt/1.8 "Noto Serif CJK SC", "Songti SC", SimSun, serif; text-align: justify}
    h1 {font-size: 22pt; text-align: center}
    p {text-indent: 2em; margin: 0}
    sup {font-size: 60%}
    table {border-collapse: collapse; width: 100%; font-size: 11pt; line-height: 1.4}
    td {border: 1px solid black; padding: 3px}
  </style><h1>${title}</h1>${lines.join("")}<table>${rows.join("")}</table>`;
})();

it("reads what Chromium prints as it reads the text, header, page numbers and marks left out", async (context) => {
  const page = await browser.newPage();
  await page.setContent(set);
  const small = (text: string) =>
    `<div style="font-size: 9px; width: 100%; text-align: center">${text}</div>`;
  const pdf = await page.pdf({
    format: "A4",
    displayHeaderFooter: true,
    headerTemplate: small("西坪县发展和改革局 增长66%"),
    footerTemplate: small('— <span class="pageNumber"></span> —'),
    margin: {top: "25mm", bottom: "25mm", left: "25mm", right: "25mm"}
  });
  await page.close();
  const {text, pages} = await read(new Uint8Array(pdf), "a.pdf");
  if (!/[\u4e00-\u9fff]/.test(text)) return context.skip("this machine has no Chinese font to print with");
  expect(text).toBe((await read(new TextEncoder().encode(asText(report)), "a.txt")).text);
  expect(pages.length).toBeGreaterThan(1);
});
