import {fiveYearPlan} from "../outline/period.ts";
import type {Phase, TimePeriod} from "../vocabulary.ts";

/** The phase and period that govern a stretch of a sentence. */
export interface When {
  phase: Phase;
  time_period: TimePeriod;
}

const estimate = /预计|初步(?:统计|核算|测算)|快报数|有望|预测|预期可?(?:完成|实现|达到|增长)/;
const quotedTarget =
  /^(?:的)?[^，。；、]{0,8}(?:增长目标|年度[^，。；、]{0,4}目标|目标任务|任务目标|过货量任务|预期目标|年初目标|控制目标|年度任务)/;
const answersTarget = /(?:完成|达到|实现|占)(?:了)?(?:全?年度?|全年)?(?:目标|任务|计划)[^，]*$/;

const months = (year: string, from: number, to: number): TimePeriod =>
  `${year}-${String(from).padStart(2, "0")}/${year}-${String(to).padStart(2, "0")}`;
const counts: Record<string, number> = {两: 2, 三: 3, 四: 4, 五: 5, 2: 2, 3: 3, 4: 4, 5: 5};

const aimed =
  /力争|确保|争取|要|实现|目标|达到|完成|底前|努力|计划|预期|安排|建成|开工|竣工|投产|[月年]底|之?前/;
const lastYear = /全年|预计|同比|比上年|较上年|比去年|去年|上年|年末/;

/** The parts of a year that a clause gives one number each: "一季度、上半年、前三季度分别增长". */
export function partsOf(left: string, period: TimePeriod, count: number): TimePeriod[] | null {
  const list =
    /((?:一季度|上半年|前三季度|全年)(?:[、和](?:一季度|上半年|前三季度|全年))+)(?:.{0,4})分别/.exec(
      left
    )?.[1];
  const parts = list?.split(/[、和]/) ?? [];
  const year = period.slice(0, 4);
  const ends: Record<string, number> = {一季度: 3, 上半年: 6, 前三季度: 9};
  return parts.length === count
    ? parts.map((part) => (ends[part] ? months(year, 1, ends[part]) : year))
    : null;
}

/** 预计 at the head of a sentence governs all of it, the parts behind ； too. */
const estimateAtHead =
  /^(?:[^，。；]{0,12}(?:全年|年|来看|初步核算|初步统计|核算|统计)，?)?(?:经?初步(?:核算|统计|测算|预计)，?|预计)/;

/** The phase that a sentence's figures have unless its clauses say otherwise. */
export function phaseOfSentence(text: string, phase: Phase): Phase {
  return phase === "outcome" && estimateAtHead.test(text) ? "estimate" : phase;
}

/** What the words before a series say of its phase: 预计 inside a sentence governs up to the next ；. */
function phaseOf(words: string, current: Phase, byDefault: Phase): Phase {
  if (current === "target") return "target";
  const stop = Math.max(words.lastIndexOf("；"), words.lastIndexOf("。"));
  return estimate.test(words.slice(stop + 1)) ? "estimate" : stop >= 0 ? byDefault : current;
}

/** The months that a clause names, "1—11月" or 上半年; null for none. Targets are for whole years. */
function monthsIn(words: string, year: string): TimePeriod | null {
  const range = /(?<![较比于])(?:(\d{4})年)?(?:前|1[-—－–~至到]+)(1?\d)个?月(?:份)?(?!底|末)/.exec(words);
  if (range) return months(range[1] ?? year, 1, Number(range[2]));
  if (/(?<![较比于])上半年(?!末|底)/.test(words)) return months(year, 1, 6);
  if (/(?<![较比于])(?:前三季度|前三个季度)/.test(words)) return months(year, 1, 9);
  if (/(?<![较比于])(?:第?一季度|首季)/.test(words)) return months(year, 1, 3);
  return null;
}

