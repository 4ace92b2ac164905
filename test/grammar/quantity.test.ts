import {describe, expect, test} from "vitest";
import {findQuantities} from "../../loaders/grammar/quantity.ts";

const found = (text: string) =>
  findQuantities(text).map(({start, end, value, value_high, unit, bound, form}) => ({
    words: text.slice(start, end),
    value,
    value_high,
    unit,
    bound,
    form
  }));

describe("one quantity: its words, value, unit and bound", () => {
  test.each([
    ["增长8%左右，", "8%左右", 8, "%", "approx"],
    ["不低于38张。", "不低于38张", 38, "张", "ge"],
    ["近600批", "近600批", 600, "批", "approx"],
    ["2700多亩", "2700多亩", 2700, "亩", "ge"],
    ["2300余万株", "2300余万株", 2300, "万株", "ge"],
    ["1.25万亿元", "1.25万亿元", 1.25, "万亿元", "eq"],
    ["1,042亿元", "1,042亿元", 1042, "亿元", "eq"],
    ["控制在5.5%以内", "5.5%以内", 5.5, "%", "le"],
    ["降至1%以下", "1%以下", 1, "%", "le"],
    ["不超过4.5%", "不超过4.5%", 4.5, "%", "le"],
    ["近三成", "近三成", 30, "%", "approx"],
    ["三分之一", "三分之一", 33.3, "%", "eq"],
    ["百分之八十二", "百分之八十二", 82, "%", "eq"],
    ["一半以上", "一半以上", 50, "%", "ge"],
    ["突破千亿元", "突破千亿元", 1000, "亿元", "ge"],
    ["突破百亿元大关", "突破百亿元大关", 100, "亿元", "ge"],
    ["千余名", "千余名", 1000, "名", "ge"],
    ["提高3.4个百分点", "3.4个百分点", 3.4, "个百分点", "eq"],
    ["增长近3倍", "近3倍", 3, "倍", "approx"],
    ["翻两番", "翻两番", 4, "倍", "eq"],
    ["居第12位", "第12位", 12, "位", "eq"],
    ["居首位", "首位", 1, "位", "eq"],
    ["前三名", "前三名", 3, "位", "le"],
    ["利用系数提高到0.58。", "0.58", 0.58, "", "eq"]
  ])("%s", (text, words, value, unit, bound) => {
    expect(found(text)).toMatchObject([{words, value, value_high: null, unit, bound}]);
  });
});

describe("a range is two edges, never a negative number", () => {
  test.each([
    ["4.5%—5%", 4.5, 5, "%"],
    ["10-12%", 10, 12, "%"],
    ["7%至8%", 7, 8, "%"],
    ["6%～7%", 6, 7, "%"],
    ["3%——5%", 3, 5, "%"],
    ["8至10家", 8, 10, "家"],
    ["50万—100万元", 50, 100, "万元"]
  ])("%s", (text, value, value_high, unit) => {
    expect(found(text)).toMatchObject([{words: text, value, value_high, unit, bound: "eq"}]);
  });

  test("with a bound of its own", () => {
    expect(found("5%—5.5%左右")).toMatchObject([{value: 5, value_high: 5.5, bound: "approx"}]);
  });
});

describe("several quantities", () => {
  test("stand in order, without overlap", () => {
    const quantities = findQuantities("投资2.1亿元、1—2个主导产业，增长8%以上，居第3位");
    expect(quantities.map(({value}) => value)).toEqual([2.1, 1, 8, 3]);
    quantities.slice(1).forEach(({start}, i) => expect(start).toBeGreaterThanOrEqual(quantities[i]!.end));
  });

  test("the last unit of a list holds for numbers without one", () => {
    expect(found("分别为21.6和28.9平方米").map(({value, unit}) => [value, unit])).toEqual([
      [21.6, "平方米"],
      [28.9, "平方米"]
    ]);
  });
});

describe("words that look like bounds and are not", () => {
  test.each([
    ["经过30天", "eq"],
    ["网上10项", "eq"],
    ["通过8家", "eq"]
  ])("%s", (text, bound) => {
    expect(found(text)).toMatchObject([{bound}]);
  });
});

test.each(["第三产业", "第十六届", "第二轮", "2022年", "放管服", "十四五"])("%s is no quantity", (text) => {
  expect(found(text)).toEqual([]);
});
