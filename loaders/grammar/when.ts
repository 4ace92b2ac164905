import type {Phase, TimePeriod} from "../vocabulary.ts";

const estimate = /预计|预期(?=[^目])|初步(?:统计|核算|测算)|快报数|有望|预测/;
const month = (year: string | number, from: number, to: number) =>
  `${year}-${String(from).padStart(2, "0")}/${year}-${String(to).padStart(2, "0")}`;

/** The phase of a figure, and of those that follow it up to the next ； or the end of the sentence. */
export function phaseIn(words: string, right: string, current: Phase): {here: Phase; next: Phase} {
  if (current === "target") return {here: "target", next: "target"};
  const lastStop = Math.max(words.lastIndexOf("；"), words.lastIndexOf("。"));
  const base: Phase = lastStop >= 0 ? "outcome" : current;
  const governed = lastStop >= 0 ? words.slice(lastStop + 1) : words;
  const next = estimate.test(governed) ? "estimate" : base;
  const quotedTarget =
    /^(?:的)?[^，。；、]{0,8}(?:增长目标|年度目标|目标任务|任务目标|过货量任务|预期目标)/.test(right) &&
    !/(?:完成|达到|实现)[^，]*$/.test(words.slice(-2));
  return {here: quotedTarget && !/完成(?:了)?(?:全?年度?|全年)?(?:目标|任务)/.test(words) ? "target" : next, next};
}

/** The period that a clause names itself, else the current one; `persists` when it opens a stretch of text. */
export function explicitPeriod(
  words: string,
  current: TimePeriod,
  year: number
): {period: TimePeriod; persists: boolean} {
  const currentYear = /^(\d{4})/.exec(current)?.[1] ?? String(year - 1);
  const months = /(?:(\d{4})年)?(?:前|1[-—－–~至到]+)(1?\d)个?月(?:份)?/.exec(words);
  if (months) return {period: month(months[1] ?? currentYear, 1, Number(months[2])), persists: false};
  if (/上半年(?![^，]*(?:底|前))/.test(words)) return {period: month(currentYear, 1, 6), persists: false};
  const quarters = /(前三季度|一季度|首季)/.exec(words)?.[1];
  if (quarters) return {period: month(currentYear, 1, quarters === "前三季度" ? 9 : 3), persists: false};
  const span = /(\d{4})年?(?:[-—－–~至到]+)(\d{4})年/.exec(words);
  if (span) return {period: `${span[1]}/${span[2]}`, persists: true};
  const twoYears = /连续(两|三|四|五)年/.exec(words)?.[1];
  if (twoYears && /^\d{4}$/.test(current)) {
    const count = {两: 2, 三: 3, 四: 4, 五: 5}[twoYears] ?? 1;
    return {period: `${Number(current) - count + 1}/${current}`, persists: false};
  }
  const years = [...words.matchAll(/(?<!比|较|于|从|由|自|是|为)(20\d\d|19\d\d)年(?!以来|的?[\d.]+倍|同期|相比)/g)];
  const named = years.at(-1)?.[1];
  if (named) return {period: named, persists: true};
  return {period: current, persists: false};
}
