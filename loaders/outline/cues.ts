import type {Phase, TimePeriod} from "../vocabulary.ts";
import {fiveYearPlan, planOf, timePeriod, type Years} from "./period.ts";

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

const numbers: Record<string, number> = {两: 2, "2": 2, 三: 3, "3": 3, 四: 4, "4": 4, 五: 5, "5": 5};

const target = (first: number, last?: number): Stance => ({
  phase: "target",
  time_period: timePeriod(first, last)
});
const outcome = (first: number, last?: number): Stance => ({
  phase: "outcome",
  time_period: timePeriod(first, last)
});

const review =
  /回顾|总结|执行情况|完成情况|落实情况|进展情况|成就|成效|成绩|工作情况|主要工作和|过去|以来|年来|发展历程|做了以下|抓了以下|已[经]?取得/;
const plan =
  /安排|任务|目标|总体要求|总要求|重点|部署|打算|思路|建议|规划|举措|展望|要求|考虑|做好|取向|开局|指标|计划|工作/;

const pastYears =
  /(?:过去|前)(?:的)?([两三四五2345])年|([两三四五2345])年来|这五年|(?:五|5)年(?:政府)?(?:主要)?工作|本届政府|上届政府/;
const comingYears =
  /(?:今后|未来|以后)(?:的)?([三五35])年|新一届政府|下一步五年|今后一个时期|今后几年|后五年/;
const planName =
  /(?<![七八九十])(十[一二三四五六]?五|[六七八九]五)(?=[”"’」』]|时期|期间|规划|以来|发展|末|收官|开局|计划|主要|的|和|及|目标|工作|五年)/;

interface Mention {
  at: number;
  stance: Stance;
}

/** The earlier of two mentions; a heading such as "2020年和“十三五”工作回顾" is read from its left. */
function earliest(mentions: Mention[]): Stance | null {
  if (mentions.length === 0) return null;
  return mentions.reduce((first, mention) => (mention.at < first.at ? mention : first)).stance;
}

function pastStance(match: RegExpExecArray, year: number): Stance {
  const count = numbers[match.slice(1).find((group) => group !== undefined) ?? "五"]!;
  return outcome(year - count, year - 1);
}

function comingStance(match: RegExpExecArray, year: number): Stance {
  const count = numbers[match[1] ?? "五"]!;
  return target(year, year + count - 1);
}

function planStance(plan: Years, year: number, isReview: boolean): Stance | null {
  if (plan.last < year) return outcome(plan.first, plan.last);
  if (plan.first >= year) return target(plan.first, plan.last);
  return isReview ? outcome(plan.first, year - 1) : target(plan.first, plan.last);
}

/**
 * The stance that the words of a heading declare, null when they do not tell. `current` is the stance before
 * it: "主要目标" after the section on the coming five years still means these.
 */
export function stanceOfHeading(
  words: string,
  {year, thisYear}: Frame,
  current: Stance | null
): Stance | null {
  const isReview = review.test(words);
  const isPlan = plan.test(words);
  const mentions: Mention[] = [];
  const coming = comingYears.exec(words);
  if (coming && !/回顾|总结/.test(words))
    mentions.push({at: coming.index, stance: comingStance(coming, year)});
  const past = pastYears.exec(words);
  if (past && (isReview || !isPlan || /本届政府/.test(words)) && !coming) {
    mentions.push({at: past.index, stance: pastStance(past, year)});
  }
  const name = planName.exec(words);
  const named = name && fiveYearPlan(name[1]!);
  if (named && !/开局|开门红|首战|起步/.test(words)) {
    const stance = planStance(named, year, isReview);
    const isInside = named.first < year && named.last >= year;
    if (stance && (!isInside || isReview || /目标|任务|思路|要求|蓝图|规划/.test(words)))
      mentions.push({at: name.index, stance});
  }
  for (const match of words.matchAll(/(?<!\d)(20\d\d)(?:年|年度)?(?:[—\-–至到](20\d\d)年)?/g)) {
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (!match[0].includes("年") && !/^(?:工作|政府|[：:])/.test(words.slice(match.index + 4))) continue;
    if (last < year) mentions.push({at: match.index, stance: outcome(first, last)});
    else if (first >= year && !(isReview && first === year))
      mentions.push({at: match.index, stance: target(first, last)});
    else if (isReview) mentions.push({at: match.index, stance: outcome(first, last)});
  }
  const lastYear = /去年|上年/.exec(words);
  if (lastYear) mentions.push({at: lastYear.index, stance: outcome(thisYear - 1)});
  const thisYears = /今年(以来|前|上半年|[1-9一二三]+季度)?/.exec(words);
  if (thisYears && (thisYears[1] || isReview || thisYear < year)) {
    mentions.push({at: thisYears.index, stance: outcome(thisYear)});
  }
  const stated = earliest(mentions);
  if (stated) return stated;
  if (/今年|明年|新的一年|新一年|新年度|当前和今后/.test(words) && !isReview) return target(year);
  if (/回顾|总结|执行情况|完成情况|过去(?:的)?一年|一年来|去年|上年/.test(words)) return outcome(year - 1);
  if (
    /总体要求|总要求|工作安排|目标任务|主要任务|重点工作|工作重点|预期目标|主要目标|奋斗目标|工作任务|工作部署|工作思路|指导思想|发展思路|重点任务|工作目标|主要工作$|政府自身建设/.test(
      words
    )
  ) {
    return current?.phase === "target" ? current : target(year);
  }
  return null;
}

const address = /^(?:(?:各位|尊敬的)?(?:代表|委员|同志)[们]?[!！,，:：、]?)+/;
const numbering = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]+是|——?|[-•●])/;