/** The months with which a sentence opens hold for all of it: "1—11月，投资增长8%；零售额增长5%". */
export function monthsOfSentence(text: string, {phase, time_period}: When): TimePeriod | null {
  const opening =
    /^(?:今年|去年|20\d\d年)?(?:1[-—－–~至到]+1?\d月份?|前\d{1,2}个月|前三季度|上半年|一季度)，/.exec(text);
  return opening && phase !== "target" ? monthsIn(opening[0], time_period.slice(-4)) : null;
}

/** The clause that names months, with the one before its number: "一季度，生产总值增长". */
function aboutMonths(words: string, year: string): string {
  const clauses = words.split(/[，；。]/);
  return monthsIn(clauses.at(-1) ?? "", year) ? (clauses.at(-1) ?? "") : clauses.slice(-2).join("，");
}

/** The years that a clause names by their number or their plan: 三年内, “十四五”期间, 2018年以来. */
function termIn(words: string, phase: Phase, byDefault: TimePeriod): TimePeriod | null {
  const first = byDefault.slice(0, 4);
  const count =
    /(?:(?<!\d)([两三四五2-5])年内|用([两三四五2-5])年(?:左右)?(?:的)?时间|(?:未来|今后)([两三四五2-5])年|今明(两)年)/.exec(
      words
    );
  const length = counts[count?.slice(1).find(Boolean) ?? ""];
  // "用三年时间完成改造，今年启动20个"
  const thisYear = count !== null && /今年|全年|年内(?!完)/.test(words.slice(count.index + count[0].length));
  if (length && phase === "target" && !thisYear) return `${first}/${Number(first) + length - 1}`;
  const plan = /(?<![较比于是与]|[较比于是与][“"])[“"]?(十[一二三四五]?五)[”"]?(期间|时期|末)(?!相比)/.exec(
    words
  );
  const years = plan?.[1] ? fiveYearPlan(plan[1]) : null;
  if (years) return plan?.[2] === "末" ? String(years.last) : `${years.first}/${years.last}`;
  // "五年来增长69.5%" in the account of one year
  const lookBack =
    /(?:(?:过去|近|这)?([三四五])年(?:来|间|累计)|近([两三])年|经过([三四五])年的?[^，。；]{0,4}(?:努力|奋斗|发展))/.exec(
      words
    );
  const span = counts[lookBack?.slice(1).find(Boolean) ?? ""];
  const end = byDefault.slice(-4);
  if (span && phase !== "target" && (byDefault === end || lookBack?.[2]))
    return `${Number(end) - span + 1}/${end}`;
  const since = /((?:19|20)\d\d)年以来/.exec(words)?.[1];
  return since && phase !== "target" && since < end ? `${since}/${end}` : null;
}

/** What words hold that say anything of a phase or a period, before a number and behind it; most hold none. */
const timely = /[年月季期末；。]|预计|初步|快报数|有望|预测|同比/;
const timelyBehind = /[年月季]|目标|任务/;

/**
 * Phase and period of a series from the words that lead up to it (`words`) and follow it (`right`), and what
 * they are from there on. `year` is the year of the report's targets.
 */
export function whenOf(
  words: string,
  right: string,
  current: When,
  byDefault: When
): {here: When; next: When} {
  if (!timely.test(words) && !timelyBehind.test(right)) return {here: current, next: current};
  let phase = phaseOf(words, current.phase, byDefault.phase);
  let time_period = current.time_period;
  if (/[；。]/.test(words) && current.time_period.includes("-")) time_period = byDefault.time_period;
  const span = /(\d{4})年?(?:[-—－–~至到]+)(\d{4})年(?!度)/.exec(words);
  const years = [
    ...words.matchAll(
      /(?<!恢复[到至]|比|较|于|从|由|自|是|为|占|继|与|同|和|跟|超)(20\d\d|19\d\d)年(?!以来|的?[\d.]+[倍%]|同期|相比|度|[前初]|[^，]{0,12}(?:基础上|相比|之后|水平|以后)|[^，。；]{0,14}(?:大会|博览会|运动会|论坛|峰会|洽谈会|交易会))/g
    )
  ];
  const named = years.at(-1)?.[1];
  const term = termIn(words, current.phase, byDefault.time_period);
  if (term) time_period = term;
  else if (/今年/.test(words))
    time_period = byDefault.phase === "target" ? byDefault.time_period : time_period;
  if (span) time_period = `${span[1]}/${span[2]}`;
  else if (named) time_period = named;
  else if (/全年/.test(words) && time_period.includes("-"))
    time_period = byDefault.time_period.includes("-")
      ? byDefault.time_period.slice(0, 4)
      : byDefault.time_period;
  // "2017年，全区生产总值达到…" among the aims for 2018 looks back.
  if (phase === "target" && named && !span && named < byDefault.time_period.slice(0, 4)) phase = "outcome";
  const isBase = phase === "target" && /(?:去年|上年)[^，]*$/.test(words) && /^的?基础上/.test(right);
  if (isBase) return {here: {phase: "outcome", time_period: yearBefore(time_period)}, next: current};
  // In a review of five years, 全年 and 比上年 speak of the last one.
  const last = /^\d{4}\/(\d{4})$/.exec(time_period)?.[1];
  if (last && phase !== "target" && !span && lastYear.test(words) && !/累计|[三四五]年来/.test(words)) {
    time_period = last;
  }
  const year = /^\d{4}/.exec(time_period)?.[0] ?? "";
  // "一季度生产总值下降3%" in a report delivered in May looks back, though it stands among the aims.
  const targetYear = byDefault.time_period.slice(0, 4);
  const opened =
    phase === "target" && !aimed.test(aboutMonths(words, targetYear)) ? monthsIn(words, targetYear) : null;
  if (opened) return {here: {phase: "outcome", time_period: opened}, next: current};
  const part =
    phase === "target" ? null : monthsIn(words.slice(Math.max(0, words.lastIndexOf("全年"))), year);
  if (part) time_period = part;
  let here = time_period;
  const consecutive = /连续([两三四五])年/.exec(words)?.[1];
  if (consecutive && /^\d{4}$/.test(time_period)) {
    here = `${Number(time_period) - (counts[consecutive] ?? 1) + 1}/${time_period}`;
  }
  const own = phase === "target" ? null : monthsIn(right, year);
  if (own && !part) here = own;
  const isQuoted =
    phase !== "target" &&
    quotedTarget.test(right) &&
    !answersTarget.test(words) &&
    !/(?:能够|可|预计|有望)[^，]*(?:实现|完成|达到)$/.test(words);
  return {here: {phase: isQuoted ? "target" : phase, time_period: here}, next: {phase, time_period}};
}

/**
 * The last year of a review of five years, where a sentence lists one year's growth without saying so: three
 * indicators or more that "增长", and no word of an average or of the whole time.
 */
export function lastYearOf(text: string, byDefault: When, growths: number): TimePeriod | null {
  const last = /^\d{4}\/(\d{4})$/.exec(byDefault.time_period)?.[1];
  if (!last || byDefault.phase === "target" || growths < 3) return null;
  return /年均|累计|[三四五]年|期间|时期|以来|[比较][^，]{0,8}\d{4}年|倍|翻/.test(text) ? null : last;
}

/** The stretch that a movement covers: in a review of five years "由A增加到B" began with them, whenever B was. */
export function spanOf(byDefault: When, here: When): TimePeriod {
  const [first = "", last] = byDefault.time_period.split("/");
  const isWithin = last !== undefined && here.time_period >= first && here.time_period.slice(0, 4) <= last;
  return isWithin ? byDefault.time_period : here.time_period;
}

/** The year before a period begins: "2021" for "2022", "2016" for "2017/2021". */
export function yearBefore(period: TimePeriod): TimePeriod {
  return String(Number(period.slice(0, 4)) - 1);
}
