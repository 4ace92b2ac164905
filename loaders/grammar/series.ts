import {maskBrackets} from "./mask.ts";
import type {Quantity} from "./quantity.ts";

/** Quantities of one kind that stand in a row, "6.7%、9.1%和28.9%", with the words around them in their clause. */
export interface Series {
  quantities: Quantity[];
  /** Words of the clause before the first quantity and after the last one. */
  left: string;
  right: string;
  /** Clauses without a quantity that stand between the series before and this one. */
  bridge: string;
}

const hard = /[，,；;：:。！？!?（）()—\n]/;
const joins = /^(?:[、，,]|[:：∶]|和|及|与|以及|，?并|至)?(?:每(?:年|月|人|天))?$/;
const connective = /^(?:[、]|和|及|与|以及|并)/;
const connectiveAtEnd = /(?:[、]|和|及|与|以及|并)$/;
const verbAhead =
  /^(?:新|改|建|完成|实施|打造|培育|引进|创建|开展|推|实现|修建|整治|治理|发放|筹集|竣工|开工|投产|落地|签约|总投资|其中|销售|安置|覆盖|惠及|带动|净增|年均|增长|同比|占|达|获|解决|消除|拆除|争取|设)/;
/** "投资2.1亿元实施甲、乙等工程13个", "总投资303亿元的75个项目": the words between belong to both numbers. */
const spending = /(?:投资|投入|资金|安排|争取|拨付|筹措)$/;
const spentOn = /^(?:的|实施|建设|用于|完成|推进|改造|新建|对|支持|开展|启动|修建|打造|，?建成)/;

function kindOf(unit: string): string {
  if (/[%‰]/.test(unit)) return "%";
  if (unit.includes("百分点")) return "pp";
  return unit
    .replace(/^[十百千万亿]+/, "")
    .replace(/^美元$/, "元")
    .replace(/^[只羽匹]$/, "头");
}

/** Whether two quantities with these words between them are members of one list. */
function areListed(a: Quantity, b: Quantity, between: string, before: string): boolean {
  // "开展培训3万人次，5万人获得证书" are two clauses: a comma joins only what 分别 announced.
  if (/^[，,]/.test(between) && (!/分别|依次/.test(before) || kindOf(a.unit) !== kindOf(b.unit)))
    return false;
  if (between === "" || !joins.test(between) || a.form !== b.form) return false;
  // "接待人数、旅游收入分别突破5000万人次、600亿元": 分别 joins unlike units too.
  return kindOf(a.unit) === kindOf(b.unit) || /分别|依次/.test(before);
}

/**
 * Where the clause of one quantity ends (`right`) and that of the next begins (`left`), as offsets in the
 * words between them; `before` are the words before the first.
 */
function split(between: string, before: string): {right: number; left: number} {
  const first = between.search(hard);
  if (first >= 0) {
    let last = between.length - 1;
    while (!hard.test(between[last] ?? "，")) last--;
    return {right: first, left: last + 1};
  }
  if (spending.test(before) && spentOn.test(between)) return {right: between.length, left: 0};
  const start = connective.exec(between)?.[0].length;
  if (start !== undefined) return {right: 0, left: start};
  const end = connectiveAtEnd.exec(between)?.[0].length;
  if (end !== undefined) return {right: between.length - end, left: between.length};
  const commas: number[] = [];
  for (let at = between.indexOf("、"); at >= 0; at = between.indexOf("、", at + 1)) commas.push(at);
  if (commas.length) {
    const verb = commas.find((comma) => verbAhead.test(between.slice(comma + 1)));
    const countsForward = /(?:^|等|这|的|了|加快|推进|实施|建设|完成|新建|改造|打造|培育)$/.test(before);
    const chosen = verb ?? (countsForward ? commas.at(-1) : commas[0]);
    if (chosen !== undefined) return {right: chosen, left: chosen + 1};
  }
  const and = between.search(/[和及与](?=[^和及与]*$)/);
  if (and > 0 && verbAhead.test(between.slice(and + 1))) return {right: and, left: and + 1};
  return {right: between.length, left: 0};
}

/** Groups the quantities of a sentence into series and gives each its words. */
export function seriesOf(text: string, quantities: Quantity[]): Series[] {
  const masked = maskBrackets(text, (start, end) =>
    quantities.some((quantity) => quantity.start > start && quantity.end <= end)
  );
  const series: Series[] = [];
  let leftStart = 0;
  let previousEnd = 0;
  for (let i = 0; i < quantities.length; i++) {
    const first = quantities[i];
    if (!first) break;
    const members = [first];
    let last = first;
    for (let next = quantities[i + 1]; next; next = quantities[i + 1]) {
      if (!areListed(last, next, text.slice(last.end, next.start), text.slice(leftStart, first.start))) break;
      members.push(next);
      last = next;
      i++;
    }
    if (series.length === 0) {
      let at = first.start - 1;
      while (at >= 0 && !hard.test(masked[at] ?? "，")) at--;
      leftStart = at + 1;
    }
    const following = quantities[i + 1];
    const at = following
      ? split(masked.slice(last.end, following.start), text.slice(leftStart, first.start))
      : {
          right: ((stop) => (stop < 0 ? text.length - last.end : stop))(masked.slice(last.end).search(hard)),
          left: 0
        };
    series.push({
      quantities: members,
      left: text.slice(leftStart, first.start),
      right: text.slice(last.end, last.end + at.right),
      bridge: text.slice(previousEnd, Math.max(previousEnd, leftStart))
    });
    leftStart = last.end + at.left;
    previousEnd = last.end + at.right;
  }
  // "总投资303亿元的75个项目": what the first number is of stands behind the second.
  for (const [i, one] of series.entries()) {
    const next = series[i + 1];
    if (one.right === "的" && next) one.right = `的${next.right}`;
    // "创建1个4A级、2个3A级景区"
    const shared = /级$/.test(one.right) ? /^[^级]*级(?<noun>.+)$/.exec(next?.right ?? "") : null;
    if (shared) one.right += shared.groups?.noun ?? "";
  }
  return series;
}
