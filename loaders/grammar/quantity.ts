import type {Bound} from "../vocabulary.ts";
import {arabic, chinese, parseNumeral} from "./numeral.ts";
import {unit as unitPattern} from "./unit.ts";

/** A number with its unit and the words that bound it, where it stands in a sentence. */
export interface Quantity {
  /** Offsets in the sentence of the whole wording, "近80%" or "8%左右"; end exclusive. */
  start: number;
  end: number;
  value: number;
  /** Upper edge of a range, else null. */
  value_high: number | null;
  /** As stated, with its scale: "万户", "亿元", "%", "个百分点", "倍"; "位" for a rank. */
  unit: string;
  bound: Bound;
  /** What its form alone tells: "位居第一" is a rank, "翻番" a multiple, "12.0：48.1：39.9" three parts of a whole. */
  form: "number" | "rank" | "multiple" | "part";
}

const atLeast =
  "不低于|不少于|不小于|超过|超出|突破|高于|大于|达到并超过|至少|超|逾|跨越|跨上|迈上|跃上|冲破|冲上|首破|破|过|上";
const atMost = "不超过|不高于|不多于|不大于|低于|小于|少于|不足|不到|未超过";
const near = "接近|将近|大约|大概|近|约";
const prefixes = `(?<prefix>${atLeast}|${atMost}|${near})?`;
const suffixes = "(?<suffix>(?:及|或)?以上|左右|上下|(?:及)?以内|之内|(?:及)?以下|内(?=[，；。、\\s]|$))?";
const scale = "[百千]?万?亿?";
const number = `(?:${arabic})`;
const dash = "[-—–―~～－至到]+";

const percent = "%|个百分点|百分点|‰|个千分点";
const pattern = new RegExp(
  [
    // 5%—5.5%左右, 8至10家, 3-5个
    `${prefixes}(?<low>${number})(?<lowUnit>(?:${percent}|${scale}(?:${unitPattern})?))?${dash}(?<high>${number})(?<highUnit>${percent}|${scale}多?余?${unitPattern})${suffixes.replace("suffix", "suffixOfRange")}`.replace(
      "prefix",
      "prefixOfRange"
    ),
    // 三次产业结构12.0：48.1：39.9
    `(?<parts3>${number}[:：∶]${number}[:：∶]${number})(?![:：∶\\d])`,
    // 前3位
    `(?<front>前(?:[一二三四五六七八九十]{1,2}|\\d{1,2})(?:位|名)(?!的))`,
    // 21.6和28.9平方米: the unit of the last member holds for all
    `${prefixes.replace("prefix", "prefixOfBare")}(?<bare>${number})(?=(?:(?:、|和|及|与|，)${number})*(?:、|和|及|与|，)${number}(?:${percent}|${scale}${unitPattern}))`,
    // 1/3
    `${prefixes.replace("prefix", "prefixOfRatio")}(?<ratio>\\d/\\d)(?![\\d年月日/])`,
    // 23.5%, 27653户, 1.25万亿元, 2700多亩
    `${prefixes}(?<number>${number})(?<more>多|余|来)?(?<unit>${percent}|${scale}(?<moreInside>多|余)?(?:${unitPattern}|(?<=[万亿]多?余?)(?![0-9.])))${suffixes}`,
    `${prefixes.replace("prefix", "prefixOfTimes")}(?<times>${number}|[一二两三四五六七八九十百]+)(?<timesMore>多|余)?(?<timesUnit>倍|番)(?<timesRest>多|有余)?${suffixes.replace("suffix", "suffixOfTimes")}`,
    // 农田灌溉水有效利用系数提高到0.62
    `(?<=(?:系数|指数|容积率|均值|分值|得分|密度)(?:均?(?:达到?|为|提高到|提升到|提升至|提高至|降至|控制在|保持在?|是))?)(?<index>${number})(?=[，。；、])`,
    // 近三成, 三分之一, 一半, 百分之八
    `${prefixes.replace("prefix", "prefixOfPart")}(?:(?<tenths>[一二两三四五六七八九])(?<half>成半|成)(?=[^员功为立本品熟绩型]|$)|(?<parts>[二三四五六七八九十百]+)分之(?<part>${chinese})|(?<oneHalf>一半|半数))${suffixes.replace("suffix", "suffixOfPart")}`,
    // 千余名, 百余场, 数百家 (no value) is left out
    `(?<vague>[一二两三四五六七八九]?[十百千])(?<vagueScale>万)?(?:多|余)(?<vagueUnit>万?${unitPattern})`,
    // 超千亿元, 突破百万人次
    `(?<prefixOfRound>${atLeast}|${near})(?<round>[一二两三四五六七八九]?[十百千]?)(?<roundUnit>(?:(?:万亿|亿|万)${unitPattern}|(?<=[百千])元))(?<suffixOfRound>大关|以上)?`,
    `(?<rank>第(?:[一二三四五六七八九十]{1,3}|\\d{1,3})(?:位|名)?(?![届次批轮期季中人大产方部个书者家医高监院实小幼条款章号线号台套代步时阶、—至]|[一二三四五六七八九十]))`,
    `(?<first>首位|榜首|第一位)`,
    `(?<doubling>翻(?<doublings>一|两|三|四|1|2)?番|翻了?(?<doublings2>一|两|三)番|翻倍|倍增(?=[，。；、]|$)|成倍增长)(?<suffixOfFold>以上)?`
  ].join("|"),
  "g"
);

