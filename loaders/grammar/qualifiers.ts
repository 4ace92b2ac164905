import type {Bound, Phase, PriceBasis, Strength, TargetStatus, TimePeriod} from "../vocabulary.ts";

/** Attributes that the words around a number give it beside value, measure and time. */
export interface Qualifiers {
  strength: Strength | null;
  price_basis: PriceBasis | null;
  basis: string | null;
  target_status: TargetStatus | null;
}

const strengthWords: [Strength, RegExp][] = [
  ["约束性", /约束性/],
  ["确保", /确保|保证|必须|务必|坚决/],
  ["不低于", /不低于|不少于|不小于/],
  ["力争", /力争|争取|努力|奋力|冲刺|力求/],
  ["左右", /左右|上下/],
  ["预期", /预期/]
];

const basisWords =
  /(?:同|可比|自然|新|旧|原)口径|按可比(?:价格?|口径)?(?:计算)?|可比价格?|(?:剔除|扣除|不含|不考虑)[^，。；、（）]{2,20}?(?:因素|影响|(?=后|，|）|增长|$))/;
/** What a growth is measured from, where it is not the year before: 比2010年, 较“十二五”末. */
const since =
  /(?:[比较]|与(?=\d{4}年相比))[“"]?(?:(?<year>(?:19|20)\d\d)年|十[一二三四]?五[”"]?|上届|[三四五]年前)(?:底|末|期末|时期末?)?/;

const real = /可比价|可比增长|可比口径增长|实际增长|扣除价格因素|不变价增长/;
const nominal = /名义|现价|当年价/;
const constant = /不变价/;

/** The base of a growth that spans more than a year: "比2010年"; null for growth over the year before. */
export function spanBasis(words: string, time_period: TimePeriod): string | null {
  const found = since.exec(words);
  const year = found?.groups?.year;
  return !found || (year && Number(year) >= Number(time_period.slice(0, 4)) - 1) ? null : found[0];
}

/** How firmly a target is promised: by the bracket behind it, its own words, those that lead up to it. */
function strengthOf(bracket: string, own: string, opening: string, bound: Bound): Strength | null {
  if (/约束性/.test(bracket)) return "约束性";
  const said =
    strengthWords.find(([, pattern]) => pattern.test(own)) ??
    strengthWords.find(([, pattern]) => pattern.test(opening));
  return said?.[0] ?? (bound === "approx" ? "左右" : null);
}

/**
 * Qualifiers of a number from the words of its clause (`left`), its own wording, and the bracket that may
 * follow it. `opening` are the words that lead up to the clause.
 */
export function qualifiersOf(
  opening: string,
  left: string,
  wording: string,
  following: string,
  phase: Phase,
  bound: Bound
): Qualifiers {
  const bracket = /^（([^）]{2,20})）/.exec(following)?.[1] ?? "";
  const near = left + wording + bracket;
  const isTarget = phase === "target";
  return {
    strength: isTarget ? strengthOf(bracket, left + wording, opening, bound) : null,
    price_basis: constant.test(near)
      ? "constant"
      : real.test(near)
        ? "real"
        : nominal.test(near)
          ? "nominal"
          : null,
    basis: basisWords.exec(near)?.[0] ?? null,
    target_status: isTarget ? (/调整后/.test(opening + near) ? "adjusted" : "original") : null
  };
}
