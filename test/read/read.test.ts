import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {read} from "../../loaders/read/read.ts";
import {asDocx, asHtml, asOfd, asPdf, asText, report, setPages} from "./made.ts";

const fixture = (name: string) => read(readFileSync(`test/fixtures/read/${name}`), name);
const bytes = (text: string) => new TextEncoder().encode(text);

it("reads a scraped page down to the report", async () => {
  const {text, metadata} = await fixture("scraped.txt");
  expect(text.split("\n")).toEqual([
    "2020年青山县政府工作报告",
    "政府工作报告",
    "（2020年1月8日在青山县第九届人民代表大会第五次会议上）",
    "青山县人民政府县长 周 明",
    "各位代表：",
    "现在，我代表青山县人民政府，向大会报告工作，请予审议。",
    "一、2019年工作回顾",
    "全县生产总值完成50.2亿元，增长6.5%，PM2.5浓度下降8.1%，“双创”成绩明显。",
    "二、2020年工作安排",
    "全县生产总值增长7%左右。"
  ]);
  expect(metadata).toMatchObject({
    place: "青山县",
    kind: "work_report",
    year: 2020,
    delivered: "2020-01-08",
    speaker: "周明",
    session: "第九届人民代表大会第五次会议"
  });
});

it("reads the text of a PDF with its lines joined", async () => {
  const {text, metadata, removed} = await fixture("wrapped.txt");
  expect(text.split("\n").slice(0, 3)).toEqual([
    "关于绿水市2022年经济发展计划执行情况与2023年经济发展计划草案的报告",
    "——2023年1月5日在绿水市第六届人民代表大会第二次会议上",
    "绿水市发展和改革委员会"
  ]);
  expect(text).toContain("新增规上企业12户，工业投资增长9%。");
  expect(text).toContain("\n（一）项目建设加快\n");
  expect(metadata).toMatchObject({
    place: "绿水市",
    kind: "plan_report",
    year: 2023,
    delivered: "2023-01-05",
    issuer: "绿水市发展和改革委员会"
  });
  expect(removed.map(({reason}) => reason)).toEqual(["space", "page number", "line wrap"]);
});

it("tells the pages of a text with form feeds", async () => {
  const {text, pages} = await read(bytes("第一页，增长\f8%。\f第三页。"), "a.txt");
  expect(pages.map(({start, end}) => text.slice(start, end))).toEqual(["第一页，增长", "8%。\n", "第三页。"]);
});

it("front matter overrules what the text says", async () => {
  const {metadata} = await read(bytes("---\nyear: 2031\n---\n绿水市2022年政府工作报告\n各位代表："), "a.md");
  expect(metadata).toMatchObject({place: "绿水市", year: 2031});
});

describe("read refuses", () => {
  it("a format it does not know", async () => {
    await expect(read(bytes("x"), "a.xls")).rejects.toThrow("a.xls: cannot read .xls");
  });
  it.each(["doc", "wps", "rtf"])("a .%s file, and says what to do", async (ending) => {
    await expect(read(bytes("x"), `a.${ending}`)).rejects.toMatchObject({
      message: expect.stringContaining(`a.${ending}: cannot read .${ending}`),
      remedy: expect.stringContaining("save it as .docx")
    });
  });
  it("front matter that is not YAML", async () => {
    await expect(read(bytes("---\nplace: [x\n---\n"), "a.md")).rejects.toThrow();
  });
});

it("takes time in proportion to the text", async () => {
  const paragraph = `${"（一）全市完成投资 85 亿元，增长 9%，（其中工业投资。".repeat(40)}\n`;
  const time = async (copies: number) => {
    const input = bytes(paragraph.repeat(copies).replaceAll("（一）", () => `（一）${Math.random()}`));
    const start = performance.now();
    await read(input, "a.txt");
    return performance.now() - start;
  };
  await time(50);
  const small = Math.max(await time(100), 5);
  expect(await time(800)).toBeLessThan(small * 40);
});

const docx = await asDocx(report);

describe("the same report", () => {
  const pages = setPages(report);
  const textOf = async (content: Uint8Array, name: string) => (await read(content, name)).text;

  it.each([
    ["html", bytes(asHtml(report))],
    ["docx", docx],
    ["pdf", asPdf(pages)],
    ["ofd", asOfd(pages)]
  ])("is the same text in a .%s as in a .txt", async (ending, content) => {
    expect(await textOf(content, `a.${ending}`)).toBe(await textOf(bytes(asText(report)), "a.txt"));
  });

  it("knows its place, kind, year and day in each", async () => {
    const known = {place: "西坪县", kind: "plan_report", year: 2024, delivered: "2024-01-09"};
    for (const [name, content] of Object.entries({"a.docx": docx, "a.pdf": asPdf(pages)}))
      expect((await read(content, name)).metadata).toMatchObject(known);
  });

  it("has its pages in a .pdf and an .ofd", async () => {
    for (const [name, content] of Object.entries({"a.pdf": asPdf(pages), "a.ofd": asOfd(pages)})) {
      const result = await read(content, name);
      expect(result.pages.map(({page}) => page)).toEqual([1, 2, 3]);
      expect(result.pages.at(-1)!.end).toBe(result.text.length);
    }
  });
});
