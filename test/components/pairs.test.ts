import {describe, expect, it} from "vitest";
import {
  domainOf,
  gapOf,
  pairs,
  pairsOfPlace,
  preferred,
  scaleOf,
  yearOfMostPairs
} from "../../src/components/pairs.ts";
import {outcome, source, statement, target} from "./made.ts";

const both = [source("150200", 2022), source("150200", 2023)];

describe("preferred(statements, side)", () => {
  const choose = (side: "target" | "outcome", ...changes: Parameters<typeof statement>[0][]) =>
    preferred(changes.map(statement), side);

  it("takes a report before its digest", () => {
    expect(choose("target", {digest: true, value: 7}, {value: 8})?.value).toBe(8);
  });

  it("takes the full work report before a digest of the plan", () => {
    expect(choose("target", {digest: true, kind: "plan_report", value: 7}, {value: 8})?.value).toBe(8);
  });

  it("takes for a target the plan as passed, then as proposed, then the speech, then an adjustment", () => {
    const kinds = ["adjustment", "work_report", "plan_report", "plan_notice"] as const;
    const statements = kinds.map((kind) => statement({kind}));
    expect(preferred(statements, "target")?.kind).toBe("plan_notice");
    expect(preferred(statements.slice(0, 3), "target")?.kind).toBe("plan_report");
    expect(preferred(statements.slice(0, 2), "target")?.kind).toBe("work_report");
  });

  it("takes for an outcome the statistics office before the reports", () => {
    expect(choose("outcome", {kind: "plan_report"}, {kind: "stat_bulletin"})?.kind).toBe("stat_bulletin");
  });

  it("takes the whole place before a part, and 全市 is the whole", () => {
    expect(choose("target", {scope: "市本级", value: 7}, {value: 8, start: 900})?.value).toBe(8);
    expect(choose("target", {scope: "市本级", value: 7}, {scope: "全市", value: 8, start: 900})?.value).toBe(
      8
    );
  });

  it("takes the base before the stretch, an outcome before an estimate, a number before none", () => {
    expect(choose("target", {tier: "stretch", value: 8}, {tier: "base", value: 7.5, start: 900})?.value).toBe(
      7.5
    );
    expect(
      choose("outcome", {phase: "estimate", value: 8}, {phase: "outcome", value: 7, start: 900})?.value
    ).toBe(7);
    expect(choose("target", {value: null}, {value: 7, start: 900})?.value).toBe(7);
  });

  it("takes the first of equals, and nothing from nothing", () => {
    expect(choose("target", {start: 300, value: 7}, {start: 200, value: 8})?.value).toBe(8);
    expect(preferred([], "target")).toBeUndefined();
  });
});

describe("gapOf(target, outcome)", () => {
  it.each([
    [[8, 8], [7.5, 7.5], -0.5],
    [[8, 8], [9, 9], 1],
    [[5.5, 6], [5.5, 5.5], 0],
    [[5.5, 6], [6.3, 6.3], 0.3],
    [[5.5, 6], [5, 5], -0.5],
    [[6.5, 6.5], [6.2, 6.8], 0]
  ] as const)("from %j to %j is %d", (from, to, gap) => {
    expect(gapOf(from, to)).toBeCloseTo(gap, 10);
  });
});

describe("scaleOf(statements)", () => {
  const level = (value: number, unit: string, factor: number) =>
    statement({value, unit, value_scaled: value * factor, base_unit: "元"});

  it("reads the unit as stated when all share it", () => {
    const scale = scaleOf([level(246, "亿元", 1e8), level(200, "亿元", 1e8)]);
    expect(scale.unit).toBe("亿元");
    expect(scale.edges(level(246, "亿元", 1e8))).toEqual([246, 246]);
  });

  it("brings 万元 and 亿元 together", () => {
    const scale = scaleOf([level(246, "亿元", 1e8), level(2_000_000, "万元", 1e4)]);
    expect(scale.unit).toBe("亿元");
    expect(scale.edges(level(2_000_000, "万元", 1e4))).toEqual([200, 200]);
  });

  it("has no edges for another unit, nor for a statement without a number", () => {
    const scale = scaleOf([statement(), statement()]);
    expect(scale.edges(statement({unit: "亿元"}))).toBeNull();
    expect(scale.edges(statement({value: null}))).toBeNull();
  });

  it("reads a range written downwards upwards", () => {
    expect(scaleOf([statement()]).edges(statement({value: 5, value_high: 4.5}))).toEqual([4.5, 5]);
  });
});

