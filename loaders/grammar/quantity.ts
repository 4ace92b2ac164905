import type {Bound} from "../vocabulary.ts";
import {arabic, chinese, parseNumeral} from "../numeral.ts";
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
  "不低于|不少于|不小于|超过|超出|突破|高于|大于|达到并超过|至少|超|逾|跨越|跨上|跨过|跨(?=[一二两三四五六七八九\\d]?[十百千万\\d]*[千万亿])|迈上|跃上|冲破|冲上|首破|破|过|上";
const atMost = "不超过|不高于|不多于|不大于|低于|小于|少于|不足|不到|未超过";
const near = "接近|将近|大约|大概|近|约";
const prefix = `(?<prefix>${atLeast}|${atMost}|${near})?`;
const suffix = "(?<suffix>(?:及|或)?以上|左右|上下|(?:及)?以内|之内|(?:及)?以下|内(?=[，；。、\\s]|$))?";
const scale = "[百千]?万?亿?";
const number = `(?:${arabic})`;
const dash = "[-—–―~～－至到]+";
const percent = "%|个百分点|百分点|‰|个千分点";

/** Stands for the unit of a number that shares the unit of the next one. */
const unitFollows = "…";

/** What a form reads: a value with its unit; the words of its pattern's groups are at hand by name. */
interface Read {
  value: number;
  value_high?: number;
  unit: string;
  /** More than the number says: "2700多亩". */
  more?: boolean;
  form?: Quantity["form"];
  /** A word that sets the bound where no prefix or suffix does. */
  prefix?: string;
}

/**
 * A way to write a number: a pattern, whose groups `prefix` and `suffix` hold the words that bound it, and
 * what it means. In the order in which they are tried at a position.
 */
interface Form {
  name: string;
  pattern: string;
  read(group: (name: string) => string | undefined): Read;
}

const tidyUnit = (unit: string) => unit.replace(/[多余来]/g, "");
const percentage = (value: number): Read => ({value: Math.round(value * 10) / 10, unit: "%"});

