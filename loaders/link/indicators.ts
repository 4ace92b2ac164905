import type {Measure} from "../vocabulary.ts";
import {readList, readTable} from "./csv.ts";
import type {Units} from "./units.ts";

export type Direction = "floor" | "ceiling" | "anchor" | "none";

/** What is measured: one row of data/indicators.csv. */
export interface Indicator {
  indicator: string;
  label_zh: string;
  label_en: string;
  /** Phrases that name it, by themselves. "phrase@34" holds in places whose code begins so, "phrase@天" for that unit. */
  aliases: string[];
  /** Phrases that look like it and are something else. */
  not_aliases: string[];
  topic: string;
  /** Canonical unit; "" for a plain ratio. */
  unit: string;
  /** Whether more is promised (floor), less (ceiling), or a value to stay near (anchor). */
  direction: Direction;
  /** Of its growth, where the report does not say: real, nominal, or null where prices play no part. */
  price_basis: "real" | "nominal" | null;
  /** What a number may be of it; rank and completion always may. */
  measures: Measure[];
  /** The wider indicator of which it is a part or a variant. */
  parent: string | null;
  definition: string;
  source: string;
}

export interface IndicatorContext {
  /** Code of the report's place: 财政收入 means another thing in Anhui than in the nation. */
  ref_area?: string | null;
}

export interface Indicators {
  indicators: readonly Indicator[];
  indicator(id: string): Indicator | null;
  /** Whether the indicator's growth is real or nominal where a report does not say; null where prices play no part. */
  priceBasisOf(id: string): Indicator["price_basis"];
  /** Id of the indicator that the phrase names as a whole, null for any other phrase, subsets included. */
  indicatorOf(metric: string, measure: Measure, unit: string, context?: IndicatorContext): string | null;
}

const indicatorColumns = [
  "indicator",
  "label_zh",
  "label_en",
  "aliases",
  "not_aliases",
  "topic",
  "unit",
  "direction",
  "price_basis",
  "measures",
  "parent",
  "definition",
  "source"
] as const;

/** Reads data/indicators.csv; `leadingName` tells how many characters of a text are a place's name. */
export function parseIndicators(
  text: string,
  units: Pick<Units, "unitOf">,
  leadingName: (text: string) => number = () => 0
): Indicators {
  const indicators: Indicator[] = readTable(text, indicatorColumns).map((row) => ({
    ...row,
    aliases: readList(row.aliases),
    not_aliases: readList(row.not_aliases),
    direction: row.direction as Direction,
    price_basis: row.price_basis === "" ? null : (row.price_basis as "real" | "nominal"),
    measures: readList(row.measures) as Measure[],
    parent: row.parent === "" ? null : row.parent
  }));
  const byId = new Map(indicators.map((indicator) => [indicator.indicator, indicator]));
  return {
    indicators,
    indicator: (id) => byId.get(id) ?? null,
    priceBasisOf: (id) => byId.get(id)?.price_basis ?? null,
    indicatorOf: makeIndicatorOf(indicators, units, leadingName)
  };
}

/** What an alias stands for, and under which condition. */
interface Sense {
  indicator: Indicator;
  area: string | null;
  unit: string | null;
}

/**
 * Spellings that mean one thing, rewritten in aliases and in phrases alike, so that an alias is listed once.
 * In this order: each sees the result of those before it.
 */
const rewritings: [pattern: RegExp, replacement: string][] = [
  [
    /R&D|R＆D|RD(?=经费|投入|支出|占)|研究与试验发展|研究和试验发展|研究与实验发展|研究与发展|研究开发/g,
    "研发"
  ],
  [/CO2/g, "二氧化碳"],
  [/PM_?2[.．]?5/g, "PM2.5"],
  [/(?:国内|地区|地方|全市|本市|全省|全区|全州|全县)?生产总值|GDP/g, "GDP"],
  [/规模(?:以上)?(?=工业)|规模以上/g, "规上"],
  [/限额以上/g, "限上"],
  [/(?:每?万元|单位|每单位)(?:单位)?GDP/g, "单位GDP"],
  [/综合能耗|能源消耗/g, "能耗"],
  [/比例|比率|占比/g, "比重"],
  [/城市化/g, "城镇化"],
  [/III|Ⅲ|三类/g, "Ⅲ"],
  [/贸易进出口/g, "进出口"]
];

