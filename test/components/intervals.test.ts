import {describe, expect, it} from "vitest";
import {intervals, type IntervalRow} from "../../src/components/intervals.ts";
import {speaker} from "../../src/components/messages.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const row = (
  name: string,
  set: IntervalRow["set"],
  [right, n, low, high]: readonly [number, number, number, number]
): IntervalRow => ({name, set, right, n, share: n === 0 ? null : right / n, low, high});

const rows = [
  row("2021–26, prefectures, headline indicators", "validation", [21, 33, 0.466, 0.778]),
  row("2021–26, prefectures, headline indicators", "founding", [150, 152, 0.953, 0.996]),
  row("2017–20, counties, other figures", "validation", [43, 50, 0.738, 0.93]),
  row("2013–16, counties, other figures", "founding", [9, 9, 0.701, 1]),
  row("2008–12, nation, other figures", "validation", [0, 0, 0, 1])
];

describe("intervals(rows, {width, label})", () => {
  it("draws a dot and its interval for each set of labels, and the share behind the row", () => {
    expectSnapshot(intervals(rows, {document, width: 900, label: "wholly right"}), "intervals");
  });

  it("puts names above their rows where there is no room beside them", () => {
    expectSnapshot(intervals(rows, {document, width: 358, label: "wholly right"}), "intervalsNarrow");
  });

  it("draws nothing for what was not measured", () => {
    const chart = intervals(rows.slice(-1), {document});
    expect(chart.querySelectorAll("circle")).toHaveLength(0);
    expect(chart.textContent).toContain("nation");
  });

  it("says each share with its cases and its interval", () => {
    const titles = [...intervals(rows, {document}).querySelectorAll("circle title")].map(
      (title) => title.textContent
    );
    expect(titles).toContain("2017–20, counties, other figures, validation: 86% of 50 (73.8% to 93%)");
  });

  it("speaks Chinese", () => {
    const chart = intervals(
      rows.map((one) => ({...one, name: "县级"})),
      {document, label: "正确率", say: speaker("zh")}
    );
    const said = [...chart.querySelectorAll("text, title")].map((one) => one.textContent);
    expect(said).toContain("县级，验证集：63.6%，共33条（46.6%至77.8%）");
    expect(said.join()).not.toMatch(/[A-Za-z]/);
  });
});
