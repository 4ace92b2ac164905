import type {Series} from "./series.ts";

const from =
  /(?:由|从|自(?!来水|[治动主然贸]))(?:原来的?|最初的?|过去的?|之前的?|以前的?|上年的?|去年的?|每[天年月])?(?:(?<year>\d{4})年(?:底|末)?的?)?(?<tail>[^，；、]{0,8})$/;
const to =
  /^(?:左右|以上)?[^，；。]{0,10}?，?(?:分别)?(?:提高|增加|增长|提升|上升|下降|降低|降|减少|压缩|压减|缩短|缩减|扩大|发展|增|升|扩展|调整|跃升|上调|回落|攀升|拓展|缩|减|变|精简|扩|优化|上涨|翻|达|演变|转变|优化调整)(?:到了|到|至|为|成)?/;

/** The A of "由A提高到B": its subject stands before 由, its period before that of B. */
export interface Baseline {
  /** Words before 由. */
  subject: string;
  /** Year stated for it: "由2017年的20个". */
  year: number | null;
}

/** Whether `series` is the first half of "由A提高到B", told by the words up to the number that follows. */
export function baselineOf(series: Series, next: Series | undefined): Baseline | null {
  if (!next) return null;
  const opening = from.exec(series.left);
  if (!opening) return null;
  if (!to.test(series.right === next.left ? next.left : series.right + next.bridge + next.left)) return null;
  const subject = series.left.slice(0, opening.index);
  return {
    subject: subject + (opening.groups?.tail ?? ""),
    year: opening.groups?.year ? Number(opening.groups.year) : null
  };
}
