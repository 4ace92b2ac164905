import {
  comingYears,
  namedPlan,
  outcome,
  planStance,
  sameStance,
  target,
  withYears,
  type Frame,
  type Stance
} from "./stance.ts";

/** How far a change reaches: the paragraph, up to the next heading, or on until something else is said. */
export type Reach = "paragraph" | "section" | "block";

/** A change of stance, and how far it reaches. */
export interface Shift {
  stance: Stance;
  reach: Reach;
}

const address = /^(?:(?:各位|尊敬的)?(?:代表|委员|同志)[们]?[!！,，:：、]?)+/;
const numbering =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．](?!\d)|[一二三四五六七八九十]+是|[—─]{1,2}|[-•●])/;
/** "2020年是决胜之年。五年来，…": the year is praised, and then five are told of. */
const praiseOfYear = /^20\d\d年[^。！!\d]{2,80}[。！!](?=(?:过去|这)?五年)/;
const isLead = /[：:]$|以下.{0,12}[。：:]$/;

type Rule = (clause: string, frame: Frame, current: Stance) => Stance | Shift | null;

/** "实现上述目标，…" stands between goals and measures. */
const aboveGoals: Rule = (clause, {year}, current) =>
  current.phase !== "target" &&
  /^(?:为了?)?(?:(?:实现|完成|围绕|按照|根据|对照).{0,12}(?:上述|以上)|(?:实现|完成|围绕).{0,6}(?:这一|这些|全年|全部)).{0,12}(?:目标|要求|任务|部署|思路)/.test(
    clause
  )
    ? target(year)
    : null;

/** "今后五年，…" */
const coming: Rule = (clause, {year}) => {
  const mention = comingYears(clause, year);
  return mention && mention.at < 12 && !/新一届政府|开局/.test(clause) ? mention.stance : null;
};

/** "“十四五”时期，…", "根据《…第十四个五年规划…》" */
const fiveYears: Rule = (clause, {year}, current) => {
  const named = namedPlan(clause);
  if (!named || /开局|收官/.test(clause)) return null;
  const leads = named.at <= 1 && /^[“"‘「]?\S{2,3}[”"’」]?(?:时期|期间|以来|五年|规划|末|的)/.test(clause);
  const drawnUp = /^(?:根据|按照|依据|遵照).{0,60}(?:规划|建议)/.test(clause) && named.first >= year;
  if (!leads && !drawnUp) return null;
  return planStance(named, year, current.phase !== "target" && named.first < year);
};

const lengths: Record<string, number> = {三: 3, 四: 4, 五: 5, 3: 3, 4: 4, 5: 5};

/** "五年来，…", "过去五年，…", "刚刚过去的五年，…"; "四年来，…" of a government that took office later. */
const pastYears: Rule = (clause, {year}) => {
  const match =
    /^(?:回顾|总结|回望|回首)?(?:刚刚|即将)?(?:(?:过去|走过)(?:的)?|这)?(?:([五5])年(?:来|的|间|里|是|$)|([三四34])年来)|^(?:回顾|总结|回望|回首)?过去的?([五5])年/.exec(
      clause
    );
  const length = lengths[match?.[1] ?? match?.[2] ?? match?.[3] ?? ""];
  return length === undefined ? null : outcome(year - length, year - 1);
};

/** "一年来，…", "过去的一年，…"; "这一年" of a plan is the year to come. */
const pastOne: Rule = (clause, {year}, current) =>
  /^(?:回顾|总结|回望|回首)?(?:即将|刚刚)?(?:过去|走过)的?(?:这)?一年|^一年来|^(?:回顾|总结).{0,6}一年|^(?:刚刚|即将)过去的/.test(
    clause
  ) ||
  (current.phase !== "target" && clause.startsWith("这一年"))
    ? outcome(year - 1)
    : null;

/** "2021年，…", "2018年以来，…", "到2025年，…" */
const statedYear: Rule = (clause, {year}, current) => {
  const match =
    /^(在|到|至|截至|截止)?(20\d\d)年(以来|来|初|伊始|开年|春节|新春|元旦|上半年|前|一季度|\d{1,2}月)?(.{0,6})/.exec(
      clause
    );
  if (!match) return null;
  const first = Number(match[2]);
  if (/^[—\-~至]/.test(match[4]!)) return null;
  if (match[1] && match[1] !== "在") {
    return first > year ? {stance: target(first), reach: "paragraph"} : null;
  }
  if (current.phase === "target") return first === year && !match[3] ? target(year) : null;
  if (match[3] === "以来" || match[3] === "来") return outcome(first, Math.max(first, year - 1));
  if (first === year) return match[3] ? outcome(year) : target(year);
  if (first === year - 1) return outcome(first);
  return first < year ? {stance: outcome(first), reach: "paragraph"} : null;
};