/** How far a paragraph's cue reaches: only itself, to the next heading, or until something else is said. */
export type Reach = "paragraph" | "section" | "block";

export interface Shift {
  stance: Stance;
  reach: Reach;
}

/**
 * The change of stance with which a paragraph begins: "五年来，…", "2021年，…", "今年要…", "今后五年的主要目标
 * 是：". `current` is the stance of the text before it.
 */
export function shiftOfParagraph(paragraph: string, {year, thisYear}: Frame, current: Stance): Shift | null {
  const addressed = address.test(paragraph);
  const opening = paragraph.slice(0, 120).replace(address, "").replace(numbering, "");
  const stop = opening.search(/[，,。！!：:；;]/);
  const clause = stop < 0 ? opening.slice(0, 60) : opening.slice(0, stop);
  if (clause.length > 45) return null;
  const isLead = paragraph.length < 80 && /[：:]$|以下.{0,12}[。：:]$/.test(paragraph);
  const reach: Reach = addressed || isLead ? "block" : "section";

  if (
    /^(?:实现|围绕|完成|按照|根据|为了?|对照).{0,12}(?:上述|以上|今年|这一|这些|总体|全年).{0,12}(?:目标|要求|任务|部署|思路)/.test(
      clause
    )
  ) {
    return current.phase === "target" ? null : {stance: target(year), reach: "block"};
  }
  const coming = comingYears.exec(clause);
  if (coming && coming.index < 12 && !/新一届政府|开局/.test(clause))
    return {stance: comingStance(coming, year), reach};
  const name = planName.exec(clause);
  const named = name && name.index <= 4 ? fiveYearPlan(name[1]!) : null;
  if (
    named &&
    /^[“"‘「]?(?:十?[一二三四五六七八九]?五)[”"’」]?(?:时期|期间|以来|五年|规划|末|的)/.test(clause)
  ) {
    const isReview = current.phase !== "target" && named.first < year;
    const stance = planStance(named, year, isReview);
    if (stance && !/开局|收官/.test(clause)) return {stance, reach};
  }
  if (
    /^(?:回顾|总结|回望|回首)?(?:过去(?:的)?|这)?(?:五|5)年(?:来|的|间|里|是|，|,|$)|^本届政府(?:任期|成立|履职)?(?:五年|以来|任期内|的五年)|^(?:五|5)年来|^过去的?(?:五|5)年/.test(
      clause
    )
  ) {
    return {stance: outcome(year - 5, year - 1), reach};
  }
  if (
    /^(?:回顾|总结|回望|回首)?(?:即将|刚刚)?(?:过去|走过)的?(?:这)?一年|^一年来|^这一年|^(?:回顾|总结).{0,6}(?:一年|去年|上年)|^去年(?!底|末|同期)|^刚刚过去的/.test(
      clause
    )
  ) {
    return current.phase === "target" && !addressed
      ? {stance: outcome(year - 1), reach: "paragraph"}
      : {stance: outcome(year - 1), reach};
  }
  const stated = /^(?:在|到|至|截至|截止)?(20\d\d)年(.{0,12})/.exec(clause);
  if (stated && !/^(?:\d|一)?.{0,4}[—\-~]/.test(stated[2]!)) {
    const first = Number(stated[1]);
    if (first === year && !/^(?:到|截至|截止|\d)/.test(clause.replace(/^20\d\d/, ""))) {
      if (current.phase === "target" && current.time_period === String(year)) return null;
      return {stance: target(year), reach: "block"};
    }
    if (first === year - 1 && current.phase !== "target") return {stance: outcome(year - 1), reach};
    if (first > year && /^(?:到|至)/.test(clause)) return {stance: target(first), reach: "paragraph"};
    if (first < year - 1 && current.phase !== "target") return {stance: outcome(first), reach: "paragraph"};
    return null;
  }
  if (current.phase !== "target" || current.time_period !== String(year)) {
    if (
      (thisYear === year || !clause.startsWith("今年")) &&
      /^(?:今年|明年|新的一年|新一年)(?!以来|初|上半年|一季度|前|[1-9一二三]月|年初)/.test(clause)
    ) {
      const isPlan = /(?:是|将|要|政府|工作|经济|全[市省县区州]|我|各|目标|总体|主要|预期|重点|，|$)/.test(
        clause.slice(2)
      );
      if (isPlan) return {stance: target(year), reach: "block"};
    }
    if (
      /^(?:做好|抓好|搞好|干好).{0,6}(?:今年|明年|20\d\d年|新一年)|^综合(?:考虑|分析|研判|各方面)|^(?:根据|按照|立足|遵循|贯彻).{0,40}(?:今年|明年).{0,20}(?:总体|要求|目标|思路|工作)/.test(
        clause
      )
    ) {
      return {stance: target(year), reach: "block"};
    }
    if (
      new RegExp(
        `^(?:根据|按照|立足|遵循|贯彻|基于|统筹).{0,40}${year}年|^(?:全[市省县区州]|我[市省县区州]|我们)?(?:今年|明年|${year}年).{0,16}(?:总体要求|主要预期目标|预期目标|主要目标|奋斗目标|总体思路|指导思想|目标任务)`
      ).test(clause)
    ) {
      return {stance: target(year), reach: "block"};
    }
  }
  return null;
}

