import type {Kind} from "../../loaders/vocabulary.ts";
import type {Source, Statement} from "./statement.js";

/**
 * Targets and the outcomes that answer them, for one thing measured in one year.
 *
 * A target for year Y stands in a report whose target year is Y; its outcome in a report for Y+1, as an outcome
 * or as an estimate (预计). Reports often say a thing more than once, and two reports may say it differently:
 * `preferred` states which one is shown.
 */

/** Why a place has no pair. */
export type Reason =
  /** No report of that place for year Y is among the tables. */
  | "target_report_missing"
  /** The report is there, and no number for year Y was found in it. */
  | "target_not_found"
  /** The report says in so many words that it sets no number. */
  | "target_explicitly_none"
  /** The target leans on something else (与经济增长同步, 完成省下达的任务) or has words only. */
  | "target_without_number"
  /** No report of any place for year Y+1 is among the tables. */
  | "year_open"
  | "outcome_report_missing"
  | "outcome_not_found"
  /** The report has figures for some months of year Y only. */
  | "outcome_part_of_year"
  /** Both are stated, in units that cannot be set side by side. */
  | "units_differ";

export type Edges = readonly [low: number, high: number];

export interface Pair {
  ref_area: string;
  name_en: string | null;
  name_zh: string | null;
  year: number;
  target: Statement | null;
  /** The stretch of a target in two tiers: the 8 of "7.5%以上、力争8%". */
  stretch: Statement | null;
  outcome: Statement | null;
  /** What the numbers below are in: the unit as stated, or one that all statements were scaled to. */
  unit: string;
  /** Lower and upper edge, the same number twice unless a range was stated; null without a number in `unit`. */
  target_edges: Edges | null;
  stretch_edges: Edges | null;
  outcome_edges: Edges | null;
  /** Outcome minus target in `unit` (points, for percentages); 0 inside a range; null when there is no pair. */
  gap: number | null;
  /** Empty when there is a pair. */
  reasons: Reason[];
}

/**
 * Which kind of report is believed first. For a target: the plan as it was passed before the plan as proposed,
 * the plan before the speech about it, and a later adjustment last, because a promise is judged by what was
 * promised in January. For an outcome: the statistics office, the plan report (which lists misses), the speech.
 */
const precedence: Record<"target" | "outcome", readonly Kind[]> = {
  target: [
    "plan_notice",
    "plan_report",
    "work_report",
    "budget_report",
    "five_year_plan",
    "stat_bulletin",
    "adjustment"
  ],
  outcome: [
    "stat_bulletin",
    "plan_notice",
    "plan_report",
    "budget_report",
    "work_report",
    "adjustment",
    "five_year_plan"
  ]
};

/**
 * The statement to show where several say the same thing: one with a number before one without, the whole place
 * before a part of it (市本级), the report itself before a digest, then by kind of report, the base of a target
 * before its stretch, an outcome before an estimate, and last the one that stands first. Growth since an earlier
 * year (比2010年) is not the year's growth, and a zone's figure is not the city's. Undefined for none.
 */
export function preferred(
  statements: readonly Statement[],
  side: "target" | "outcome"
): Statement | undefined {
  const rank = (statement: Statement): readonly number[] => [
    Number(statement.value === null),
    Number(isPart(statement.scope)),
    Number(statement.digest),
    statement.kind === null ? Infinity : precedence[side].indexOf(statement.kind),
    Number(statement.tier === "stretch"),
    Number(statement.phase === "estimate"),
    statement.start
  ];
  const ofTheYear = statements.filter(
    ({basis, scope}) => (basis === null || !/^[比较与]/.test(basis)) && !isElsewhere(scope)
  );
  return ofTheYear.sort((a, b) => compare(rank(a), rank(b)))[0];
}

/** Whether a scope names less than the whole place. */
function isPart(scope: string | null): boolean {
  return scope !== null && !/^[全我本][国省区市州盟县旗域疆]/.test(scope);
}

/** Whether a scope is a zone or another place, whose figure says nothing of the whole: 兰州新区. */
function isElsewhere(scope: string | null): boolean {
  if (scope === null || /^(?:[全我本][国省区市州盟县旗域疆]|市区|城区|主城区|中心城区|县城)/.test(scope))
    return false;
  return /(?:新区|开发区|高新区|经开区|经济区|园区|片区|保税区|兵团|[市县区旗州盟省])$/.test(scope);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - b[i]!;
  return 0;
}

