// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {quotation} from "../../src/components/quotation.ts";
import {statement} from "./made.ts";

describe("quotation(statement)", () => {
  it("marks the figure where it stands, even when the sentence has it twice", () => {
    const quote = "上年增速是8%，今年的目标也是8%。";
    const second = quote.lastIndexOf("8%");
    const made = quotation(statement({quote, quote_start: 500, start: 500 + second}));
    expect(made.querySelector("mark")!.previousSibling!.textContent).toBe(quote.slice(0, second));
  });

  it("quotes unmarked when the figure is not where it should be", () => {
    const made = quotation(statement({quote: "全年增长。", quote_start: 500, start: 900}));
    expect(made.querySelector("mark")).toBeNull();
    expect(made.querySelector("blockquote")!.textContent).toBe("全年增长。");
  });

  it("says where a figure stands when the report's text is not here", () => {
    const made = quotation(statement({quote: null, section: "2.1", start: 5131, end: 5135}));
    expect(made.querySelector(".where")!.textContent).toMatch(/section 2\.1, characters 5,131 to 5,135$/);
    expect(quotation(statement()).querySelector(".where")!.textContent).not.toContain("characters");
  });

  it("does without a sentence, and sets one that looks like markup as text", () => {
    expect(quotation(statement({quote: null})).querySelector("blockquote")).toBeNull();
    expect(quotation(statement({quote: "<script>1</script>"})).querySelector("script")).toBeNull();
  });
});
