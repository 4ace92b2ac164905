import type {Dictionary} from "../link/dictionary.ts";
import {readReport} from "../report.ts";
import type {CommitmentRow} from "./commitment.ts";
import {commitments} from "./commitments.ts";
import type {MatchReport} from "./prepared.ts";
import {defaultTolerance, ruleVersion} from "./verdict.ts";

/** The rules in the order in which the page explains them. */
export const rules = [
  "at_least",
  "at_most",
  "range",
  "about",
  "outcome_interval",
  "exceeded",
  "fall",
  "tiers",
  "pace",
  "part_of_year",
  "own_word",
  "adjusted",
  "not_comparable",
  "no_target",
  "no_outcome"
] as const;
export type Rule = (typeof rules)[number];

/** A promise of a report for 2022 and what the report for 2023 says, in our own words. */
type Case = readonly [promise: string, answer: string];

const cases: Readonly<Record<Rule, readonly Case[]>> = {
  at_least: [
    ["地区生产总值增长7%以上。", "地区生产总值增长7.1%。"],
    ["地区生产总值增长7%。", "地区生产总值增长6.9%。"]
  ],
  at_most: [
    ["城镇登记失业率控制在4%以内。", "城镇登记失业率3.8%。"],
    ["城镇登记失业率控制在4%以内。", "城镇登记失业率4.2%。"],
    ["居民消费价格涨幅3%左右。", "居民消费价格上涨0.2%。"]
  ],
  range: [
    ["地区生产总值增长5%—5.5%。", "地区生产总值增长5.2%。"],
    ["地区生产总值增长5%—5.5%。", "地区生产总值增长4.8%。"]
  ],
  about: [
    ["地区生产总值增长8%左右。", "地区生产总值增长7.6%。"],
    ["地区生产总值增长8%左右。", "地区生产总值增长7.5%。"]
  ],
  outcome_interval: [
    ["地区生产总值增长7%以上。", "地区生产总值增长7%左右。"],
    ["地区生产总值增长8%左右。", "地区生产总值增长8%左右。"]
  ],
  exceeded: [
    ["地区生产总值增长6%以上。", "地区生产总值增长6.5%。"],
    ["新建充电桩700个。", "新建充电桩735个。"],
    ["新建充电桩700个。", "新建充电桩710个。"]
  ],
  fall: [
    ["单位地区生产总值能耗下降3%。", "单位地区生产总值能耗下降3.2%。"],
    ["单位地区生产总值能耗下降3%。", "单位地区生产总值能耗下降2.5%。"]
  ],
  tiers: [["地区生产总值增长7.5%以上、力争8%。", "地区生产总值增长7.8%。"]],
  pace: [["居民人均可支配收入与经济增长同步。", "地区生产总值增长5%，居民人均可支配收入增长5.6%。"]],
  part_of_year: [["固定资产投资增长10%。", "1—11月，固定资产投资增长12%。"]],
  own_word: [["新建充电桩700个。", "新建充电桩405个，完成目标任务的57.9%。"]],
  adjusted: [
    ["地区生产总值增长9%。", "地区生产总值增长7.2%。经批准，地区生产总值增长目标由9%调整为7%。"],
    ["新建充电桩700个。", "新建充电桩全面完成年度任务。我们圆满完成调整后的主要目标任务。"]
  ],
  not_comparable: [
    ["一般公共预算收入增长6%。", "一般公共预算收入按同口径增长9%。"],
    ["外贸进出口总额达到40亿美元。", "外贸进出口总额280亿元。"]
  ],
  no_target: [
    ["不设定地区生产总值增长预期目标。", "地区生产总值增长2.1%。"],
    ["完成省下达的固定资产投资任务。", "固定资产投资增长2.1%。"]
  ],
  no_outcome: [["新建充电桩700个。", "新建口袋公园12处。"]]
};

/** One promise judged: what was read of both sides, and what the rules say. */
export type Judged = Pick<
  CommitmentRow,
  | "target_as_stated"
  | "target_unit"
  | "outcome_as_stated"
  | "outcome_unit"
  | "tier"
  | "gap"
  | "verdict"
  | "reason"
>;

export interface Example {
  promise: string;
  answer: string;
  /** One for each target of the promise: a base and a stretch are two. */
  judged: Judged[];
}

/** What the page of the rules shows. */
export interface RulesFile {
  version: string;
  /** Of 左右, in points. */
  tolerance: number;
  rules: {rule: Rule; examples: Example[]}[];
}

/** The rules with their examples, each read and judged by the code that reads and judges reports. */
export function rulesFile(dictionary: Dictionary): RulesFile {
  return {
    version: ruleVersion,
    tolerance: defaultTolerance,
    rules: rules.map((rule) => ({rule, examples: cases[rule].map((one) => exampleOf(one, dictionary))}))
  };
}

/** The reports of each example in turn: one with the promise, one with what became of it. */
export function exampleReports(dictionary: Dictionary): MatchReport[][] {
  return rules.flatMap((rule) => cases[rule].map((one) => reportsOf(one, dictionary)));
}

/** Throws when the reader finds no target in the promise: an example that shows nothing must not be printed. */
function exampleOf(one: Case, dictionary: Dictionary): Example {
  const rows = commitments(reportsOf(one, dictionary), dictionary, {year: 2023}).filter(
    ({target}) => target !== null
  );
  const [promise, answer] = one;
  if (rows.length === 0) throw new Error(`no target was read in the example ${promise}`);
  return {promise, answer, judged: rows.map(judgedOf)};
}

function reportsOf([promise, answer]: Case, dictionary: Dictionary): MatchReport[] {
  return [
    reportOf(2022, "二、2022年主要目标", promise, dictionary),
    reportOf(2023, "一、2022年工作回顾", answer, dictionary)
  ];
}

function reportOf(year: number, heading: string, sentence: string, dictionary: Dictionary): MatchReport {
  const text = ["包头市政府工作报告", "各位代表：", heading, sentence].join("\n");
  const hints = {place: "包头市", year, kind: "work_report", source_file: `${year}.txt`} as const;
  const {report, ...rest} = readReport(text, hints, dictionary);
  if (report === null) throw new Error(`no report was read for ${year}`);
  return {...rest, report};
}

function judgedOf(row: CommitmentRow): Judged {
  const {target_as_stated, target_unit, outcome_as_stated, outcome_unit, tier, gap, verdict, reason} = row;
  return {target_as_stated, target_unit, outcome_as_stated, outcome_unit, tier, gap, verdict, reason};
}
