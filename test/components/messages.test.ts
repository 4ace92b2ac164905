import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {bothNames, speaker} from "../../src/components/messages.ts";
import {en} from "../../src/components/messages/en.ts";
import {zh} from "../../src/components/messages/zh.ts";

const keys = Object.keys(en);

const sources = readdirSync("src", {recursive: true, encoding: "utf8"})
  .filter((name) => /\.(ts|md)$/.test(name) && !/observablehq|messages\/|framework\.d/.test(name))
  .map((name) => readFileSync(join("src", name), "utf8"))
  .join("\n");

// say("frame.menu") uses one message, say(`phase.${phase}`) a family of them.
const used = new Set([...sources.matchAll(/"([a-z]+\.\w+)"/g)].map(([, key]) => key!));
const families = [...sources.matchAll(/`([a-z]+\.)\$\{/g)].map(([, prefix]) => prefix!);

describe("messages", () => {
  it("are the same in both languages", () => {
    expect(Object.keys(zh).sort()).toEqual(keys.toSorted());
  });

  it("are all used", () => {
    expect(
      keys.filter((key) => !used.has(key) && !families.some((prefix) => key.startsWith(prefix)))
    ).toEqual([]);
  });

  it("take the same parameters in both languages", () => {
    const parameters = (message: unknown) =>
      [...new Set([...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
    for (const key of keys as (keyof typeof en)[])
      expect(parameters(zh[key]), key).toEqual(parameters(en[key]));
  });

  it("have no text without a translation", () => {
    for (const [key, message] of Object.entries(zh))
      expect(/[一-鿿，；：]/.test(JSON.stringify(message)), key).toBe(true);
  });
});

describe("speaker(language)", () => {
  it("fills in parameters and groups numbers", () => {
    expect(speaker("en")("reports.subtitle", {n: 1234})).toBe("1,234 reports");
  });

  it("chooses the plural form", () => {
    const say = speaker("en");
    expect(say("reports.subtitle", {n: 1})).toBe("1 report");
    expect(say("reports.subtitle", {n: 2})).toBe("2 reports");
    expect(speaker("zh")("reports.subtitle", {n: 1})).toBe("1份报告");
  });

  it("throws when a parameter is missing", () => {
    expect(() => speaker("en")("reports.subtitle")).toThrow("needs {n}");
  });

  it("does not fill in what a value itself brings", () => {
    expect(speaker("en")("state.malformed", {name: "{text}", text: "x"})).toContain("{text}=x");
  });
});

describe("bothNames(en, zh, language)", () => {
  it("gives both names in English and the Chinese one in Chinese", () => {
    expect(bothNames("Baotou", "包头", "en")).toBe("Baotou 包头");
    expect(bothNames("Baotou", "包头", "zh")).toBe("包头");
    expect(bothNames(null, "包头", "en")).toBe("包头");
  });
});