const forms: Form[] = [
  {
    // 5%—5.5%左右, 8至10家
    name: "range",
    pattern: `${prefix}(?<low>${number})(?:${percent}|${scale}(?:${unitPattern})?)${dash}(?<high>${number})(?<unit>${percent}|${scale}多?余?${unitPattern})${suffix}`,
    read: (group) => ({
      value: parseNumeral(group("low") ?? ""),
      value_high: parseNumeral(group("high") ?? ""),
      unit: tidyUnit(group("unit") ?? "")
    })
  },
  {
    // 前3位
    name: "front",
    pattern: "前(?<place>[一二三四五六七八九十]{1,2}|\\d{1,2})(?:位|名)(?!的)",
    read: (group) => ({value: parseNumeral(group("place") ?? ""), unit: "位", form: "rank", prefix: "不超过"})
  },
  {
    // 21.6和28.9平方米: the unit of the last member holds for all
    name: "bare",
    pattern: `${prefix}(?<number>${number})(?=(?:(?:、|和|及|与|，)${number})*(?:、|和|及|与|，)${number}(?:${percent}|${scale}${unitPattern}))`,
    read: (group) => ({value: parseNumeral(group("number") ?? ""), unit: unitFollows})
  },
  {
    // 1/3
    name: "ratio",
    pattern: `${prefix}(?<part>\\d)/(?<whole>\\d)(?![\\d年月日/])`,
    read: (group) => percentage((100 * Number(group("part"))) / Number(group("whole")))
  },
  {
    // 23.5%, 27653户, 1.25万亿元, 2700多亩
    name: "plain",
    pattern: `${prefix}(?<number>${number})(?<more>多|余|来)?(?<unit>${percent}|${scale}(?<inside>多|余)?(?:${unitPattern}|(?<=[万亿]多?余?)(?![0-9.])))${suffix}`,
    read: (group) => ({
      value: parseNumeral(group("number") ?? ""),
      unit: tidyUnit(group("unit") ?? ""),
      more: (group("more") ?? group("inside")) !== undefined
    })
  },
  {
    // 2.5倍, 两番
    name: "times",
    pattern: `${prefix}(?<number>${number}|[一二两三四五六七八九十百]+)(?<more>多|余)?(?<unit>倍|番)(?<rest>多|有余)?${suffix}`,
    read: (group) => {
      const count = parseNumeral(group("number") ?? "");
      // 翻1.2番 is no multiple that one would state in 倍.
      const isDoubled = group("unit") === "番" && Number.isInteger(count);
      return {
        value: isDoubled ? 2 ** count : count,
        unit: group("unit") === "番" && !isDoubled ? "番" : "倍",
        more: (group("more") ?? group("rest")) !== undefined,
        form: "multiple"
      };
    }
  },
  {
    // 农田灌溉水有效利用系数提高到0.62
    name: "index",
    pattern: `(?<=(?:系数|指数|容积率|均值|分值|得分|密度)(?:均?(?:达到?|为|提高到|提升到|提升至|提高至|降至|控制在|保持在?|是))?)(?<number>${number})(?=[，。；、])`,
    read: (group) => ({value: parseNumeral(group("number") ?? ""), unit: ""})
  },
  {
    // 两个百分点, 十件民生实事
    name: "spelled",
    pattern: `${prefix}(?<number>[一二两三四五六七八九十]{1,3})(?<unit>个百分点|件(?=[^，。；、]{0,6}实事))${suffix}`,
    read: (group) => ({value: parseNumeral(group("number") ?? ""), unit: group("unit") ?? ""})
  },
  {
    // 城乡居民收入比缩小到1.9∶1
    name: "ratio",
    pattern: `(?<=比(?:例|值)?(?:[^，。；、：:∶\\d]{0,8}))(?<number>${number})[∶:：]1(?![\\d.∶:：])`,
    read: (group) => ({value: parseNumeral(group("number") ?? ""), unit: ""})
  },
  {
    // 近三成, 六成半
    name: "tenths",
    pattern: `${prefix}(?<tenths>[一二两三四五六七八九])(?<half>成半|成)(?=[^员功为立本品熟绩型宫]|$)${suffix}`,
    read: (group) => percentage(parseNumeral(group("tenths") ?? "") * 10 + (group("half") === "成半" ? 5 : 0))
  },
  {
    // 三分之一, 百分之八
    name: "fraction",
    pattern: `${prefix}(?<whole>[二三四五六七八九十百]+)分之(?<part>${chinese})${suffix}`,
    read: (group) =>
      percentage((100 * parseNumeral(group("part") ?? "")) / parseNumeral(group("whole") ?? ""))
  },
  {
    name: "half",
    pattern: `${prefix}(?:一半|半数)${suffix}`,
    read: () => percentage(50)
  },
  {
    // 千余名, 百余场
    name: "vague",
    pattern: `(?<number>[一二两三四五六七八九]?[十百千])(?<scale>万)?(?:多|余)(?<unit>万?${unitPattern})`,
    read: (group) => ({
      value: parseNumeral(group("number") ?? ""),
      unit: (group("scale") ?? "") + (group("unit") ?? ""),
      more: true
    })
  },
  {
    // 超千亿元, 突破一万亿元大关, 跨千亿台阶
    name: "round",
    pattern: `(?<prefix>${atLeast}|${near})(?<number>[一二两三四五六七八九]?[十百千]?)(?<unit>(?:(?:万亿|亿|万)${unitPattern}|(?<=[百千])元|(?:万亿|亿)(?=新?(?:大关|台阶|门槛)|[，。；、达])))(?<suffix>大关|以上)?`,
    read: (group) => ({
      value: group("number") ? parseNumeral(group("number") ?? "") : 1,
      unit: group("unit") ?? ""
    })
  },
  {
    // 第四, 第12位; not 第三产业, 第二届
    name: "rank",
    pattern:
      "第(?<place>[一二三四五六七八九十]{1,3}|\\d{1,3})(?:位|名)?(?![届次批轮期季中人大产方部个书者家医高监院实小幼条款章号线号台套代步时阶—至]|[一二三四五六七八九十]|(?<!(?:[居列排位名]|全[国省市区州县])第[^第]{1,4})、)",
    read: (group) => ({value: parseNumeral(group("place") ?? ""), unit: "位", form: "rank"})
  },
  {
    name: "first",
    pattern: "首位|榜首",
    read: () => ({value: 1, unit: "位", form: "rank"})
  },
  {
    // 翻番, 翻两番, 倍增
    name: "doubling",
    pattern:
      "(?:翻了?(?<count>一|两|三|四|1|2)?番|翻倍|(?<!提质|增效|原地|培优)倍增(?=[，。；、]|$)|实现翻番|成倍增长)(?<suffix>以上)?",
    read: (group) => ({value: 2 ** parseNumeral(group("count") ?? "一"), unit: "倍", form: "multiple"})
  }
];

/** "三次产业结构12.0：48.1：39.9" */
const parts = `${number}[:：∶]${number}[:：∶]${number}(?![:：∶\\d])`;

const numeral = "[\\d零〇一二两三四五六七八九十百千]";

/**
 * How a form may begin, looked for before any form is tried: a text is full of 上 and 过, and few of them stand
 * before a number. A new form that begins otherwise is not found until its beginning stands here.
 */