function boundOf(prefix: string | undefined, suffix: string | undefined, more: boolean): Bound {
  if (suffix) {
    if (suffix.endsWith("以上")) return "ge";
    if (/左右|上下/.test(suffix)) return "approx";
    if (/内|以下/.test(suffix)) return "le";
  }
  if (prefix) {
    if (new RegExp(`^(?:${near})$`).test(prefix)) return "approx";
    return new RegExp(`^(?:${atMost})$`).test(prefix) ? "le" : "ge";
  }
  return more ? "ge" : "eq";
}

const tidyUnit = (unit: string) => unit.replace(/[多余来]/g, "");

const agreed = /[签契大节制预特邀简合]$/;
/** Words that look like bounds and belong to a verb or a noun: 经过3年, 马上, 参加上. */
const innerPrefix =
  /(?:签|契|大|节|制|预|特|邀|简|合|附|邻|接|最|靠|临|相|高|就|经|通|超|度|路|线|网|以|之|加|赶|跟|海|陆|水|地|用|接|送|签|办|掌|向|增|集|会|拿|拓|打|爆|侦)$/;

/** Stands for the unit of a number that shares the unit of the next one. */
const unitFollows = "…";

/** "12.0：48.1：39.9" as three quantities; none when they are no parts of a hundred. */
function partsOfWhole(text: string, offset: number): Quantity[] {
  const parts = [...text.matchAll(/[\d.]+/g)].map((match) => ({at: offset + match.index, text: match[0]}));
  const sum = parts.reduce((total, part) => total + Number(part.text), 0);
  if (Math.abs(sum - 100) > 2) return [];
  return parts.map((part) => ({
    start: part.at,
    end: part.at + part.text.length,
    value: Number(part.text),
    value_high: null,
    unit: "",
    bound: "eq",
    form: "part"
  }));
}

