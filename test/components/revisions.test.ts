// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {revised, revisionLadder, revisionsOfPlace, type Vintage} from "../../src/components/revisions.ts";
import {document as page, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

/** One statement of Baotou's growth of 2022. */
function vintage(changes: Partial<Vintage>): Vintage {
  return {
    ref_area: "150200",
    indicator: "gdp",
    measure: "growth",
    time_period: "2022",
    scope: null,
    vintage: 1,
    observation: "a@1",
    report: "150200-2023-work_report",
    kind: "work_report",
    phase: "estimate",
    value: 7.5,
    unit: "%",
    bound: "eq",
    as_stated: "7.5%",
    revision: null,
    revision_share: null,
    label_en: "GDP",
    label_zh: "地区生产总值",
    start: 100,
    ...changes
  };
}

const bulletin = {
  vintage: 2,
  kind: "stat_bulletin",
  phase: "outcome",
  report: "150200-2023-stat_bulletin"
} as const;
const revenue = {
  indicator: "budget_revenue",
  measure: "level",
  unit: "元",
  label_en: "Revenue",
  label_zh: "收入"
} as const;
const same = {indicator: "cpi", label_en: "Prices", label_zh: "物价"};
const statements = [
  vintage({}),
  vintage({...bulletin, value: 7.1, as_stated: "7.1%", revision: -0.4}),
  vintage({...revenue, value: 1.6e10, as_stated: "160亿元"}),
  vintage({
    ...revenue,
    ...bulletin,
    value: 1.64e10,
    as_stated: "164亿元",
    revision: 4e8,
    revision_share: 2.5
  }),
  vintage(same),
  vintage({...same, ...bulletin, revision: 0})
];

describe("revised(vintages)", () => {
  it("keeps what was stated differently, the largest revision first", () => {
    expect(
      revised(statements).map(({statements: [first], revision}) => [first!.indicator, revision])
    ).toEqual([
      ["budget_revenue", 2.5],
      ["gdp", -0.4]
    ]);
  });
});

describe("revisionLadder(rows, {width})", () => {
  it("draws each revision from the first statement", () => {
    expectSnapshot(revisionLadder(revised(statements), {document: page, width: 640}), "revisionLadder");
  });
});

describe("revisionsOfPlace(vintages, {place})", () => {
  it("says how many outcomes were stated differently, of how many", () => {
    const framed = revisionsOfPlace(statements, {place: "Baotou"});
    expect(framed.querySelector(".frame-subtitle")!.textContent).toMatch(/^2 of the 3 outcomes/);
  });

  it("says why it is empty: nothing stated twice, or nothing stated differently", () => {
    const why = (rows: Vintage[]) =>
      revisionsOfPlace(rows, {place: "Baotou"}).querySelector(".frame-empty")!.textContent;
    expect(why([])).toContain("No outcome of this place is stated by two reports");
    expect(why(statements.slice(4))).toContain("all agree");
  });
});
