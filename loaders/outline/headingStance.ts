import {
  comingYears,
  namedPlan,
  outcome,
  pastYears,
  planStance,
  target,
  withYears,
  type Frame,
  type Mention,
  type Stance
} from "./stance.ts";

const review =
  /回顾|总结|执行情况|完成情况|落实情况|进展情况|成就|成效|成绩|工作情况|主要工作和|过去|以来|年来|发展历程|做了以下|抓了以下|已经?取得/;
const plan =
  /安排|任务|目标|总体要求|总要求|重点|部署|打算|思路|建议|规划|举措|展望|要求|考虑|做好|取向|开局|指标|计划|工作/;
const planAlone =
  /总体要求|总要求|工作安排|目标任务|主要任务|重点工作|工作重点|预期目标|主要目标|奋斗目标|工作任务|工作部署|工作思路|指导思想|发展思路|重点任务|工作目标|主要工作$|政府自身建设/;
const statedYears = /(?<!\d)(20\d\d)(?:(?=[：:]|工作|政府)|年度?(?:[—\-–至到](20\d\d)年)?)/g;

function mentionedYears(words: string, year: number, isReview: boolean): Mention[] {
  return [...words.matchAll(statedYears)].flatMap((match) => {
    const at = match.index;
    const first = Number(match[1]);
    const last = Number(match[2] ?? first);
    if (last < year)
      return {
        at,
        stance:
          isReview && /^年?以来/.test(words.slice(at + 4)) ? outcome(first, year - 1) : outcome(first, last)
      };
    if (first >= year && !(isReview && first === year)) return {at, stance: target(first, last)};
    return isReview ? {at, stance: outcome(first, last)} : [];
  });
}

/**
 * The stance that the words of a heading declare, null when they do not tell. Of several it is the one named
 * first ("2020年和“十三五”工作回顾"); paragraphs below turn to the others. `current` is the stance before the
 * heading: "主要目标" after a section on the coming five years still means these.
 */
export function stanceOfHeading(heading: string, frame: Frame, current: Stance | null): Stance | null {
  const {year} = frame;
  const words = withYears(heading, frame);
  const isReview = review.test(words);
  const isPlan = plan.test(words);
  const mentions = mentionedYears(words, year, isReview);
  const coming = comingYears(words, year);
  if (coming && !/回顾|总结/.test(words)) mentions.push(coming);
  const past = pastYears(words, year);
  if (past && !coming && (isReview || !isPlan || words.includes("本届政府"))) mentions.push(past);
  const named = namedPlan(words);
  if (named && !/开局|开门红|首战|起步/.test(words)) {
    const runs = named.first < year && named.last >= year;
    if (!runs || isReview || /目标|任务|思路|要求|蓝图|规划/.test(words)) {
      mentions.push({at: named.at, stance: planStance(named, year, isReview)});
    }
  }
  if (mentions.length > 0)
    return mentions.reduce((first, next) => (next.at < first.at ? next : first)).stance;
  if (/新的一年|新一年|新年度|当前和今后/.test(words) && !isReview) return target(year);
  if (/回顾|总结|执行情况|完成情况|过去(?:的)?一年|一年来|政府成立以来/.test(words)) return outcome(year - 1);
  if (words.length <= 16 && !/[，,]/.test(words) && planAlone.test(words))
    return current?.phase === "target" ? current : target(year);
  return null;
}

const turningSubheading =
  /^[^，,]{0,6}(?:[“"]?十[一二三四五六]?五[”"]?|20\d\d年|过去(?:五|一)年|今后五年|未来五年|今年|本届政府)[^，,]{0,16}(?:回顾|成就|工作|目标|任务|安排|重点|要求|情况|思路)$/;

/** Whether a heading below the top may turn a report, as "（二）2020年主要工作" does and "（二）2022年冬奥会" does not. */
export function mayTurn(words: string): boolean {
  return turningSubheading.test(words);
}