/** Removes what never tells indicators apart: spaces, emphasis, quotation marks, brackets with what they hold, 的. */
function normalise(phrase: string): string {
  let text = phrase
    .replace(/[Ａ-Ｚａ-ｚ０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+|[*“”"'‘’「」『』《》〈〉]/g, "");
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(/[（(【[][^（(【[）)】\]]*[）)】\]]/g, "");
  }
  text = text.replace(/的/g, "");
  for (const [pattern, replacement] of rewritings) text = text.replace(pattern, replacement);
  return text;
}

/** Words before a name that leave it the same indicator: where, when, how far along. */
const heads = [
  "全市",
  "全省",
  "全区",
  "全州",
  "全县",
  "全国",
  "全盟",
  "全旗",
  "全域",
  "全地区",
  "全自治区",
  "全师",
  "全兵团",
  "我市",
  "我省",
  "我区",
  "我州",
  "我县",
  "我国",
  "我盟",
  "本市",
  "本省",
  "本区",
  "市",
  "省",
  "区",
  "州",
  "县",
  "旗",
  "盟",
  "市本级",
  "市级",
  "省级",
  "省本级",
  "区级",
  "县级",
  "州本级",
  "本级",
  "市属",
  "市区",
  "市域",
  "州直",
  "区域",
  "地方",
  "属地",
  "中心城区",
  "主城区",
  "城区",
  "境内",
  "县域",
  "地级",
  "全社会",
  "全年",
  "当年",
  "今年",
  "去年",
  "上年",
  "明年",
  "本年",
  "年末",
  "年底",
  "年度",
  "期末",
  "年",
  "每年",
  "年内",
  "期内",
  "上半年",
  "下半年",
  "前三季度",
  "一季度",
  "五年",
  "五年来",
  "五年间",
  "三年",
  "四年",
  "本届政府任期内",
  "任期内",
  "期间",
  "时期",
  "以来",
  "当前",
  "目前",
  "同期",
  "历年",
  "其中",
  "同时",
  "其它",
  "其他",
  "此外",
  "预计",
  "预期",
  "力争",
  "力争到",
  "确保",
  "实现",
  "完成",
  "达到",
  "达",
  "突破",
  "保持",
  "推动",
  "促进",
  "争取",
  "计划",
  "安排",
  "累计",
  "共",
  "总",
  "初步",
  "使",
  "将",
  "已",
  "也",
  "和",
  "及",
  "与",
  "以及",
  "年均",
  "平均",
  "分别",
  "按可比口径",
  "按可比价格",
  "按可比价",
  "可比口径",
  "可比价",
  "同口径",
  "按同口径",
  "按现价",
  "按不变价",
  "剔除",
  "扣除",
  "现价",
  "名义",
  "实际",
  "预算",
  "稳步",
  "持续",
  "继续",
  "努力",
  "带动",
  "拉动",
  "保障",
  "稳定",
  "主要",
  "预期目标",
  "主要目标",
  "主要预期目标",
  "主要指标",
  "发展目标",
  "奋斗目标",
  "具体目标",
  "总体目标",
  "目标",
  "是",
  "为",
  "建议",
  "经济社会发展",
  "我们",
  "综合考虑",
  "确定",
  "全面",
  "新",
  "共计",
  "合计",
  "一年来",
  "过去一年",
  "自治区下达",
  "省下达",
  "国家下达",
  "上级下达",
  "市下达",
  "省政府下达",
  "中央下达",
  "自治区",
  "省定",
  "市定",
  "下达",
  "特别是",
  "尤其是",
  "以",
  "对",
  "把",
  "从",
  "由",
  "在",
  "到",
  "较",
  "比",
  "全口径",
  "全部"
];

/** Words after a name that leave it the same indicator: its rate, its number, its target. */
const tails = [
  "增速",
  "增幅",
  "增长率",
  "增长速度",
  "增长",
  "增长幅度",
  "平均增速",
  "年均增速",
  "年均增长",
  "增加值增速",
  "增长目标",
  "总量",
  "总规模",
  "规模",
  "数量",
  "总数",
  "数",
  "总额",
  "额",
  "总值",
  "户数",
  "家数",
  "个数",
  "人数",
  "总人数",
  "完成额",
  "目标",
  "目标任务",
  "任务",
  "指标",
  "年度目标",
  "预期目标",
  "任务量",
  "控制目标",
  "约束性指标",
  "任务目标",
  "水平",
  "完成",
  "完成率",
  "达",
  "达到",
  "累计",
  "累计达",
  "共",
  "分别",
  "均",
  "也",
  "已",
  "将",
  "可",
  "约",
  "近",
  "超",
  "下降率",
  "降低率",
  "降幅",
  "下降",
  "降低",
  "涨幅",
  "上涨",
  "上升",
  "提高",
  "提升",
  "减少",
  "增加",
  "新增",
  "净增",
  "同比",
  "比上年",
  "较上年",
  "比去年",
  "较去年",
  "同比增长",
  "环比",
  "可比",
  "实际",
  "名义",
  "预期",
  "年均",
  "全年",
  "平均",
  "突破",
  "超过",
  "实现",
  "保持",
  "保持在",
  "稳定",
  "稳定在",
  "控制",
  "控制在",
  "力争",
  "确保",
  "不低于",
  "预计",
  "为",
  "是",
  "在",
  "到",
  "任务完成",
  "排名",
  "位次",
  "位",
  "占全省",
  "占全区",
  "占全国",
  "占全市",
  "总体",
  "左右",
  "以上",
  "年度",
  "年",
  "建设",
  "发展",
  "投入",
  "能够",
  "有望",
  "再",
  "又",
  "的",
  "比"
];

const maximumSteps = 6;
const longestPhrase = 60;

/** A date or a plan in front: "2022年", "到2025年", "“十四五”期末", "1-11月". */
const leadingTime =
  /^(?:截至|截止|到|至|比|较|自|从)?(?:\d{2,4}年?[-—–~至]?\d{0,4}年(?:底|末|度|初|间|来)?|\d{1,2}[-—–~至]\d{1,2}月份?|\d{1,2}月(?:底|末|份)?|[十]?[一二三四五]五(?:末|期末|期间|时期)?(?:以来)?|今后[三四五]年|未来[三四五]年|近?[两三四五]年(?:间|来|累计)?)/;

const leadIn = /^.*(?:目标|指标|任务|安排|建议|如下|其中|方面)(?:是|为|如下|建议|安排)?[:：]|^.*[:：]/;

/** Tokens by their first (or last) character, longest first. */
function byCharacter(tokens: readonly string[], at: (token: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const token of [...new Set(tokens)].sort((a, b) => b.length - a.length)) {
    const group = groups.get(at(token));
    if (group) group.push(token);
    else groups.set(at(token), [token]);
  }
  return groups;
}

const headsOf = byCharacter(heads.map(normalise), (token) => token.charAt(0));
const tailsOf = byCharacter(tails.map(normalise), (token) => token.charAt(token.length - 1));

/** Dimensions in which amounts of one kind are stated. */
const alike: Record<string, readonly string[]> = {
  people: ["people", "visits", "count"],
  visits: ["visits", "people"],
  coal: ["coal", "mass"],
  concentration: ["concentration", "mass"],
  area: ["area", "floor_area"],
  power: ["power", "apparent_power"],
  duration: ["duration", "age"],
  age: ["age", "duration"]
};

/** Tells which indicator a metric phrase names: a few look-ups in maps, some microseconds a call. */
function makeIndicatorOf(
  indicators: readonly Indicator[],
  units: Pick<Units, "unitOf">,
  leadingName: (text: string) => number
): Indicators["indicatorOf"] {
  const senses = new Map<string, Sense[]>();
  const endings = new Map<string, Sense[]>();
  const refused = new Set<string>();
  for (const indicator of indicators) {
    for (const alias of [indicator.label_zh, ...indicator.aliases]) {
      const [phrase = "", condition = ""] = alias.split("@");
      const isEnding = phrase.startsWith("*");
      const sense: Sense = {
        indicator,
        area: /^\d+$/.test(condition) ? condition : null,
        unit: condition === "" || /^\d+$/.test(condition) ? null : condition
      };
      const key = normalise(isEnding ? phrase.slice(1) : phrase);
      const known = isEnding ? endings : senses;
      known.set(key, [...(known.get(key) ?? []), sense]);
    }
  }
  for (const {not_aliases} of indicators)
    for (const phrase of not_aliases) if (!senses.has(normalise(phrase))) refused.add(normalise(phrase));
  // A sense with a condition is tried before one without.
  const strictness = (sense: Sense) => (sense.area !== null ? 2 : 0) + (sense.unit !== null ? 1 : 0);
  for (const list of senses.values()) list.sort((a, b) => strictness(b) - strictness(a));

  const dimensionOf = (unit: string) => units.unitOf(unit)?.dimension.split("/")[0] ?? null;
  const dimensions = new Map(indicators.map(({indicator, unit}) => [indicator, dimensionOf(unit)]));

  const fits = (sense: Sense, measure: Measure, unit: string, area: string | null): boolean => {
    const {indicator} = sense;
    if (sense.area !== null && !area?.startsWith(sense.area)) return false;
    if (sense.unit !== null && sense.unit !== unit) return false;
    if (measure === "rank" || measure === "completion") return true;
    if (!indicator.measures.includes(measure)) return false;
    if (measure !== "level" && measure !== "change") return true;
    const stated = unit === "" ? null : dimensionOf(unit);
    const canonical = dimensions.get(indicator.indicator) ?? null;
    // A rate or an amount may move by percentage points; an amount has no level in per cent.
    if (
      stated === null ||
      canonical === null ||
      (measure === "change" && (stated === "points" || stated === "ratio"))
    )
      return true;
    return (alike[canonical] ?? [canonical]).includes(stated);
  };

  const lookUp = (key: string, measure: Measure, unit: string, area: string | null): string | null => {
    const found = senses.get(key)?.find((sense) => fits(sense, measure, unit, area));
    return found?.indicator.indicator ?? null;
  };

  const endingOf = (phrase: string, measure: Measure, unit: string, area: string | null): string | null => {
    for (const [ending, list] of endings)
      if (phrase.endsWith(ending)) {
        const found = list.find((sense) => fits(sense, measure, unit, area));
        if (found) return found.indicator.indicator;
      }
    return null;
  };

  /** The phrase and what is left of it when words that do not matter are taken off its ends, one at a time. */
  const match = (phrase: string, measure: Measure, unit: string, area: string | null): string | null => {
    let head = phrase;
    for (let step = 0; step <= maximumSteps; step++) {
      let rest = head;
      for (let cut = 0; cut <= maximumSteps; cut++) {
        if (refused.has(rest)) return null;
        const found = lookUp(rest, measure, unit, area);
        if (found) return found;
        const tail = tailsOf.get(rest.charAt(rest.length - 1))?.find((token) => rest.endsWith(token));
        if (!tail || rest.length - tail.length < 2) break;
        rest = rest.slice(0, -tail.length);
      }
      const shorter = withoutHead(head, leadingName);
      if (shorter === null) break;
      head = shorter;
    }
    return endingOf(phrase, measure, unit, area);
  };

  return (metric, measure, unit, context) => {
    if (metric === "" || metric.length > longestPhrase) return null;
    const area = context?.ref_area ?? null;
    const phrase = normalise(metric.replace(leadIn, ""));
    const whole = match(phrase, measure, unit, area);
    if (whole !== null) return whole;
    const base = shareBase(phrase);
    if (base === null || refused.has(phrase)) return null;
    // What is shared out keeps its concept: 民间投资占固定资产投资比重 is a figure of 民间投资.
    const found = match(base, "share", unit, area);
    return found !== null &&
      (measure === "share" || measure === "level" || measure === "change" || measure === "rank")
      ? found
      : null;
  };
}

/** The X of "X占Y比重" and "X比重". */
function shareBase(phrase: string): string | null {
  const at = phrase.indexOf("占");
  if (at >= 2) return phrase.slice(0, at);
  return phrase.length > 4 && phrase.endsWith("比重") ? phrase.slice(0, -2) : null;
}

function withoutHead(phrase: string, leadingName: (text: string) => number): string | null {
  const time = leadingTime.exec(phrase)?.[0];
  if (time && phrase.length - time.length >= 2) return phrase.slice(time.length);
  const token = headsOf.get(phrase.charAt(0))?.find((head) => phrase.startsWith(head));
  const place = leadingName(phrase);
  const length = Math.max(token?.length ?? 0, place);
  return length > 0 && phrase.length - length >= 2 ? phrase.slice(length) : null;
}