const goals =
  "(?:总体要求|总要求|主要预期目标|预期目标|主要目标|奋斗目标|总体思路|指导思想|目标任务|重点工作|主要任务)";
const goalsOfYear = new RegExp(
  `^(?:根据|按照|立足|遵循|贯彻|基于|统筹).{0,40}(20\\d\\d)年|^(?:全[市省县区州]|我[市省县区州]|我们|本市)?(20\\d\\d)年.{0,16}${goals}|^(?:做好|抓好|搞好|干好).{0,6}(20\\d\\d)年`
);

/** "做好2022年工作，…", "综合考虑，…", "新的一年，…", "全市经济社会发展主要预期目标是：…" */
const goalsStated: Rule = (clause, {year}, current) => {
  const stated = goalsOfYear.exec(clause);
  if (stated && stated.slice(1).includes(String(year))) return target(year);
  if (/^新的?一年/.test(clause)) return target(year);
  if (current.phase === "target") return null;
  return /^综合(?:考虑|分析|研判|各方面)|^(?:全[市省县区州]|我[市省县区州])?(?:经济社会|国民经济).{0,8}发展的?主要?预期目标/.test(
    clause
  )
    ? target(year)
    : null;
};

const rules: Rule[] = [aboveGoals, goalsStated, coming, fiveYears, pastYears, pastOne, statedYear];

/**
 * The change of stance with which a paragraph begins, null when it goes on as before. A turn to the plan
 * stays; a look back inside a plan ends with its paragraph; within a review a change lasts to the next heading
 * unless the report addresses its audience anew or leads into a list.
 */
export function shiftOfParagraph(paragraph: string, frame: Frame, current: Stance): Shift | null {
  const addressed = address.test(paragraph);
  const opening = withYears(
    paragraph.slice(0, 160).replace(address, "").replace(numbering, "").replace(praiseOfYear, ""),
    frame
  );
  const stop = opening.search(/[，,。！!：:；;]/);
  const clause = stop < 0 ? opening.slice(0, 80) : opening.slice(0, stop);
  for (const rule of rules) {
    const found = rule(clause, frame, current);
    if (!found) continue;
    if ("reach" in found) return found;
    if (sameStance(found, current)) return null;
    if (found.phase === "target") return {stance: found, reach: "block"};
    if (current.phase === "target" && !addressed) return {stance: found, reach: "paragraph"};
    // "2016年，生产总值达到…，是2011年的1.5倍" closes the account of five years; these go on.
    const closes = current.time_period.includes("/") && /年均|(?:比|是|较|由|从)20\d\d年/.test(opening);
    if (closes && !addressed) return {stance: found, reach: "paragraph"};
    const leads = addressed || (paragraph.length < 80 && isLead.test(paragraph));
    return {stance: found, reach: leads ? "block" : "section"};
  }
  return null;
}

/**
 * Whether a sentence among the aims speaks of the year before: from "过去一年，…" on, until one turns to this year.
 * `before` is the answer for the sentence before it in the paragraph.
 */
export function looksBack(sentence: string, before: boolean): boolean {
  if (/^(?:刚刚|即将)?(?:过去|走过)的?这?一年[，,里来中]|^一年来[，,]/.test(sentence)) return true;
  return (
    before &&
    !/今年|明年|新的?一年|我们(?:要|将|必须)|必须|展望|下一步|^.{0,12}(?:当前|面对|目标|20\d\d年)/.test(
      sentence
    )
  );
}

/**
 * The stance of one sentence inside a paragraph: "到2025年，…" and "“十四五”末，…" name a later goal, "2019年，…"
 * an earlier year; others follow their paragraph.
 */
export function stanceOfSentence(sentence: string, frame: Frame, current: Stance): Stance {
  const opening = withYears(sentence.slice(0, 24).replace(address, "").replace(numbering, ""), frame);
  const {year} = frame;
  if (current.phase === "target") {
    const until = /^(?:力争|确保|争取|预计)?(?:到|至)(20\d\d)年(?!度?(?:\d{1,2}月|上半年))/.exec(opening);
    if (until && Number(until[1]) >= year) return target(Number(until[1]));
    const named = /^(?:力争|确保|争取)?到?[“"]?十[一二三四五六]五[”"]?(?:末|期末|时期末)/.test(opening)
      ? namedPlan(opening)
      : null;
    if (named) return target(named.last);
    return /^20\d\d年(?!以来|初|度|前)/.test(opening) && opening.startsWith(String(year))
      ? target(year)
      : current;
  }
  const stated = /^(20\d\d)年(?!来|以来|前|后|间|度|底前)/.exec(opening);
  return stated && Number(stated[1]) < year ? outcome(Number(stated[1])) : current;
}
