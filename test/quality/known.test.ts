import {readFileSync} from "node:fs";
import {describe, expect, it, test} from "vitest";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {knownErrors} from "../../loaders/quality/known.ts";

const dictionary = await readDictionary("data");
const header = "class_en,class_zh,phase,time_period,sentence,as_stated,attribute,meant\n";
const errors = (line: string) => knownErrors(header + line, dictionary);

describe("knownErrors(text, dictionary)", () => {
  it("shows what the reader makes of an example", () => {
    expect(errors("a,甲,target,2022,地区生产总值增长8%左右。,8%左右,bound,eq")).toEqual([
      {
        class_en: "a",
        class_zh: "甲",
        sentence: "地区生产总值增长8%左右。",
        as_stated: "8%左右",
        attribute: "bound",
        meant: "eq",
        read: "approx"
      }
    ]);
  });

  it("tells nothing read from an attribute without a value", () => {
    expect(errors("a,甲,outcome,2021,成立30周年。,30周年,metric,")).toMatchObject([
      {meant: null, read: null}
    ]);
    expect(errors("a,甲,outcome,2021,改造路灯860盏。,860盏,indicator,-")).toMatchObject([
      {meant: "-", read: "-"}
    ]);
  });

  it.each([
    ["a,甲,target,2022,增长8%。,9%,bound,eq", 'does not hold "9%"'],
    ["a,甲,goal,2022,增长8%。,8%,bound,eq", '"goal"'],
    ["a,甲,target,2022,增长8%。,8%,colour,eq", '"colour"']
  ])("refuses %s", (line, message) => expect(() => errors(line)).toThrow(message));
});

const known = knownErrors(readFileSync("data/quality/known.csv", "utf8"), dictionary);

// One that is read right belongs among the examples of the grammar, where it stays right.
test.each(known)("$class_en is still read wrongly", ({read, meant}) => expect(read).not.toBe(meant));
