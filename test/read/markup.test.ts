import {describe, expect, it} from "vitest";
import {limits} from "../../loaders/read/limits.ts";
import {child, descendants, parseXml, textOf} from "../../loaders/read/markup.ts";

it("parseXml(source) reads elements by their names without prefix", () => {
  const root = parseXml('<?xml version="1.0"?><w:a><w:b w:val="x">甲&amp;<w:b>乙</w:b></w:b></w:a>', "a.xml");
  expect(child(root, "a", "b")?.attributes.val).toBe("x");
  expect(descendants(root, "b").map(textOf)).toEqual(["甲&乙", "乙"]);
});

it("parseXml(source) reads as far as a document goes that was cut off", () => {
  expect(textOf(parseXml("<a><b>甲</b><b>乙", "a.xml"))).toBe("甲乙");
});

describe("parseXml(source) is not exhausted by", () => {
  it("entities that expand each other", () => {
    const entities = Array.from({length: 10}, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
      ""
    );
    const source = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities}]><x>&e10;</x>`;
    expect(textOf(parseXml(source, "a.xml")).length).toBeLessThan(source.length);
  });

  it("elements within elements", () => {
    expect(() => parseXml("<a>".repeat(2000), "a.docx/document.xml")).toThrow(
      /^a\.docx\/document\.xml has more than 1000 elements within each other$/
    );
  });

  it("elements without end", () => {
    expect(() => parseXml(`<x>${"<a/>".repeat(20)}</x>`, "a.xml", {...limits, elements: 10})).toThrow(
      "a.xml has more than 10 elements"
    );
  });
});
