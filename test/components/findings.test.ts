// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {cascadeOf} from "../../src/components/cascade.ts";
import {
  aimsFinding,
  cascadeFinding,
  coverageFinding,
  formsFinding,
  gapsFinding,
  mediansFinding,
  revisionsFinding,
  survivalFinding,
  sweepFinding,
  tilesFinding
} from "../../src/components/findings.ts";
import {gapBins} from "../../src/components/gapBins.ts";
import {formShares} from "../../src/components/formShares.ts";
import {revised} from "../../src/components/revisionLadder.ts";
import {survivals} from "../../src/components/survival.ts";
import {sweepOf} from "../../src/components/sweep.ts";
import {yearlyTarget} from "./made.ts";
import {vintage} from "./vintages.ts";

describe("a finding says what stands out", () => {
  it("in how far outcomes lie from targets", () => {
    const bins = gapBins([0, 0.04, -1, 2].map((gap) => yearlyTarget({gap, form: "bare"})));
    expect(gapsFinding(bins)).toBe("a bare number: 50% of 4 hit exactly, 25% fell short, 25% went beyond");
  });

  it("in cities against their provinces", () => {
    const province = (ref_area: string, name_en: string) => ({
      ref_area,
      name_en,
      name_zh: null,
      prefectures: 2
    });
    const rows = cascadeOf(
      [
        yearlyTarget({ref_area: "150000", target_value: 6}),
        yearlyTarget({ref_area: "150100", target_value: 7}),
        yearlyTarget({ref_area: "130000", target_value: 6}),
        yearlyTarget({ref_area: "130100", target_value: 5.5}),
        yearlyTarget({ref_area: "110000", target_value: 5})
      ],
      [province("150000", "Inner Mongolia"), province("130000", "Hebei"), province("110000", "Beijing")]
    );
    expect(cascadeFinding(rows)).toBe(
      "The median city aims above its province in 1 provinces, level with it in 0, below in 1. Furthest above: Inner Mongolia +1; at the other end: Hebei −0.5."
    );
    expect(cascadeFinding(rows.slice(2))).toContain("Of no province");
  });

  it("in the forms of targets", () => {
    const places = ["150100", "150200"];
    const shares = formShares(
      [
        yearlyTarget({ref_area: "150100", year: 2010, form: "bare"}),
        yearlyTarget({ref_area: "150200", year: 2010, form: "bare"}),
        yearlyTarget({ref_area: "150100", year: 2020, form: "about"}),
        yearlyTarget({ref_area: "150200", year: 2020, form: "about"})
      ],
      places.flatMap((ref_area) => [2010, 2020].map((year) => ({ref_area, year})))
    );
    expect(formsFinding(shares)).toBe(
      "2010 most often a bare number (100%); 2020 most often about (左右) (100%); about (左右): from 0% to 100%; a bare number: from 100% to 0%"
    );
    expect(formsFinding([])).toBe("");
  });

  it("in what came of high aims and of low ones", () => {
    const bin = (aim: number, median: number, share: number) => ({
      aim,
      n: 10,
      low: 0,
      median,
      high: 0,
      missed: {n: 10, right: 0, share, low: 0, high: 1}
    });
    expect(aimsFinding([bin(-1, -0.5, 0.2), bin(0, 0, 0.3), bin(1, 0.5, 0.4)])).toBe(
      "10 targets −1 points from the median of their year: outcome −0.5 points from its median, 20% missed; " +
        "10 targets +1 points from the median of their year: outcome +0.5 points from its median, 40% missed"
    );
    expect(aimsFinding([bin(0, 0, 0.3)])).not.toContain(";");
  });

  it("in the usual target of each level", () => {
    const of = (year: number, median: number) => ({
      level: "province" as const,
      year,
      n: 31,
      low: median,
      median,
      high: median,
      gap: null,
      answered: 0
    });
    expect(mediansFinding([of(2010, 10), of(2011, 10.5), of(2026, 5)])).toBe(
      "provinces: 10% in 2010, 5% in 2026, highest 10.5% in 2011"
    );
  });

  it("in what targets are set for", () => {
    const row = (indicator: string, label_en: string, year: number, n: number) => ({
      indicator,
      label_en,
      label_zh: null,
      year,
      n
    });
    const reports = ["150100", "150200"].flatMap((ref_area) =>
      [2017, 2026].map((year) => ({ref_area, year}))
    );
    const shown = survivals(
      [row("gdp", "GDP", 2017, 2), row("gdp", "GDP", 2026, 2), row("fai", "Investment", 2017, 2)],
      reports
    );
    expect(survivalFinding(shown)).toBe(
      "Set by most in 2026: GDP 100%, Investment 0%; Investment fell from 100% in 2017 to 0% in 2026"
    );
  });

  it("in who misses", () => {
    const of = (ref_area: string, name_en: string, verdicts: readonly ("missed" | "met")[]) =>
      verdicts.map((verdict, i) => yearlyTarget({ref_area, name_en, name_zh: null, verdict, year: 2010 + i}));
    expect(
      tilesFinding([
        ...of("210000", "Liaoning", ["missed", "missed", "missed"]),
        ...of("130000", "Hebei", ["missed", "met", "met"]),
        ...of("110000", "Beijing", ["missed", "missed"])
      ])
    ).toBe("Missed most often: Liaoning 3 of 3, Hebei 1 of 3; least often: –.");
    expect(tilesFinding(of("110000", "Beijing", ["missed"]))).toContain("no province with 3 answers");
  });

  it("in what was revised", () => {
    const same = {time_period: "2021", indicator: "gdp", measure: "growth" as const, unit: "%"};
    const rows = revised([
      vintage({...same, vintage: 1, value: 8.5, as_stated: "8.5%左右", revision: null, revision_share: null}),
      vintage({...same, vintage: 2, value: 8, as_stated: "8%", revision: -0.5, revision_share: null})
    ]);
    expect(revisionsFinding(rows, () => "GDP")).toBe(
      "Revised upward: 0, downward: 1; furthest GDP, 2021, from 8.5%左右 to 8% (−0.5 points)."
    );
    expect(revisionsFinding([], () => "")).toBe("");
  });

  it("in how the tolerance changes what is missed", () => {
    const points = sweepOf([
      {form: "about", points: 0, missed: 6, n: 10},
      {form: "about", points: 1, missed: 3, n: 10}
    ]);
    expect(sweepFinding(points)).toBe("about (左右): 60% missed to the letter, 30% at a tolerance of 1");
  });

  it("in which reports there are", () => {
    const cell = (year: number, hasReport: boolean) => ({year, hasReport, hasBoth: hasReport && year > 2010});
    expect(coverageFinding([cell(2010, true), cell(2020, true), cell(2010, false), cell(2020, true)])).toBe(
      "Most reports: 2 for 2020; fewest: 1 for 2010. Target and outcome are both there for 2 of 4 years of places."
    );
  });
});