/**
 * Outcome minus target, as numbers of one unit: from the nearer edge of a target that is a range, 0 when the two
 * overlap.
 */
export function gapOf(target: Edges, outcome: Edges): number {
  if (outcome[1] < target[0]) return outcome[1] - target[0];
  if (outcome[0] > target[1]) return outcome[0] - target[1];
  return 0;
}

/** How numbers of a chart are read: in the unit as stated when all share it, else scaled to the base unit. */
export interface Scale {
  unit: string;
  /** Lower and upper edge of a statement, null when it has no number in this unit. */
  edges(statement: Statement): Edges | null;
}

/** The unit that most statements share; the base unit (万元 and 亿元 as 元) when scaling brings more together. */
export function scaleOf(statements: readonly Statement[]): Scale {
  const valued = statements.filter(({value}) => value !== null);
  const [unit, stated] = mostFrequent(valued.map((statement) => statement.unit));
  const [base, scaled] = mostFrequent(valued.flatMap(({base_unit}) => base_unit ?? []));
  if (scaled <= stated) {
    return {
      unit,
      edges: ({value, value_high, unit: own}) =>
        value === null || own !== unit ? null : ordered(value, value_high)
    };
  }
  // In 元 a budget is a row of zeros: show it in 亿 where its size asks for it.
  const sizes = valued
    .filter(({base_unit}) => base_unit === base)
    .map(({value_scaled}) => Math.abs(value_scaled!));
  const [prefix, factor] = prefixOf(Math.max(...sizes));
  return {
    unit: prefix + base,
    edges: ({value_scaled, value_high_scaled, base_unit}) =>
      value_scaled === null || base_unit !== base
        ? null
        : ordered(value_scaled / factor, value_high_scaled === null ? null : value_high_scaled / factor)
  };
}

function prefixOf(size: number): [string, number] {
  if (size >= 1e8) return ["亿", 1e8];
  if (size >= 1e4) return ["万", 1e4];
  return ["", 1];
}

/** "4.5%—5%" and the rarer "5%—4.5%" are one range. */
function ordered(value: number, high: number | null): Edges {
  return high === null ? [value, value] : [Math.min(value, high), Math.max(value, high)];
}

function mostFrequent(values: readonly string[]): [string, number] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
}

/**
 * One row per place that has a report for the year or the year after it: first the pairs, from the greatest
 * shortfall to the greatest surplus, then the places without a pair, by code.
 *
 * `statements` are about one indicator and measure; `reports` are all reports of the tables.
 */
export function pairs(
  statements: readonly Statement[],
  reports: readonly Source[],
  {year, places = [], scale = scaleOf(statements)}: PairsOptions
): Pair[] {
  const own = new Map<string, Source[]>();
  for (const report of reports) {
    const {ref_area} = report;
    if (ref_area === null || (report.year !== year && report.year !== year + 1)) continue;
    if (places.length > 0 && !places.includes(ref_area)) continue;
    own.set(ref_area, [...(own.get(ref_area) ?? []), report]);
  }
  const isOpen = !reports.some((report) => report.year === year + 1);
  return [...own]
    .map(([ref_area, reports]) => pair(ref_area, reports, statements, scale, year, isOpen))
    .sort(
      (a, b) =>
        Number(a.gap === null) - Number(b.gap === null) ||
        (a.gap ?? 0) - (b.gap ?? 0) ||
        (a.ref_area < b.ref_area ? -1 : 1)
    );
}

export interface PairsOptions {
  year: number;
  /** Codes of the places to show; all when empty. */
  places?: readonly string[];
  /** To show several years in one unit. */
  scale?: Scale;
}

/**
 * A scale that stays still while the year changes: from the first to the last hundredth of what was stated in all
 * years, and wider where one of `shown` lies outside. A single misprint must not press all others together.
 */
