/** The closed word lists of the tables (SDMX names), one place for code, schema and pages. */

/** What a statement is: promised, estimated before the year's figures are final (预计), or reported as done. */
export const phases = ["target", "estimate", "outcome"] as const;
export type Phase = (typeof phases)[number];

/** What the number measures of its metric. `change` moves a stock or a rate; `growth` is relative, in per cent. */
export const measures = [
  "level",
  "growth",
  "avg_growth",
  "share",
  "change",
  "multiple",
  "completion",
  "rank"
] as const;
export type Measure = (typeof measures)[number];

/** eq as stated; approx 左右, 近; ge 以上, 超过; le 以内, 不超过. */
export const bounds = ["eq", "approx", "ge", "le"] as const;
export type Bound = (typeof bounds)[number];

/** The word of commitment, by which the literature tells hard targets from soft ones. */
export const strengths = ["确保", "不低于", "预期", "左右", "力争", "约束性"] as const;
export type Strength = (typeof strengths)[number];

/** Steps of one target stated in several: "7.5%以上、力争8%" is a base and a stretch. */
export const tiers = ["base", "stretch", "floor"] as const;
export type Tier = (typeof tiers)[number];

export const targetStatuses = [
  "original",
  "adjusted",
  "by_reference",
  "qualitative",
  "explicitly_none"
] as const;
export type TargetStatus = (typeof targetStatuses)[number];

export const priceBases = ["real", "nominal", "constant", "not_stated"] as const;
export type PriceBasis = (typeof priceBases)[number];

export const kinds = [
  "work_report",
  "plan_report",
  "plan_notice",
  "budget_report",
  "stat_bulletin",
  "five_year_plan",
  "adjustment"
] as const;
export type Kind = (typeof kinds)[number];

/**
 * A period in ISO 8601: a year "2022", years "2017/2021" (first and last), or months "2022-01/2022-11".
 */
export type TimePeriod = string;
