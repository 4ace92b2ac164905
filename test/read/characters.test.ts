import {describe, expect, it} from "vitest";
import {
  decodeEntities,
  dropInvisible,
  dropMojibake,
  dropNoteMarks,
  foldRadicals,
  foldWidths,
  realLineBreaks
} from "../../loaders/read/characters.ts";

it("makes real line breaks of every kind, the literal ones of scrapers too", () => {
  expect(realLineBreaks("a\r\nb\rc\\r\\nd\\ne")).toEqual({text: "a\nb\nc\nd\ne", count: 4});
});

it("decodes entities; those of spaces become a space", () => {
  expect(decodeEntities("A&nbsp;B&ldquo;C&rdquo;&#37;&emsp;").text).toBe("A B“C”% ");
});

it("drops runs of question marks, which were wide spaces, and keeps a question", () => {
  expect(dropMojibake("县长?? 周明").text).toBe("县长  周明");
  expect(dropMojibake("怎么办?").text).toBe("怎么办?");
});

it("drops zero-width and private characters", () => {
  expect(dropInvisible("\ufeff增\u200b长\uf06c5%")).toEqual({text: "增长5%", count: 3});
});

describe("foldWidths", () => {
  it("folds digits, letters and per cent signs", () => {
    expect(foldWidths("２０２２年ＧＤＰ增长８％、６﹪").text).toBe("2022年GDP增长8%、6%");
  });
  it("folds the point inside a number, not the one after a heading's number", () => {
    expect(foldWidths("８．５％").text).toBe("8.5%");
    expect(foldWidths("一．回顾").text).toBe("一．回顾");
  });
  it("folds small digits", () => {
    expect(foldWidths("PM₂.₅和CO₂").text).toBe("PM2.5和CO2");
  });
});

it("drops marks of notes in the text, not a number in brackets that begins a line", () => {
  expect(dropNoteMarks("“双创”[3]活动〔12〕").text).toBe("“双创”活动");
  expect(dropNoteMarks("[3]说明").text).toBe("[3]说明");
});

it("foldRadicals writes the radicals of PDF writers as the ideographs they look like", () => {
  expect(foldRadicals("⽣产总值增⻓8%，农⺠收⼊，⼾数，⸺2024年⽉").text).toBe(
    "生产总值增长8%，农民收入，户数，——2024年月"
  );
  expect(foldRadicals("生产总值增长").count).toBe(0);
});

it("dropNoteMarks leaves bracketed cells of a table", () => {
  expect(dropNoteMarks("增长[3]8%，|能耗|〔14〕|[15]|").text).toBe("增长8%，|能耗|〔14〕|[15]|");
});
