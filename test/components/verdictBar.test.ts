// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {verdictBar} from "../../src/components/verdictBar.ts";

const counts = [
  {verdict: "year_open", n: 2},
  {verdict: "met", n: 1200},
  {verdict: "missed", n: 30},
  {verdict: "borderline", n: 0}
] as const;
const button = (bar: HTMLElement, verdict: string) =>
  bar.querySelector<HTMLButtonElement>(`[data-verdict=${verdict}]`)!;

describe("verdictBar(counts)", () => {
  it("prints n for each verdict that there is, answers first and apart from the others", () => {
    const groups = [...verdictBar(counts).querySelectorAll(".verdict-buttons")];
    const names = groups.map((group) => [...group.querySelectorAll("button")].map((b) => b.textContent));
    expect(names).toEqual([["missed30", "met1,200"], ["year still open2"]]);
  });

  it("draws each count to scale", () => {
    const segments = [...verdictBar(counts).querySelectorAll<HTMLElement>(".verdict-segments span")];
    expect(segments.map(({style, title}) => [style.flexGrow, title])).toEqual([
      ["30", "missed: 30"],
      ["1200", "met: 1,200"],
      ["2", "year still open: 2"]
    ]);
  });

  it("chooses a verdict by a click on its button or its segment, and all by a second", () => {
    const bar = verdictBar(counts);
    const values: string[] = [];
    bar.addEventListener("input", () => values.push(bar.value));
    button(bar, "met").click();
    bar.querySelector<HTMLElement>(".verdict-segments .missed")!.click();
    expect(button(bar, "missed").getAttribute("aria-pressed")).toBe("true");
    expect(button(bar, "met").getAttribute("aria-pressed")).toBe("false");
    button(bar, "missed").click();
    expect(values).toEqual(["met", "missed", "all"]);
  });

  it("shows the value it is given without a word", () => {
    const bar = verdictBar(counts);
    let heard = 0;
    bar.addEventListener("input", () => heard++);
    bar.value = "met";
    expect(button(bar, "met").getAttribute("aria-pressed")).toBe("true");
    expect(heard).toBe(0);
  });
});
