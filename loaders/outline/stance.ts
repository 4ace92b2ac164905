import type {Phase, TimePeriod} from "../vocabulary.ts";
import {fiveYearPlan, timePeriod, type Years} from "./period.ts";

/** What figures mean by default in a stretch of text. */
export interface Stance {
  phase: Phase;
  time_period: TimePeriod;
}

/** What is known of the report before its words are read. */
export interface Frame {
  /** The year the targets are for. */
  year: number;
  /** The year that the report calls 今年: the one before `year` when it was written in December. */
  thisYear: number;
}

export const target = (first: number, last?: number): Stance => ({
  phase: "target",
  time_period: timePeriod(first, last)
});

export const outcome = (first: number, last?: number): Stance => ({
  phase: "outcome",
  time_period: timePeriod(first, last)
});

export const sameStance = (a: Stance, b: Stance) => a.phase === b.phase && a.time_period === b.time_period;

/** Writes 去年, 今年 and 明年 as years, so that rules need to know only years. */
export function withYears(words: string, {thisYear}: Frame): string {
  if (!/[今明去上]年/.test(words)) return words;
  return words
    .replaceAll("今年", `${thisYear}年`)
    .replaceAll("明年", `${thisYear + 1}年`)
    .replace(/去年|上年(?!末|底)/g, `${thisYear - 1}年`);
}

const counts: Record<string, number> = {两: 2, 三: 3, 四: 4, 五: 5};

function countOf(match: RegExpExecArray): number {
  const words = match.slice(1).find((group) => group !== undefined) ?? "五";
  return counts[words] ?? Number(words);
}

const past =
  /(?:成就|成绩|辉煌|不平凡|变化|历程).{0,8}的?(五)年$|(?:过去|前)(?:的)?([两三四五2345])年|([两三四五2345])年来|这(五)年|(五|5)年(?:政府)?(?:主要)?工作|本届政府(?!任期)|上届政府/;
const coming =
  /(?:今后|未来|以后)(?:的)?([三五35])年|新一届政府(?!.{0,2}(?:成立|组建|履职|开局|良好|以来|上任))|今后一个时期|今后几年|后(五)年/;

/** Where words speak of several years, and the stance these have. */
export interface Mention {
  at: number;
  stance: Stance;
}

/** "过去五年", "四年来", "本届政府": the years that end with the one under review. */
export function pastYears(words: string, year: number): Mention | null {
  const match = past.exec(words);
  return match && {at: match.index, stance: outcome(year - countOf(match), year - 1)};
}

/** "今后五年", "未来三年", "新一届政府": the years that begin with the one the targets are for. */
export function comingYears(words: string, year: number): Mention | null {
  const match = coming.exec(words);
  return match && {at: match.index, stance: target(year, year + countOf(match) - 1)};
}

const planName =
  /(?<![七八九十])(十[一二三四五六]?五|[六七八九]五)(?=[”"’」』]|时期|期间|规划|以来|发展|末|收官|开局|计划|主要|的|和|及|目标|工作|五年)|第十([一二三四五六])个五年/;

/** A five-year plan that words name: "“十四五”时期", "第十四个五年规划". */
export interface NamedPlan extends Years {
  at: number;
}

/** The first five-year plan that the words name. */
export function namedPlan(words: string): NamedPlan | null {
  const match = planName.exec(words);
  const years = match && fiveYearPlan(match[1] ?? `十${match[2]}五`);
  return years && {at: match.index, ...years};
}

/** What a plan's years mean in a report for `year`: a finished plan is past, one that runs is past in a review. */
export function planStance({first, last}: Years, year: number, isReview: boolean): Stance {
  if (last < year) return outcome(first, last);
  if (first >= year || !isReview) return target(first, last);
  return outcome(first, year - 1);
}
