// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import type {KnownError} from "../../loaders/quality/known.ts";
import {knownErrors} from "../../src/components/known.ts";

const error = (changes: Partial<KnownError>): KnownError => ({
  class_en: "A slogan",
  class_zh: "口号",
  sentence: "把人才作为第一资源。",
  as_stated: "第一",
  attribute: "metric",
  meant: null,
  read: "人才",
  ...changes
});

describe("knownErrors(errors)", () => {
  it("marks the number and shows what is read and what is meant", () => {
    const framed = knownErrors([error({})]);
    expect(framed.querySelector("mark")!.textContent).toBe("第一");
    expect([...framed.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual([
      "A slogan",
      "把人才作为第一资源。",
      "metric",
      "人才",
      "no claim"
    ]);
  });

  it("tells a number that is not read from an attribute without a value", () => {
    const framed = knownErrors([error({read: null, meant: "-"})]);
    const words = [...framed.querySelectorAll("td")].map((cell) => cell.textContent);
    expect(words.slice(-2)).toEqual(["nothing", "none"]);
  });

  it("leaves out what is read right", () => {
    expect(knownErrors([error({read: null, meant: null})]).querySelector(".frame-empty")).not.toBeNull();
  });
});
