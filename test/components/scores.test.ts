// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {breakdown, type JudgedReport} from "../../loaders/quality/breakdown.ts";
import {judge} from "../../loaders/quality/matching.ts";
import type {LabelSet, NamedQuality, QualityFile} from "../../loaders/quality/qualityFile.ts";
import {shareOf} from "../../loaders/quality/share.ts";
import {calibration, checks, scoresBy, totalScores, unmeasured} from "../../src/components/scores.ts";
import {label, read} from "../quality/made.ts";
import {failOnWarnings} from "./snapshot.ts";

failOnWarnings();

/** Scores of one report with two labels, of which `right` are read wholly right. */
function scored(ref_area: string, name_en: string, right: 1 | 2): NamedQuality {
  const labels = [label(), label({quote: "地区生产总值增长9%", value: 9})];
  const reads = [
    read(),
    read({value: 9, sentence: "地区生产总值增长9%。", phase: right === 2 ? "target" : "outcome"})
  ];
  const report: JudgedReport = {
    report: `${ref_area}-2022-work_report`,
    ref_area,
    level: "prefecture",
    year: 2022,
    kind: "work_report",
    judgement: judge({stem: "a", labels, others: []}, reads)
  };
  const quality = breakdown([report], "1.0.0+abc");
  return {...quality, reports: quality.reports.map((one) => ({...one, name_en, name_zh: null}))};
}

function file(sets: Partial<Record<LabelSet, NamedQuality>> = {}): QualityFile {
  return {
    reader_version: "1.0.0+abc",
    sets: {validation: scored("150600", "Ordos", 1), founding: scored("150200", "Baotou", 2), ...sets},
    calibration: [],
    known: [],
    checks: []
  };
}

const cells = (framed: HTMLElement) =>
  [...framed.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));

/** The rows behind a chart, as its menu shows them. */
function tableOf(framed: HTMLElement): (string | null)[][] {
  const button = [...framed.querySelectorAll("button")].find(
    ({textContent}) => textContent === "Show as table"
  );
  button!.click();
  return cells(framed);
}

describe("totalScores(quality)", () => {
  it("sets both sets of labels side by side, with their intervals", () => {
    const framed = totalScores(file());
    expect(cells(framed)).toContainEqual([
      "claims read with every attribute right",
      "50% of 2 (9.4% to 90.5%)",
      "100% of 2 (34.2% to 100%)"
    ]);
    expect(cells(framed)).toContainEqual(["F1 of wholly right readings", "0.500", "1.000"]);
    expect(framed.textContent).toContain("validation: 2 claims in 1 reports");
  });

  it("warns where the scores are those of another reader", () => {
    expect(totalScores(file()).querySelector(".notice")).toBeNull();
    const other = totalScores({...file(), reader_version: "1.0.0+new"});
    expect(other.querySelector(".notice")!.textContent).toContain("1.0.0+abc");
  });

  it("says how to measure where nothing was", () => {
    const none = file({validation: undefined, founding: undefined});
    expect(totalScores(none).querySelector(".frame-empty")!.textContent).toContain("npm run score");
  });
});

describe("scoresBy(breakdown, quality)", () => {
  it("has the weakest first, and says which it is", () => {
    const framed = scoresBy("report", file());
    expect(framed.querySelector(".frame-body")!.getAttribute("aria-label")).toBe(
      "Claims read wholly right, by report. The weakest is Ordos 2022 work report: 50% of 2 (9.4% to 90.5%)."
    );
    expect(tableOf(framed).map(([name]) => name)).toEqual([
      "Ordos 2022 work report",
      "Baotou 2022 work report"
    ]);
  });

  it("keeps the two sets of one row together", () => {
    expect(
      tableOf(scoresBy("attribute", file()))
        .map(([name, set]) => [name, set])
        .slice(0, 3)
    ).toEqual([
      ["phase", "validation"],
      ["phase", "founding"],
      ["measure", "validation"]
    ]);
  });

  it("names strata, and leaves out those without a label", () => {
    expect(tableOf(scoresBy("stratum", file())).map(([name]) => name)).toEqual([
      "2021–26, prefectures, headline indicators",
      "2021–26, prefectures, headline indicators"
    ]);
  });

  it("counts by rule what it read", () => {
    expect(tableOf(scoresBy("rule", file()))[0]).toEqual([
      "growth",
      "validation",
      "2",
      "1",
      "50%",
      "9.4%",
      "90.5%"
    ]);
  });

  it("explains only the labels that were scored", () => {
    const framed = scoresBy("rule", file({founding: undefined}));
    expect(framed.querySelectorAll(".legend li")).toHaveLength(1);
  });
});

describe("unmeasured(quality)", () => {
  it("names the levels and periods of which nothing is known", () => {
    const text = unmeasured(file()).textContent;
    expect(text).toContain("nation 2008–12, 2013–16, 2017–20, 2021–26");
    expect(text).toContain("prefectures 2008–12, 2013–16, 2017–20;");
  });
});

describe("calibration(bins)", () => {
  it("says which bin is furthest off", () => {
    const bins = [
      {confidence: 0.5, rules: ["rank"], ...shareOf(8, 10)},
      {confidence: 0.9, rules: ["level"], ...shareOf(9, 10)}
    ];
    const framed = calibration(bins);
    expect(framed.querySelector(".frame-body")!.getAttribute("aria-label")).toContain(
      "confidence of 50%; right were 80% of 10"
    );
    expect(tableOf(framed)[0]!.at(-1)).toBe("rank");
  });
});

describe("checks(rows, names)", () => {
  const differences = [{ref_area: "150000", year: 2022, printed: "6%左右", read: null}];
  const rows = [
    {side: "targets" as const, ...shareOf(9, 10), differences},
    {side: "outcomes" as const, ...shareOf(10, 10), differences: []}
  ];

  it("shows the agreement, and every figure that was read otherwise", () => {
    const framed = checks(rows, new Map([["150000", "Inner Mongolia"]]));
    expect(framed.querySelector(".frame-subtitle")!.textContent).toContain("targets 90% of 10");
    expect(cells(framed)).toEqual([["Inner Mongolia", "2022", "targets", "6%左右", "nothing"]]);
  });

  it("tells nothing to check from nothing that differs", () => {
    expect(checks([], new Map()).querySelector(".frame-empty")!.textContent).toContain(
      "no report of a province"
    );
    expect(checks(rows.slice(1), new Map()).querySelector(".frame-empty")!.textContent).toContain(
      "as printed"
    );
  });
});
