import {describe, expect, test} from "vitest";
import {allSeries} from "./made.ts";

const split = (text: string) =>
  allSeries(text).map(({quantities, left, right, bridge}) => ({
    values: quantities.map(({value}) => value),
    left,
    right,
    bridge
  }));

describe("a series has the words of its clause", () => {
  test("to its left and to its right", () => {
    expect(split("改造209个老旧小区。")).toEqual([
      {values: [209], left: "改造", right: "老旧小区", bridge: ""}
    ]);
  });

  test("up to the next comma, and the clauses without a number form the bridge", () => {
    expect(split("地区生产总值增长8%，结构更优，税收增长9%。")).toEqual([
      {values: [8], left: "地区生产总值增长", right: "", bridge: ""},
      {values: [9], left: "税收增长", right: "", bridge: "，结构更优，"}
    ]);
  });
});

describe("numbers of one kind in a row are one series", () => {
  test.each([
    ["分别增长6.7%、9.1%和12.8%", [[6.7, 9.1, 12.8]]],
    ["分别达到41280元和19650元", [[41280, 19650]]],
    ["分别增长7%以上、8%左右", [[7, 8]]]
  ])("%s", (text, values) => {
    expect(split(text).map((series) => series.values)).toEqual(values);
  });
});

describe("numbers of another kind, or with words between, are not", () => {
  test.each([
    ["达到46亿元、增长8%", [[46], [8]]],
    ["建成公园12个、学校6所", [[12], [6]]],
    ["居全国第6位、全省第1位", [[6], [1]]]
  ])("%s", (text, values) => {
    expect(split(text).map((series) => series.values)).toEqual(values);
  });
});

test("the investment and the thing invested in share the words between", () => {
  const [money, works] = split("投资2.1亿元实施人民路等工程13个");
  expect(money?.right).toBe("实施人民路等工程");
  expect(works?.left).toBe("实施人民路等工程");
});

test("a comma inside brackets or quotation marks divides nothing", () => {
  expect(split("规上（限上，下同）企业新增42家")[0]?.left).toBe("规上（限上，下同）企业新增");
});

test("a text without a quantity has no series", () => {
  expect(split("千方百计稳就业。")).toEqual([]);
});