export function domainOf(
  statements: readonly Statement[],
  shown: readonly Pair[],
  scale: Scale
): Edges | undefined {
  const usual = statements.flatMap((statement) => scale.edges(statement) ?? []).sort((a, b) => a - b);
  const drawn = shown.flatMap(({target_edges, stretch_edges, outcome_edges}) => [
    ...(target_edges ?? []),
    ...(stretch_edges ?? []),
    ...(outcome_edges ?? [])
  ]);
  if (usual.length + drawn.length === 0) return undefined;
  const cut = Math.floor(usual.length / 100);
  const middle = usual.slice(cut, usual.length - cut);
  return [Math.min(...middle.slice(0, 1), ...drawn), Math.max(...middle.slice(-1), ...drawn)];
}

/** The year for which most places have both a report and the next year's; the latest of several. */
export function yearOfMostPairs(reports: readonly Pick<Source, "ref_area" | "year">[]): number {
  const known = new Set(reports.map(({ref_area, year}) => `${ref_area} ${year}`));
  const counts = new Map<number, number>();
  for (const {ref_area, year} of new Map(reports.map((r) => [`${r.ref_area} ${r.year}`, r])).values()) {
    if (year === null) continue;
    counts.set(year, (counts.get(year) ?? 0) + Number(known.has(`${ref_area} ${year + 1}`)));
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? new Date().getFullYear();
}

/**
 * One row per year for one place, from the first year that a target or an outcome could be for to the last.
 * `statements` are about one indicator and measure; `reports` are all reports of the tables.
 */
export function pairsOfPlace(
  statements: readonly Statement[],
  reports: readonly Source[],
  ref_area: string,
  scale = scaleOf(statements.filter((statement) => statement.ref_area === ref_area))
): Pair[] {
  const own = reports.filter((report) => report.ref_area === ref_area && report.year !== null);
  if (own.length === 0) return [];
  const years = own.map((report) => report.year!);
  const first = Math.min(...years) - 1;
  return Array.from({length: Math.max(...years) - first + 1}, (_, i) => first + i).map((year) =>
    pair(ref_area, own, statements, scale, year, !reports.some((report) => report.year === year + 1))
  );
}

function pair(
  ref_area: string,
  reports: readonly Source[],
  statements: readonly Statement[],
  scale: Scale,
  year: number,
  isOpen: boolean
): Pair {
  const own = statements.filter((statement) => statement.ref_area === ref_area);
  const period = String(year);
  const targets = own.filter((s) => s.phase === "target" && s.year === year && s.time_period === period);
  const answers = own.filter((s) => s.phase !== "target" && s.year === year + 1);
  const yearly = answers.filter((s) => s.time_period === period);

  const target = preferred(targets, "target") ?? null;
  const outcome = preferred(yearly, "outcome") ?? null;
  const stretch =
    targets.find((s) => s.tier === "stretch" && s !== target && s.tier_group === target?.tier_group) ?? null;

  const reasons: Reason[] = [];
  if (!target || target.value === null) {
    if (!reports.some((report) => report.year === year)) reasons.push("target_report_missing");
    else if (!target) reasons.push("target_not_found");
    else if (target.target_status === "explicitly_none") reasons.push("target_explicitly_none");
    else reasons.push("target_without_number");
  }
  if (!outcome || outcome.value === null) {
    if (reports.some((report) => report.year === year + 1))
      reasons.push(answers.some(isPartOf(period)) ? "outcome_part_of_year" : "outcome_not_found");
    else reasons.push(isOpen ? "year_open" : "outcome_report_missing");
  }
  const target_edges = target && scale.edges(target);
  const outcome_edges = outcome && scale.edges(outcome);
  const comparable = target_edges !== null && outcome_edges !== null;
  if (reasons.length === 0 && !comparable) reasons.push("units_differ");
  const {name_en, name_zh} = reports[0]!;
  return {
    ref_area,
    name_en,
    name_zh,
    year,
    target,
    stretch,
    outcome,
    unit: scale.unit,
    target_edges,
    stretch_edges: stretch && scale.edges(stretch),
    outcome_edges,
    gap: comparable ? tidy(gapOf(target_edges, outcome_edges)) : null,
    reasons
  };
}

/** Whether a statement is about some months of a year: "2022-01/2022-11". */
const isPartOf = (year: string) => (statement: Statement) => statement.time_period.startsWith(`${year}-`);

/** 7.5 − 8.2 is −0.6999999999999993 in floating point: the tenth digit is noise. */
function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