/** Finds the quantities of a sentence, in order, without overlap. */
export function findQuantities(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    let start = match.index;
    const end = start + match[0].length;
    const push = (
      value: number,
      unit: string,
      prefix: string | undefined,
      suffix: string | undefined,
      more = false,
      form: Quantity["form"] = "number",
      value_high: number | null = null
    ) => {
      let kept = prefix;
      const within = prefix === "约" ? agreed : innerPrefix;
      if (prefix && /^[过上破超约近]$/.test(prefix) && within.test(text.slice(0, start))) {
        kept = undefined;
        start += prefix.length;
      }
      if (Number.isNaN(value)) return;
      quantities.push({start, end, value, value_high, unit, bound: boundOf(kept, suffix, more), form});
    };
    if (groups.high !== undefined) {
      const unit = tidyUnit(groups.highUnit ?? "");
      push(
        parseNumeral(groups.low ?? ""),
        unit,
        groups.prefixOfRange,
        groups.suffixOfRange,
        false,
        "number",
        parseNumeral(groups.high)
      );
    } else if (groups.parts3 !== undefined) {
      quantities.push(...partsOfWhole(groups.parts3, start));
    } else if (groups.front !== undefined) {
      push(parseNumeral(groups.front.slice(1, -1)), "位", "不超过", undefined, false, "rank");
    } else if (groups.bare !== undefined) {
      push(parseNumeral(groups.bare), unitFollows, groups.prefixOfBare, undefined);
    } else if (groups.ratio !== undefined) {
      const [part = "1", whole = "1"] = groups.ratio.split("/");
      push(Math.round((1000 * Number(part)) / Number(whole)) / 10, "%", groups.prefixOfRatio, undefined);
    } else if (groups.number !== undefined) {
      const more = groups.more !== undefined || groups.moreInside !== undefined;
      push(parseNumeral(groups.number), tidyUnit(groups.unit ?? ""), groups.prefix, groups.suffix, more);
    } else if (groups.index !== undefined) {
      push(parseNumeral(groups.index), "", undefined, undefined);
    } else if (groups.times !== undefined) {
      const value = parseNumeral(groups.times);
      const isFold = groups.timesUnit === "番";
      push(
        isFold ? 2 ** value : value,
        "倍",
        groups.prefixOfTimes,
        groups.suffixOfTimes,
        (groups.timesMore ?? groups.timesRest) !== undefined,
        "multiple"
      );
    } else if (groups.tenths !== undefined) {
      const value = parseNumeral(groups.tenths) * 10 + (groups.half === "成半" ? 5 : 0);
      push(value, "%", groups.prefixOfPart, groups.suffixOfPart);
    } else if (groups.parts !== undefined) {
      const value = (100 * parseNumeral(groups.part ?? "")) / parseNumeral(groups.parts);
      push(Math.round(value * 10) / 10, "%", groups.prefixOfPart, groups.suffixOfPart);
    } else if (groups.oneHalf !== undefined) {
      push(50, "%", groups.prefixOfPart, groups.suffixOfPart);
    } else if (groups.vague !== undefined) {
      push(
        parseNumeral(groups.vague),
        (groups.vagueScale ?? "") + (groups.vagueUnit ?? ""),
        undefined,
        undefined,
        true
      );
    } else if (groups.roundUnit !== undefined) {
      push(
        groups.round ? parseNumeral(groups.round) : 1,
        groups.roundUnit,
        groups.prefixOfRound,
        groups.suffixOfRound
      );
    } else if (groups.rank !== undefined) {
      const value = parseNumeral(groups.rank.replace(/^第|位$|名$/g, ""));
      push(value, "位", undefined, undefined, false, "rank");
    } else if (groups.first !== undefined) {
      push(1, "位", undefined, undefined, false, "rank");
    } else {
      const folds = parseNumeral(groups.doublings ?? groups.doublings2 ?? "一");
      push(2 ** folds, "倍", undefined, groups.suffixOfFold, false, "multiple");
    }
  }
  for (let i = quantities.length - 2; i >= 0; i--) {
    const [quantity, next] = [quantities[i], quantities[i + 1]];
    if (!quantity || !next) continue;
    const isListed = /^(?:、|和|及|与)$/.test(text.slice(quantity.end, next.start));
    if (
      quantity.unit === unitFollows ||
      (isListed && next.unit.length > 1 && next.unit.startsWith(quantity.unit))
    ) {
      quantity.unit = next.unit;
    }
  }
  return quantities;
}
