import type {Phase, TimePeriod} from "../vocabulary.ts";
import {fiveYearPlan, timePeriod} from "./period.ts";

/** What figures mean by default in a stretch of text. */
export interface Stance {
  phase: Phase;
  time_period: TimePeriod;
}

const review = /回顾|总结|执行情况|完成情况|成就|成效|成绩|工作情况|主要工作和|过去|以来|发展历程/;
const plan = /安排|任务|目标|总体要求|重点|部署|打算|思路|建议|规划|举措|展望|要求|考虑|做好|取向|开局/;
const pastYears = /过去(?:的)?([三四五])年|([三四五])年来|([三四五])年(?:政府)?工作.{0,4}回顾|本届政府/;
const comingYears = /(?:今后|未来)(?:的)?([三五])年|新一届政府|今后([三五])年/;
const numbers: Record<string, number> = {两: 2, 三: 3, 四: 4, 五: 5};
const planName = /[“"‘「]?(十?[一二三四五六七八九]五|十五)[”"’」]?/;

/** The stance that the words of a heading declare; null when they do not tell. */
export function stanceOfHeading(words: string, year: number): Stance | null {
  const years = [...words.matchAll(/(\d{4})年/g)].map((match) => Number(match[1]));
  const isReview = review.test(words);
  const isPlan = plan.test(words);
  const past = pastYears.exec(words);
  const coming = comingYears.exec(words);
  if (coming && !isReview) {
    const length = numbers[coming[1] ?? coming[2] ?? "五"]!;
    return {phase: "target", time_period: timePeriod(year, year + length - 1)};
  }
  const name = planName.exec(words)?.[1];
  const named = name ? fiveYearPlan(name) : null;
  if (named && !years.includes(year) && !/开局|开门红/.test(words)) {
    if (named.last < year || (isReview && named.first < year)) {
      if (years[0] === year - 1 && words.indexOf(String(year - 1)) < words.indexOf(name!)) {
        return {phase: "outcome", time_period: timePeriod(year - 1)};
      }
      return {phase: "outcome", time_period: timePeriod(named.first, Math.min(named.last, year - 1))};
    }
    if (isPlan || named.first >= year)
      return {phase: "target", time_period: timePeriod(named.first, named.last)};
  }
  if (past && (isReview || !isPlan)) {
    if (years[0] === year - 1 && words.indexOf(String(year - 1)) < past.index) {
      return {phase: "outcome", time_period: timePeriod(year - 1)};
    }
    const length = numbers[past[1] ?? past[2] ?? past[3] ?? "五"]!;
    return {phase: "outcome", time_period: timePeriod(year - length, year - 1)};
  }
  if (years.includes(year)) return {phase: "target", time_period: timePeriod(year)};
  if (years.includes(year - 1)) return {phase: "outcome", time_period: timePeriod(year - 1)};
  if (/今年|明年|新的一年/.test(words) && !isReview) return {phase: "target", time_period: timePeriod(year)};
  if (/回顾|总结|执行情况|完成情况|过去一年|过去的一年/.test(words)) {
    return {phase: "outcome", time_period: timePeriod(year - 1)};
  }
  if (/总体要求|工作安排|目标任务|主要任务|重点工作|预期目标|主要目标/.test(words)) {
    return {phase: "target", time_period: timePeriod(year)};
  }
  return null;
}
