import {describe, expect, it} from "vitest";
import {highlight} from "../../src/components/highlight.ts";

const text = "增速是8%左右，力争8.5%。";
const figure = (words: string, id = words) => {
  const start = 1000 + text.indexOf(words);
  return {start, end: start + words.length, id};
};

describe("highlight(text, start, observations)", () => {
  it("cuts a text at its figures", () => {
    const segments = highlight(text, 1000, [figure("8.5%"), figure("8%左右")]);
    expect(segments.map(({text, observations}) => [text, observations.map(({id}) => id)])).toEqual([
      ["增速是", []],
      ["8%左右", ["8%左右"]],
      ["，力争", []],
      ["8.5%", ["8.5%"]],
      ["。", []]
    ]);
  });

  it("loses no character and no position", () => {
    const segments = highlight(text, 1000, [figure("8%左右"), figure("8.5%")]);
    expect(segments.map((segment) => segment.text).join("")).toBe(text);
    for (const segment of segments)
      expect(text.slice(segment.start - 1000, segment.end - 1000)).toBe(segment.text);
  });

  it("marks once what makes two claims, and joins figures that overlap", () => {
    const twice = highlight(text, 1000, [figure("8%左右", "a"), figure("8%左右", "b")]);
    expect(twice[1]!.observations.map(({id}) => id)).toEqual(["a", "b"]);
    const overlapping = highlight(text, 1000, [figure("8%左右，力争"), figure("力争8.5%")]);
    expect(overlapping.map((segment) => segment.text)).toEqual(["增速是", "8%左右，力争8.5%", "。"]);
  });

  it("leaves out figures of other sentences, and figures without length", () => {
    const others = [
      {start: 10, end: 12},
      {start: 1000 + text.length, end: 1001 + text.length},
      {start: 1003, end: 1003}
    ];
    expect(highlight(text, 1000, others)).toHaveLength(1);
  });
});
