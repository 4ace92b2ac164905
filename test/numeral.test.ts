import {describe, expect, test} from "vitest";
import {arabic, chinese, parseChinese, parseNumeral} from "../loaders/numeral.ts";

describe("Chinese numbers", () => {
  test.each([
    ["七", 7],
    ["两", 2],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["八十六", 86],
    ["百", 100],
    ["一百零五", 105],
    ["三千二百", 3200],
    ["两千零八", 2008],
    ["一万二千", 12000],
    ["三百万", 3e6],
    ["十二亿", 1.2e9],
    ["二点五", 2.5],
    ["十三点六五", 13.65],
    ["二〇二〇", 2020],
    ["二零一八", 2018]
  ])("%s is %d", (text, value) => {
    expect(parseChinese(text)).toBeCloseTo(value, 9);
  });

  test.each(["", "甲", "若干"])("%j is no number", (text) => {
    expect(parseChinese(text)).toBeNaN();
  });
});

describe("numbers in either script", () => {
  test.each([
    ["8", 8],
    ["7.5", 7.5],
    ["1,042", 1042],
    ["12,345,678.9", 12345678.9],
    ["二十三", 23]
  ])("%s is %d", (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });
});

describe("where a number ends", () => {
  const whole = (source: string, text: string) => new RegExp(source).exec(text)?.[0];

  test.each([
    ["1,042亿元", "1,042"],
    ["完成12,3项", "12"],
    ["增长7.5%", "7.5"],
    ["2022.", "2022"]
  ])("Arabic in %s", (text, number) => {
    expect(whole(arabic, text)).toBe(number);
  });

  test.each([
    ["三千二百人", "三千二百"],
    ["百分之八点五左右", "百"],
    ["二点五倍", "二点五"]
  ])("Chinese in %s", (text, number) => {
    expect(whole(chinese, text)).toBe(number);
  });
});
