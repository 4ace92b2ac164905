import {describe, expect, it} from "vitest";
import {findNames} from "../../../src/components/query/names.ts";
import {knowledge} from "./made.ts";

const found = (typed: string, list = "ref_area"): string[] =>
  findNames(knowledge.names[list]!, typed).map(({code}) => code);

describe("findNames", () => {
  it("finds a place by its initials, its pinyin, its names and its code", () => {
    for (const typed of ["bt", "baotou", "baot", "BaoTou", "包头", "头", "1502"])
      expect(found(typed)[0], typed).toBe("150200");
  });

  it("puts what begins so before what holds it, and the frequent before the rare", () => {
    expect(found("bao")).toEqual(["130600", "150200", "610300"]);
    expect(found("b")[0]).toBe("110000");
  });

  it("finds a part of the pinyin from a syllable on, and no other", () => {
    expect(found("guishang", "metric")).toEqual(["新增规上企业"]);
    expect(found("xzgs", "metric")).toEqual(["新增规上企业"]);
    expect(found("uishang", "metric")).toEqual([]);
  });

  it("finds nothing for what nobody is called", () => expect(found("zzz")).toEqual([]));
});
