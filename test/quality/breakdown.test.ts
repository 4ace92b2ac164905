import {describe, expect, it} from "vitest";
import {breakdown, type JudgedReport, periodOfYear} from "../../loaders/quality/breakdown.ts";
import type {Label} from "../../loaders/quality/labels.ts";
import {judge, type Read} from "../../loaders/quality/matching.ts";
import {label, read} from "./made.ts";

const report = (labels: Label[], reads: Read[], changes: Partial<JudgedReport> = {}): JudgedReport => ({
  report: "150200-2022-work_report",
  ref_area: "150200",
  level: "prefecture",
  year: 2022,
  kind: "work_report",
  judgement: judge({stem: "a", labels, others: []}, reads),
  ...changes
});

/** Two labels, one read wholly right and one with the wrong phase, and a number that is no claim. */
const made = () =>
  report(
    [
      label(),
      label({
        quote: "粮食产量达到50万吨",
        metric: "粮食产量",
        concept: null,
        measure: "level",
        value: 50,
        unit: "万吨"
      })
    ],
    [
      read(),
      read({
        metric: "粮食产量",
        indicator: null,
        measure: "level",
        value: 50,
        unit: "万吨",
        phase: "outcome",
        rule: "level",
        sentence: "粮食产量达到50万吨。"
      }),
      read({
        indicator: null,
        measure: "rank",
        value: 1,
        unit: "",
        rule: "rank",
        sentence: "把创新摆在第一位。"
      })
    ]
  );

describe("breakdown(reports)", () => {
  const {total, ...quality} = breakdown([made()], "1.0.0+abc");

  it("counts what was found, what is a claim, and what is wholly right", () => {
    expect(total.found).toMatchObject({n: 2, right: 2});
    expect(total.claims).toMatchObject({n: 3, right: 2});
    expect(total.whole).toMatchObject({n: 2, right: 1});
    expect(total.tuple_f1).toBe(0.4);
    expect(total.headline_f1).toBe(1);
  });

  it("counts attributes among the claims that were found", () => {
    const right = Object.fromEntries(quality.attributes.map(({attribute, right}) => [attribute, right]));
    expect(right).toEqual({measure: 2, bound: 2, phase: 1, time_period: 2, metric: 2, indicator: 2});
  });

  it("charges a rule with what it should not have read", () => {
    expect(quality.rules.map(({rule, n, right, not_claims}) => [rule, n, right, not_claims])).toEqual([
      ["growth", 1, 1, 0],
      ["level", 1, 0, 0],
      ["rank", 1, 0, 1]
    ]);
  });

  it("has every stratum of period, level and kind of indicator, those without a label too", () => {
    expect(quality.strata).toHaveLength(32);
    expect(
      quality.strata
        .filter(({n}) => n > 0)
        .map(({period, level, headline, n, right}) => [period, level, headline, n, right])
    ).toEqual([
      ["2021/2026", "prefecture", true, 1, 1],
      ["2021/2026", "prefecture", false, 1, 0]
    ]);
    expect(quality.strata[0]).toEqual({
      ...{period: "2008/2012", level: "nation", headline: true, found: 0},
      ...{n: 0, right: 0, share: null, low: 0, high: 1}
    });
  });

  it("counts a claim that was not found as not right", () => {
    const {strata, attributes} = breakdown([report([label()], [])], "");
    expect(strata.find(({n}) => n > 0)).toMatchObject({n: 1, found: 0, right: 0});
    expect(attributes[0]).toMatchObject({n: 0, share: null});
  });

  it("does not depend on the order of the reports", () => {
    const other = {...made(), report: "150100-2009-work_report", year: 2009};
    expect(breakdown([made(), other], "")).toEqual(breakdown([other, made()], ""));
  });
});

describe("periodOfYear(year)", () => {
  it("is the span of years that holds it", () => {
    expect([2008, 2012, 2013, 2020, 2026].map(periodOfYear)).toEqual([
      "2008/2012",
      "2008/2012",
      "2013/2016",
      "2017/2020",
      "2021/2026"
    ]);
    expect(periodOfYear(1999)).toBeNull();
  });
});
