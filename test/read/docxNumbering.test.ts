import {expect, it} from "vitest";
import {chineseNumeral, readNumbering} from "../../loaders/read/docxNumbering.ts";
import {parseXml} from "../../loaders/read/markup.ts";

const level = (index: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') =>
  readNumbering(
    parseXml(
      `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`,
      "numbering.xml"
    )
  );

it("counts levels as Word does, the lower ones anew below each higher one", () => {
  const {next} = numbering(
    level(0, "chineseCounting", "%1、") +
      level(1, "japaneseCounting", "（%2）") +
      level(2, "decimal", "%1.%3.")
  );
  const asked = [0, 1, 1, 2, 0, 1].map((depth) => next("1", depth));
  expect(asked).toEqual(["一、", "（一）", "（二）", "一.1.", "二、", "（一）"]);
});

it("starts where a list says, and lists of one definition count on", () => {
  const nums =
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
  const {next} = numbering(level(0, "decimalEnclosedCircle", "%1", 2), nums);
  expect([next("1", 0), next("2", 0), next("3", 0), next("3", 0)]).toEqual(["②", "③", "⑤", "⑥"]);
});

it("writes nothing for bullets and lists that are not there", () => {
  expect(numbering(level(0, "bullet", "•")).next("1", 0)).toBe("");
  expect(numbering(level(0, "decimal", "%1")).next("9", 0)).toBe("");
  expect(readNumbering(null).next("1", 0)).toBe("");
});

it.each([
  [1, "一"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [35, "三十五"]
])("chineseNumeral(%i) is %s", (value, text) => expect(chineseNumeral(value)).toBe(text));
