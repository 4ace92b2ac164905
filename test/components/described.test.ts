import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {described, meaningOf, type Described} from "../../src/components/described.ts";

const gap = {title_en: "Gap", title_zh: "差距", meaning: "Outcome minus target.", meaning_zh: "实绩减目标。"};

describe("described", () => {
  it("is title and meaning in the language of the page", () => {
    expect(described(gap, "en")).toBe("Gap 差距. Outcome minus target.");
    expect(described(gap, "zh")).toBe("差距：实绩减目标。");
    expect(meaningOf(gap, "zh")).toBe("实绩减目标。");
  });

  it("is the title alone where nothing is said of it", () => {
    expect(described({title_en: "mayor", title_zh: "mayor", meaning: "", meaning_zh: ""}, "en")).toBe(
      "mayor"
    );
  });
});

it("every table and column is described in both languages", () => {
  const {resources} = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as {
    resources: (Described & {name: string; schema: {fields: (Described & {name: string})[]}})[];
  };
  for (const {name, schema, ...table} of resources)
    for (const one of [table, ...schema.fields]) {
      const of = "name" in one ? `${name}.${one.name}` : name;
      expect(one.meaning, of).toMatch(/^\S.*[.]$/);
      expect(one.meaning_zh, of).toMatch(/\p{Script=Han}.*。$/u);
    }
});
