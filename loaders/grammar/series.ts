import type {Quantity} from "./quantity.ts";

/** Quantities of one kind that stand in a row, "6.7%、9.1%和28.9%", with the words around them in their clause. */
export interface Series {
  quantities: Quantity[];
  /** Words of the clause before the first quantity and after the last one. */
  left: string;
  right: string;
  /** Offset in the sentence where `left` begins. */
  leftStart: number;
  /** Clauses without a quantity that stand between the series before and this one. */
  bridge: string;
  /** Whether nothing but a separator stands between the series before and this one. */
  adjacent: boolean;
}

const hard = /[，,；;：:。！？!?（）()—\n]/;
const joins = /^(?:[、，,]|和|及|与|以及|，?并|到|至)?(?:每(?:年|月|人|天))?$/;
const connective = /^(?:[、]|和|及|与|以及|并)/;
const connectiveAtEnd = /(?:[、]|和|及|与|以及|并)$/;
const verbAhead =
  /^(?:新增|新建|新开工|改造|建设|建成|完成|实施|打造|培育|引进|创建|开展|推进|推动|实现|新改|改建|修建|整治|治理|发放|筹集|竣工|开工|投产|落地|签约|总投资|完成投资|其中|销售|安置|覆盖|惠及|带动|净增|年均|增长|同比|占)/;

function kindOf(unit: string): string {
  if (/[%‰]/.test(unit)) return "%";
  if (unit.includes("百分点")) return "pp";
  return unit.replace(/^[十百千万亿]+/, "");
}

/** Whether two quantities with these words between them are members of one list. */
function areListed(a: Quantity, b: Quantity, between: string): boolean {
  return (
    between !== "" &&
    joins.test(between) &&
    a.form === b.form &&
    a.form !== "rank" &&
    kindOf(a.unit) === kindOf(b.unit)
  );
}

/** Where the clause of the quantity before ends and the clause of the next one begins, in the words between them. */
function split(between: string, before: string): {right: number; left: number} {
  const first = between.search(hard);
  if (first >= 0) {
    let last = between.length - 1;
    while (!hard.test(between[last] ?? "，")) last--;
    return {right: first, left: last + 1};
  }
  const start = connective.exec(between)?.[0].length;
  if (start !== undefined) return {right: 0, left: start};
  const end = connectiveAtEnd.exec(between)?.[0].length;
  if (end !== undefined) return {right: between.length - end, left: between.length};
  const commas: number[] = [];
  for (let at = between.indexOf("、"); at >= 0; at = between.indexOf("、", at + 1)) commas.push(at);
  if (commas.length) {
    const at = commas.find((comma) => verbAhead.test(between.slice(comma + 1)));
    const chosen = at ?? (/(?:等|这|的|了|加快|推进|实施|建设|完成|新建|改造)$|^$/.test(before) ? commas.at(-1) : commas[0]);
    if (chosen !== undefined) return {right: chosen, left: chosen + 1};
  }
  const and = between.search(/[和及与](?=[^和及与]*$)/);
  if (and > 0 && verbAhead.test(between.slice(and + 1))) return {right: and, left: and + 1};
  return {right: between.length, left: 0};
}

/** Groups the quantities of a sentence into series and gives each its words. */
export function seriesOf(text: string, quantities: Quantity[]): Series[] {
  const series: Series[] = [];
  let leftStart = 0;
  for (let i = 0; i < quantities.length; i++) {
    const first = quantities[i];
    if (!first) break;
    const members = [first];
    let last = first;
    for (let next = quantities[i + 1]; next; next = quantities[i + 1]) {
      if (!areListed(last, next, text.slice(last.end, next.start))) break;
      members.push(next);
      last = next;
      i++;
    }
    const previous = series.at(-1);
    const previousEnd = previous?.quantities.at(-1)?.end ?? 0;
    const following = quantities[i + 1];
    const open = text.slice(previousEnd, first.start);
    if (!previous) {
      let at = open.length - 1;
      while (at >= 0 && !hard.test(open[at] ?? "，")) at--;
      leftStart = at + 1;
    }
    const left = text.slice(leftStart, first.start);
    let right: string;
    let nextLeft: number;
    if (following) {
      const between = text.slice(last.end, following.start);
      const at = split(between, left);
      right = between.slice(0, at.right);
      nextLeft = last.end + at.left;
    } else {
      const rest = text.slice(last.end);
      const stop = rest.search(hard);
      right = stop < 0 ? rest : rest.slice(0, stop);
      nextLeft = text.length;
    }
    series.push({
      quantities: members,
      left,
      right,
      leftStart,
      bridge: text.slice(previousEnd, leftStart),
      adjacent: previous !== undefined && leftStart - previousEnd <= 1
    });
    leftStart = nextLeft;
  }
  return series;
}