/**
 * The stance of one sentence inside a paragraph: "到2025年，…" and "“十四五”末，…" name a later goal, others
 * follow their paragraph.
 */
export function stanceOfSentence(sentence: string, {year}: Frame, current: Stance): Stance {
  const opening = sentence.slice(0, 24).replace(address, "").replace(numbering, "");
  if (current.phase === "target") {
    const until = /^(?:力争|确保|争取|预计)?(?:到|至)(20\d\d)年(?!度?(?:\d{1,2}月|上半年))/.exec(opening);
    if (until && Number(until[1]) >= year) return target(Number(until[1]));
    const end = /^(?:力争|确保|争取)?(?:到)?[“"]?(十[一二三四五六]五)[”"]?(?:末|期末|时期末)/.exec(opening);
    if (end) return target(fiveYearPlan(end[1]!)?.last ?? year);
    if (/^(?:力争|确保|争取)?(?:到)(?:本届政府任期|五年)末/.test(opening)) return target(planOf(year).last);
    if (/^(?:今年|明年)(?!以来|初)/.test(opening) && current.time_period !== String(year))
      return target(year);
    return current;
  }
  const stated = /^(20\d\d)年(?!来|以来|前|后|间|度)/.exec(opening);
  if (stated && Number(stated[1]) < year && current.time_period !== stated[1])
    return outcome(Number(stated[1]));
  return current;
}

// Words that only plans, or only reviews, are full of; weights are rounded log odds over many reports.
const evidence =
  /(力争|确保|争取|鼓励|引导|继续|抓好|加快|支持|推动|完善|加强)|(成功|累计|荣获|顺利|取得|圆满|预计|获批|增长|同比|了)/g;

/** Evidence that a text speaks of things to come: positive for plans, negative for reviews, near 0 undecided. */
export function planEvidence(text: string): number {
  let score = 0;
  for (const match of text.matchAll(evidence)) score += match[1] ? 1 : -2;
  return score;
}
