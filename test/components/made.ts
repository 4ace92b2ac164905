import {pairs, type Pair} from "../../src/components/pairs.ts";
import type {Promised} from "../../src/components/promises.ts";
import type {Source, Statement} from "../../src/components/statement.ts";
import type {Cell} from "../../src/components/verdictMatrix.ts";
import type {YearlyTarget} from "../../src/components/yearlyTarget.ts";

/** Statements and reports made for tests: places and figures are invented. */

const names: Record<string, [string, string]> = {
  "100000": ["China", "全国"],
  "150100": ["Hohhot", "呼和浩特"],
  "150200": ["Baotou", "包头"],
  "150300": ["Wuhai", "乌海"],
  "150400": ["Chifeng", "赤峰"],
  "150500": ["Tongliao", "通辽"],
  "150600": ["Ordos", "鄂尔多斯"],
  "152500": ["Xilingol", "锡林郭勒盟"]
};

export function statement(changes: Partial<Statement> = {}): Statement {
  const ref_area = changes.ref_area ?? "150200";
  const year = changes.year ?? 2022;
  const kind = changes.kind ?? "work_report";
  const report = `${ref_area}-${year}-${kind}`;
  const start = changes.start ?? 100;
  const value = changes.value === undefined ? 8 : changes.value;
  return {
    observation: `${report}@${start}`,
    report,
    ref_area,
    indicator: "gdp",
    measure: "growth",
    phase: "target",
    time_period: "2022",
    value,
    value_high: null,
    unit: "%",
    value_scaled: null,
    value_high_scaled: null,
    base_unit: null,
    bound: "eq",
    as_stated: `${value}%`,
    start,
    end: start + 2,
    section: "2.1",
    tier: null,
    tier_group: null,
    target_status: null,
    relative_to: null,
    basis: null,
    scope: null,
    kind,
    year,
    digest: false,
    name_en: names[ref_area]?.[0] ?? null,
    name_zh: names[ref_area]?.[1] ?? null,
    quote: `全年的增速是${value}%。`,
    quote_start: start - 6,
    ...changes
  };
}

/** A target for 2022, and an outcome of 2022 from the report for 2023. */
export const target = (ref_area: string, value: number | null, changes: Partial<Statement> = {}) =>
  statement({ref_area, value, ...changes});
export const outcome = (ref_area: string, value: number | null, changes: Partial<Statement> = {}) =>
  statement({ref_area, value, phase: "outcome", year: 2023, ...changes});

export function source(ref_area: string, year: number, changes: Partial<Source> = {}): Source {
  const kind = changes.kind ?? "work_report";
  const [name_en, name_zh] = names[ref_area] ?? [null, null];
  return {
    report: `${ref_area}-${year}-${kind}`,
    ref_area,
    year,
    kind,
    digest: false,
    panel: false,
    name_en,
    name_zh,
    ...changes
  };
}

/** One place for each form that a target, an outcome or the lack of one can have. */
export function everyForm(): Pair[] {
  const statements = [
    target("150200", 8, {bound: "approx", as_stated: "8%左右"}),
    outcome("150200", 7.5, {bound: "approx", as_stated: "7.5%左右", phase: "estimate"}),
    target("150100", 7, {bound: "ge", as_stated: "7%以上"}),
    outcome("150100", 3.1),
    target("150300", 5.5, {value_high: 6, as_stated: "5.5%—6%"}),
    outcome("150300", 6.3),
    target("150400", 6.5, {bound: "ge", tier: "base", tier_group: "a"}),
    target("150400", 7, {tier: "stretch", tier_group: "a", start: 120}),
    outcome("150400", 6.5, {value_high: 6.8}),
    target("150500", 9),
    outcome("150600", 5.6)
  ];
  const reports = Object.keys(names).flatMap((ref_area) => [
    ...(ref_area === "150600" ? [] : [source(ref_area, 2022)]),
    ...(ref_area === "150500" || ref_area === "100000" ? [] : [source(ref_area, 2023)])
  ]);
  return pairs(
    statements,
    reports.filter(({ref_area}) => ref_area !== "100000"),
    {year: 2022}
  );
}

