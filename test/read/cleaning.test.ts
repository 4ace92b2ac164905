import {expect, it} from "vitest";
import {clean, filterLines, replaceAll} from "../../loaders/read/cleaning.ts";

it("counts what each step took out, and leaves out steps that found nothing", () => {
  const steps = {
    star: (text: string) => replaceAll(text, /\*+/g, ""),
    hash: (text: string) => replaceAll(text, /#/g, "")
  };
  expect(clean("**a** b", steps)).toEqual({
    text: "a b",
    removed: [{reason: "star", count: 2, characters: 4}]
  });
});

it("filters lines by their words and place", () => {
  expect(filterLines("a\nb\nc", (line, index) => line !== "b" && index < 2)).toEqual({text: "a", count: 2});
});
