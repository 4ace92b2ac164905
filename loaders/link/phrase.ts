import {longestFirst} from "./longestFirst.ts";

/** What can stand around the name of an indicator without making it another one, and spellings that are one. */

/**
 * Spellings that mean one thing, rewritten in aliases and in phrases alike, so that an alias is listed once.
 * In this order: each sees the result of those before it.
 */
const rewritings: [pattern: RegExp, replacement: string][] = [
  [
    /R&D|R＆D|RD(?=经费|投入|支出|占)|研究与试验发展|研究和试验发展|研究与实验发展|研究与发展|研究与?开发/g,
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
  [/(?:相当于|与)(?:全[市省区州])?(?=GDP)/g, "占"],
  // "X占GDP比重" and "X占GDP" are one phrase, "X比重" stays another.
  [/(占.+?)(?:比重|之比|份额)$/g, "$1"],
  [/(?:仅|只|约|已|均)占(?:到|了)?/g, "占"],
  [/各类(?=市场主体|经营主体)/g, ""],
  [/(?<=[业区济])(?:实现|完成)(?=增加值|总?产值|利润|(?:营业|销售)收入)/g, ""],
  [/(?<=业)在GDP中(?=比重)/g, "增加值占GDP"],
  [/城市化/g, "城镇化"],
  [/III|Ⅲ|三类/g, "Ⅲ"],
  [/贸易进出口/g, "进出口"],
  // A threshold leaves a project major and a contract a contract: "5000万元以上重点项目".
  [
    /(?:总?投资)?(?:\d{3,4}万|[1235一]?亿|[百千]万)元(?:及)?以上(?=(?:省|市|县|区)?级?重[大点])|(?:单体|单项|总)?投资(?:过|超过?)\d+亿元(?=(?:省|市|县|区)?级?重[大点])|(?<=签约?)(?:总?投资)?(?:\d{3,4}万|[1235一]?亿|[百千]万)元(?:及)?以上(?=项目)/g,
    ""
  ],
  // Whoever lists them, major projects are major projects.
  [/重大重点(?=项目)/g, "重点"],
  [/(?:(?:自治区|省|市|州|县|区|旗)(?:级|列)?(?:及?以上)?[、和]?)+(?=重[点大]项目)/g, ""],
  [
    /^(?:全力|集中|统筹|组织|滚动|突出|重点|谋划)*(?:推进|抓好|实施|安排|铺排)(?:亿元以上)?(?=重[点大]项目)/g,
    "实施"
  ],
  [/(?<=重[点大]项目)建设$/g, ""]
];

/** Removes what never tells indicators apart: spaces, emphasis, quotation marks, brackets with what they hold, 的. */
export function normalise(phrase: string): string {
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

const words = (text: string) => text.trim().split(/\s+/);

/** Words before a name that leave it the same indicator: where, when, how far along. Never 带动, 全口径, 新兴: they change it. */
const heads = words(`
  市列 省列 县列 全疆 全市 全省 全区 全州 全县 全国 全盟 全旗 全域 全地区 全自治区 全师
  全兵团 我市 我省 我区 我州 我县 我国 我盟 本市 本省 本区 市 省
  区 州 县 旗 盟 市本级 市级 省级 省本级 区级 县级 州本级 本级
  市区 市域 中心城区 主城区 城区 主城 县城 县城以上 县级以上 中心城市
  可 全社会 全年 当年 今年 去年 上年
  明年 本年 年末 年底 年度 期末 年 每年 年内 期内 上半年 下半年
  前三季度 一季度 五年 五年来 五年间 三年 四年 本届政府任期内 任期内
  期间 时期 以来 当前 目前 同期 历年 其中 同时 预计 预期 力争
  力争到 确保 实现 完成 达到 达 突破 保持 推动 促进 争取 计划 安排
  累计 共 总 初步 使 将 已 也 和 及 以及 年均 平均 分别
  按可比口径 按可比价格 按可比价 可比口径 可比价 同口径 按同口径 按现价
  按不变价 现价 实际 稳步 持续 继续 努力 稳定 主要 预期目标 主要目标
  主要预期目标 主要指标 发展目标 奋斗目标 具体目标 总体目标 目标 是 为
  建议 综合考虑 确定 全面 共计 合计 一年来 过去一年 自治区下达 省下达
  国家下达 上级下达 市下达 省政府下达 中央下达 自治区 省定 市定 下达
  特别是 尤其是 在 到 较 比 即 就是 就 地级及以上城市 地级以上城市
  地级城市 设区市 设区城市 设区的市 市城区
`);

/** Words after a name that leave it the same indicator: its rate, its number, its target. Never 新增: that is a change. */
const tails = words(`
  增速 增幅 增长率 增长速度 增长 增长幅度 平均增速 年均增速 年均增长
  增加值增速 增长目标 总量 总规模 规模 数量 总数 数 总额 户数 家数
  个数 人数 总人数 完成额 目标 目标任务 任务 指标 年度目标 预期目标
  任务量 控制目标 约束性指标 任务目标 水平 完成 完成率 达 达到 累计
  累计达 分别 均 也 已 将 可 约 近 超 下降率 降低率 降幅 下降
  降低 涨幅 上涨 同比 比上年 较上年 比去年 较去年 同比增长 环比 可比
  实际 名义 预期 年均 全年 平均 突破 超过 实现 保持 保持在 稳定
  稳定在 控制 控制在 力争 确保 不低于 预计 为 是 在 到 任务完成
  排名 位次 位 占全省 占全区 占全国 占全市 总体 年度 能够 有望 比
  先后 相继 迈 跨 越 跃升 早日 逆势 均值 全省 全国
`);

/** A date or a plan in front: "2022年", "到2025年", "“十四五”期末", "1-11月". */
const leadingTime =
  /^(?:截至|截止|到|至|比|较|自|从)?(?:\d{2,4}年?[-—–~至]?\d{0,4}年(?:底|末|度|初|间|来)?|\d{1,2}[-—–~至]\d{1,2}月份?|\d{1,2}月(?:底|末|份)?|[十]?[一二三四五]五(?:末|期末|期间|时期)?(?:以来)?|今后[三四五3-5]年|未来[三四五3-5]年|近?[两三四五3-5]年(?:间|来|累计)?)/;

/** A date or a plan behind: "比“十五”末", "到2025年", "五年". */
const trailingTime =
  /(?:比|较|是|由|于|到|从)?(?:\d{4}年(?:底|末|前)?|十[一二三四五]五(?:年|末|末期|期间|时期|期末|时)|(?:过去|今后)?五年)$/;

/** A development zone by its name ("兰州新区", "高新区"), never zones at large ("省级以上园区"): those are a part of the whole. */
const leadingZone =
  /^(?!.{0,6}(?:级|类|重点|各|全部|所有|产业|工业|特色|以上|[一二三四五六七八九十]大))(?:[\u4e00-\u9fff]{2,6}?(?:新区|高新区|经开区|开发区|经济区|保税区|自贸片区)|高新区|经开区|综合保税区)/;

const headsOf = longestFirst(heads.map(normalise), (token) => token.charAt(0));
const tailsOf = longestFirst(tails.map(normalise), (token) => token.charAt(token.length - 1));

/** What leads in a list: "主要预期目标是：". */
const leadIn = /^.*(?:目标|指标|任务|安排|建议|如下|其中|方面)(?:是|为|如下|建议|安排)?[:：]|^.*[:：]/;

/** The shortest part of a name that may be left over. */
const shortest = 2;

/** The phrase without "今年的主要预期目标是：". */
export function withoutLeadIn(phrase: string): string {
  return phrase.replace(leadIn, "");
}

/** Tells how many characters of a text are a place's name, 0 for none. */
export type LeadingName = (text: string) => number;

/** How much of the phrase is the place or development zone that it begins with. */
function leadingPlace(phrase: string, leadingName: LeadingName): number {
  return Math.max(leadingName(phrase), leadingZone.exec(phrase)?.[0].length ?? 0);
}

/** The phrase without its first word, where that leaves it the same; null when there is nothing to take off. */
export function withoutHead(phrase: string, leadingName: LeadingName): string | null {
  const time = leadingTime.exec(phrase)?.[0];
  if (time && phrase.length - time.length >= shortest) return phrase.slice(time.length);
  const token = headsOf.get(phrase.charAt(0))?.find((head) => phrase.startsWith(head));
  const length = Math.max(token?.length ?? 0, leadingPlace(phrase, leadingName));
  return length > 0 && phrase.length - length >= shortest ? phrase.slice(length) : null;
}

/**
 * The place or zone whose figure the phrase names ("石拐区" of "其中石拐区地区生产总值", "高新区"), null when it
 * names none: such a figure belongs to a part of the report's place.
 */
export function placeIn(metric: string, leadingName: LeadingName): string | null {
  for (let rest: string | null = metric; rest !== null; rest = withoutHead(rest, leadingName)) {
    const length = leadingPlace(rest, leadingName);
    if (length > 0 && rest.length - length >= shortest) return rest.slice(0, length);
  }
  return null;
}

/** The phrase without its last word, where that leaves it the same; null when there is nothing to take off. */
export function withoutTail(phrase: string): string | null {
  const time = trailingTime.exec(phrase)?.[0];
  if (time && phrase.length - time.length >= shortest) return phrase.slice(0, -time.length);
  const token = tailsOf.get(phrase.charAt(phrase.length - 1))?.find((tail) => phrase.endsWith(tail));
  return token && phrase.length - token.length >= shortest ? phrase.slice(0, -token.length) : null;
}
