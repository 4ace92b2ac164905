import {describe, expect, it} from "vitest";
import {dumbbell} from "../../src/components/dumbbell.ts";
import {speaker} from "../../src/components/messages.ts";
import {everyForm} from "./made.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

describe("dumbbell(pairs, {width, label, domain, rules, labelled})", () => {
  it("draws every form of a target, and every way to have no answer", () => {
    const rules = [{value: 5.5, label: "national target 5.5"}];
    expectSnapshot(dumbbell(everyForm(), {document, width: 720, label: "GDP growth", rules}), "dumbbell");
  });

  it("puts names above their rows where there is no room beside them", () => {
    expectSnapshot(dumbbell(everyForm(), {document, width: 358, label: "GDP growth"}), "dumbbellNarrow");
  });

  it("speaks Chinese", () => {
    const chart = dumbbell(everyForm(), {document, label: "增速", say: speaker("zh"), language: "zh"});
    expect(chart.textContent).toContain("报告中目标与完成情况均未找到");
    const said = [...chart.querySelectorAll("text, a [aria-label]")];
    for (const element of said)
      expect(`${element.textContent} ${element.getAttribute("aria-label") ?? ""}`).not.toMatch(/[A-Za-z]/);
  });

  it("labels only the extremes", () => {
    const chart = dumbbell(everyForm(), {document, labelled: 1});
    const labels = [...chart.querySelectorAll("text")].map((text) => text.textContent);
    expect(labels).toContain("−3.9");
    expect(labels).toContain("+0.3");
    expect(labels).not.toContain("−0.5");
  });

  it("keeps the scale it is given", () => {
    const chart = dumbbell(everyForm(), {document, domain: [0, 20]});
    expect(chart.querySelector('[aria-label="x-axis tick label"]')?.textContent).toMatch(/^0.*20$/);
  });

  it("draws an empty chart from no pairs", () => {
    expect(dumbbell([], {document}).querySelectorAll("circle")).toHaveLength(0);
  });
});