const beginning = `${numeral}|(?:${atLeast}|${atMost}|${near})(?:${numeral}|[半万亿])|[半首榜翻倍前第成]|实现翻番`;

const withoutNames = (pattern: string) => pattern.replace(/\(\?<[a-z]+>/g, "(?:");

/** Any quantity. Its groups have no names: filling those of all forms at each match would take most of the time. */
const anyForm = new RegExp(
  `(?=${beginning})(?:${[parts, ...forms.map(({pattern}) => withoutNames(pattern))].join("|")})`,
  "g"
);

const formsAt = forms.map((form) => ({form, at: new RegExp(form.pattern, "y")}));
const partsAt = new RegExp(parts, "y");

/** What a pattern finds at one place of a text. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const onlyNear = new RegExp(`^(?:${near})$`);
const onlyAtMost = new RegExp(`^(?:${atMost})$`);

function boundOf(before: string | undefined, behind: string | undefined, more: boolean): Bound {
  if (behind) {
    if (/以上$|大关/.test(behind)) return "ge";
    if (/左右|上下/.test(behind)) return "approx";
    return "le";
  }
  if (before) {
    if (onlyNear.test(before)) return "approx";
    return onlyAtMost.test(before) ? "le" : "ge";
  }
  return more ? "ge" : "eq";
}

/** Characters before 约 that make it the end of a word: 签约, 节约. */
const agreed = /[签契大节制预特邀简合]$/;
/** Characters before 过, 上, 超, 近, 破 that make them the end of a word: 经过, 以上, 附近, 突破. */
const innerPrefix =
  /(?:附|邻|接|最|靠|临|相|高|就|经|通|超|度|路|线|网|以|之|加|赶|跟|海|陆|水|地|用|接|送|签|办|掌|向|增|集|会|拿|拓|打|爆|侦)$/;

const isEndOfWord = (prefix: string, before: string) =>
  prefix === "约"
    ? agreed.test(before)
    : /^[过上破超近]$/.test(prefix) &&
      innerPrefix.test(before) &&
      !(prefix === "超" && before.endsWith("度"));

/** "12.0：48.1：39.9" as three quantities; none when they are no parts of a hundred. */
function partsOfWhole(text: string, offset: number): Quantity[] {
  const found = [...text.matchAll(/[\d.]+/g)].map((match) => ({at: offset + match.index, text: match[0]}));
  const sum = found.reduce((total, part) => total + Number(part.text), 0);
  if (Math.abs(sum - 100) > 2) return [];
  return found.map((part) => ({
    start: part.at,
    end: part.at + part.text.length,
    value: Number(part.text),
    value_high: null,
    unit: "",
    bound: "eq",
    form: "part"
  }));
}

/** The quantity at a place where one of the forms is known to match; null when it is no number after all. */
function quantityAt(text: string, at: number): Quantity | null {
  for (const {form, at: pattern} of formsAt) {
    const match = matchAt(pattern, text, at);
    if (!match) continue;
    const group = (name: string) => match.groups?.[name];
    const read = form.read(group);
    if (Number.isNaN(read.value)) return null;
    const before = group("prefix") ?? read.prefix;
    const isWord = before !== undefined && isEndOfWord(before, text.slice(0, at));
    return {
      start: at + (isWord ? before.length : 0),
      end: at + match[0].length,
      value: read.value,
      value_high: read.value_high ?? null,
      unit: read.unit,
      bound: boundOf(isWord ? undefined : before, group("suffix"), read.more ?? false),
      form: read.form ?? "number"
    };
  }
  return null;
}

/** Finds the quantities of a sentence, in order, without overlap. */
export function findQuantities(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  anyForm.lastIndex = 0;
  for (let match = anyForm.exec(text); match; match = anyForm.exec(text)) {
    if (matchAt(partsAt, text, match.index)) {
      quantities.push(...partsOfWhole(match[0], match.index));
      continue;
    }
    const quantity = quantityAt(text, match.index);
    if (quantity) quantities.push(quantity);
  }
  shareUnits(text, quantities);
  return quantities;
}

/** Gives the members of a list the unit that only the last one states: "3.5和3个百分点", "10个、57个工作日". */
function shareUnits(text: string, quantities: Quantity[]): void {
  for (let i = quantities.length - 2; i >= 0; i--) {
    const [quantity, next] = [quantities[i], quantities[i + 1]];
    if (!quantity || !next) continue;
    const isListed = /^(?:、|和|及|与)$/.test(text.slice(quantity.end, next.start));
    const isShorter = next.unit.length > 1 && next.unit.startsWith(quantity.unit);
    if (quantity.unit === unitFollows || (isListed && isShorter)) quantity.unit = next.unit;
  }
}
