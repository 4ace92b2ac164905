import {describe, expect, test} from "vitest";
import {
  contained,
  fingerprintOf,
  fingerprintOfText,
  rarityOf,
  similarity
} from "../../loaders/match/similarity.ts";

const alike = (a: string, b: string) => similarity(fingerprintOf(a), fingerprintOf(b));

describe("similarity(a, b)", () => {
  test("is 1 for one phrase, 0 for phrases without a common character", () => {
    expect(alike("口袋公园", "口袋公园")).toBeCloseTo(1);
    expect(alike("口袋公园", "养老床位")).toBe(0);
  });

  test("a qualifier costs little, another thing much", () => {
    expect(alike("幼儿园学位", "公办幼儿园学位")).toBeGreaterThan(0.5);
    expect(alike("高标准农田", "高标准设施")).toBeLessThan(0.5);
  });

  test("what is counted weighs more than what qualifies it", () => {
    expect(alike("智能工厂", "绿色工厂")).toBeGreaterThan(alike("智能工厂", "智能车间"));
  });
});

test("contained(phrase, text) is the share of a phrase that a text holds", () => {
  const text = fingerprintOfText("职工养老保险扩面顺利，新增参保4万人");
  expect(contained(fingerprintOf("职工养老保险"), text)).toBeCloseTo(1);
  expect(contained(fingerprintOf("口袋公园"), text)).toBeLessThan(0.1);
  expect(contained(fingerprintOf(""), text)).toBe(0);
});

test("rarityOf(gram) is higher the rarer", () => {
  expect(rarityOf("企业")).toBeLessThan(rarityOf("公园"));
  expect(rarityOf("公园")).toBeLessThan(rarityOf("鼉鼊"));
});