describe("pairs(statements, reports, {year, places, scale})", () => {
  const one = (statements: Parameters<typeof pairs>[0], reports = both) =>
    pairs(statements, reports, {year: 2022})[0]!;

  it("takes the target from the report for the year, the outcome from the next year's", () => {
    const restated = target("150200", 6, {year: 2023});
    const early = outcome("150200", 9, {year: 2022});
    const {
      target: promised,
      outcome: came,
      gap
    } = one([target("150200", 8), outcome("150200", 7.5), restated, early]);
    expect([promised?.value, came?.value, gap]).toEqual([8, 7.5, -0.5]);
  });

  it("sorts from the greatest shortfall on, and puts places without a pair last", () => {
    const reports = ["150100", "150300", "150200"].flatMap((code) => [
      source(code, 2022),
      source(code, 2023)
    ]);
    const rows = pairs(
      [
        target("150200", 8),
        outcome("150200", 7),
        target("150300", 8),
        outcome("150300", 9),
        target("150100", 8)
      ],
      reports,
      {year: 2022}
    );
    expect(rows.map(({ref_area}) => ref_area)).toEqual(["150200", "150300", "150100"]);
  });

  it("subtracts decimals without noise", () => {
    expect(one([target("150200", 8.2), outcome("150200", 7.5)]).gap).toBe(-0.7);
  });

  it("keeps the stretch beside the base of its group", () => {
    const statements = [
      target("150200", 7.5, {tier: "base", tier_group: "a"}),
      target("150200", 8, {tier: "stretch", tier_group: "a", start: 120}),
      target("150200", 9, {tier: "stretch", tier_group: "b", start: 140})
    ];
    expect([one(statements).target?.value, one(statements).stretch?.value]).toEqual([7.5, 8]);
  });

  it.each([
    ["target_report_missing", [outcome("150200", 7)], [source("150200", 2023)]],
    ["target_not_found", [outcome("150200", 7)], both],
    [
      "target_explicitly_none",
      [target("150200", null, {target_status: "explicitly_none"}), outcome("150200", 7)],
      both
    ],
    ["target_without_number", [target("150200", null, {relative_to: "gdp"}), outcome("150200", 7)], both],
    ["year_open", [target("150200", 8)], [source("150200", 2022)]],
    ["outcome_report_missing", [target("150200", 8)], [source("150200", 2022), source("150100", 2023)]],
    ["outcome_not_found", [target("150200", 8)], both],
    [
      "outcome_part_of_year",
      [target("150200", 8), outcome("150200", 7, {time_period: "2022-01/2022-11"})],
      both
    ],
    ["units_differ", [target("150200", 8), outcome("150200", 7, {unit: "亿元"})], both]
  ] as const)("says why there is none: %s", (reason, statements, reports) => {
    const pair = pairs(statements, reports, {year: 2022}).find(({ref_area}) => ref_area === "150200")!;
    expect(pair.reasons).toEqual([reason]);
    expect(pair.gap).toBeNull();
  });

  it("shows only the places asked for", () => {
    const reports = [...both, source("150100", 2022)];
    expect(pairs([], reports, {year: 2022, places: ["150100"]}).map(({ref_area}) => ref_area)).toEqual([
      "150100"
    ]);
  });
});

describe("pairsOfPlace(statements, reports, ref_area)", () => {
  it("has a row for every year that a report could speak of", () => {
    const rows = pairsOfPlace([target("150200", 8), outcome("150200", 7.5)], both, "150200");
    expect(rows.map(({year, gap}) => [year, gap])).toEqual([
      [2021, null],
      [2022, -0.5],
      [2023, null]
    ]);
  });

  it("is empty for a place without reports", () => {
    expect(pairsOfPlace([], both, "999999")).toEqual([]);
  });
});

describe("yearOfMostPairs(reports)", () => {
  it("is the year for which most places have the next year's report too, the latest of several", () => {
    expect(yearOfMostPairs([2016, 2017, 2022, 2023, 2025].map((year) => source("150200", year)))).toBe(2022);
  });

  it("counts a place once, however many reports it has", () => {
    const plan = {kind: "plan_report"} as const;
    const reports = [source("150200", 2016), source("150200", 2016, plan), source("150200", 2017)];
    expect(yearOfMostPairs([...reports, source("150100", 2022), source("150100", 2023)])).toBe(2022);
  });
});

describe("domainOf(statements, shown, scale)", () => {
  const years = Array.from({length: 300}, (_, i) => statement({value: 5 + (i % 5)}));
  const scale = scaleOf(years);

  it("spans every year, ranges included", () => {
    const statements = [statement({value: 5, value_high: 6}), statement({value: -2})];
    expect(domainOf(statements, [], scale)).toEqual([-2, 6]);
  });

  it("is not moved by a misprint in another year", () => {
    expect(domainOf([...years, statement({value: 850})], [], scale)).toEqual([5, 9]);
  });

  it("holds all that is shown", () => {
    const [shown] = pairs([target("150200", 30), outcome("150200", -3)], both, {year: 2022});
    expect(domainOf(years, [shown!], scale)).toEqual([-3, 30]);
  });

  it("is undefined without a number", () => {
    expect(domainOf([], [], scale)).toBeUndefined();
  });
});