/** A target of Baotou for 2022, missed by half a point. */
export function promised(changes: Partial<Promised> = {}): Promised {
  const [name_en, name_zh] = names["150200"]!;
  return {
    commitment: "150200-2022-work_report@100",
    ref_area: "150200",
    time_period: "2022",
    horizon: "year",
    indicator: "gdp",
    metric: "地区生产总值",
    measure: "growth",
    target: "150200-2022-work_report@100",
    target_report: "150200-2022-work_report",
    target_sentence: 4,
    target_value: 8,
    target_value_high: null,
    target_unit: "%",
    target_bound: "approx",
    target_as_stated: "8%左右",
    strength: null,
    tier: null,
    tier_group: null,
    relative_to: null,
    relative_gap: null,
    target_status: null,
    restates: null,
    outcome: "150200-2023-work_report@200",
    outcome_report: "150200-2023-work_report",
    outcome_sentence: 2,
    outcome_metric: "地区生产总值",
    outcome_period: "2022",
    outcome_phase: "outcome",
    outcome_value: 7.5,
    outcome_value_high: null,
    outcome_unit: "%",
    outcome_bound: "eq",
    outcome_as_stated: "7.5%",
    compared_value: 7.5,
    reference_value: null,
    gap: -0.5,
    verdict: "missed",
    reason: null,
    verdict_basis: "figures",
    tolerance: 0.5,
    verdict_exact: "missed",
    met_beyond: null,
    borderline_beyond: 0.5,
    rule_version: "1.1",
    basis_of_match: "same_indicator",
    adjusted: false,
    adjusted_value: null,
    adjusted_gap: null,
    interim_year: null,
    average_so_far: null,
    average_needed: null,
    declared: null,
    assessment: null,
    admission: "not_mentioned",
    admission_exact: "not_mentioned",
    confidence: 0.97,
    name_en,
    name_zh,
    label_en: "Gross regional product",
    label_zh: "地区生产总值",
    target_start: 100,
    target_end: 105,
    target_section: "2",
    target_scope: null,
    target_basis: null,
    target_kind: "work_report",
    target_year: 2022,
    target_digest: false,
    target_quote: "全年增速定为8%左右。",
    target_quote_start: 94,
    outcome_start: 200,
    outcome_end: 204,
    outcome_section: "1",
    outcome_scope: null,
    outcome_basis: null,
    outcome_kind: "work_report",
    outcome_year: 2023,
    outcome_digest: false,
    outcome_quote: "全年增速为7.5%。",
    outcome_quote_start: 195,
    ...changes
  };
}

/** One cell of a matrix of verdicts: Baotou's target for 2022. */
export function cell(changes: Partial<Cell> = {}): Cell {
  return {...promised(), ref_area: "150200", year: 2022, ...changes};
}

/** Baotou's target for 2022, 8%左右, and its outcome of 7.5%. */
export function yearlyTarget(changes: Partial<YearlyTarget> = {}): YearlyTarget {
  const ref_area = changes.ref_area ?? "150200";
  const year = changes.year ?? 2022;
  const value = changes.target_value === undefined ? 8 : changes.target_value;
  const outcome = changes.compared_value === undefined ? 7.5 : changes.compared_value;
  const [name_en, name_zh] = names[ref_area] ?? [null, null];
  return {
    commitment: `${ref_area}-${year}-work_report@100`,
    ref_area,
    year,
    level: ref_area === "100000" ? "nation" : ref_area.endsWith("0000") ? "province" : "prefecture",
    name_en,
    name_zh,
    form: "about",
    target_value: value,
    target_value_high: null,
    target_unit: "%",
    target_as_stated: `${value}%左右`,
    target_report: `${ref_area}-${year}-work_report`,
    target_start: 100,
    outcome_as_stated: outcome === null ? null : `${outcome}%`,
    outcome_phase: "outcome",
    outcome_unit: "%",
    compared_value: outcome,
    gap: value === null || outcome === null ? null : Number((outcome - value).toFixed(4)),
    verdict: "missed",
    reason: null,
    rule_version: "1.1",
    delivered: null,
    ...changes
  };
}
