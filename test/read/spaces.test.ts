import {expect, it} from "vitest";
import {dropSpaces} from "../../loaders/read/spaces.ts";

const cleaned = (text: string) => dropSpaces(text).text;

it("takes away the spaces between Chinese and figures", () => {
  expect(cleaned("2022 年，完成投资 85.6 亿元、 增长 9 %")).toBe("2022年，完成投资85.6亿元、增长9%");
});

it("joins a year that type-setting took apart", () => {
  expect(cleaned("2 016 年")).toBe("2016年");
});

it("joins a title set with spaces, but keeps the one between office and name", () => {
  expect(cleaned("政 府 工 作 报 告")).toBe("政府工作报告");
  expect(cleaned("绿水市市长　王小明")).toBe("绿水市市长 王小明");
});

it("takes every space out of prose, and leaves those of Latin words", () => {
  const prose =
    "这是一段很长的文字 说的是项目建设 用来说明长句之中的空格都要去掉 包括 Smart City 平台以外的地方。";
  expect(cleaned(prose)).toBe(
    "这是一段很长的文字说的是项目建设用来说明长句之中的空格都要去掉包括Smart City平台以外的地方。"
  );
});

it("keeps the form feed that marks a page", () => {
  expect(cleaned(" a \n\f\n b")).toBe("a\n\f\nb");
});
