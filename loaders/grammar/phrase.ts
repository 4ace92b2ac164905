import {closings, openings} from "./words.ts";

/** Words that open a clause before its subject: adverbs, times, hopes. */
// The number of a heading, "一、"; in "一、二级公路" it belongs to the name.
const headingNumber = "[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])";
const opening = new RegExp(`^(?:${headingNumber})?(?:(?:${openings})[，,]?)*`);

const regions =
  /^(?:我[国省市区县州盟旗]|全[国省市区县州盟旗域]|本[省市区县]|(?:市|州|县|区|省)本级|城区|市区|县城)(?:的)?/;

/** Verbs and copulas that close a clause before its number. */
const closing = new RegExp(`(?:累计)?(?:${closings})$`);

/** What the total did, said before the number: "生产总值连跨三个台阶，达到…" is about 生产总值. */
const predicate =
  /^(?<subject>.*(?:生产总值|GDP|增加值|收入|总额|零售额|固定资产投资|总产量?|产量))(?:历史性|创|继|连续|先后|相继|接连|首次|一举|连跨|跨|迈|突破|站上|稳步|成功|累计|没有|未能|仍|出现|呈|下滑|回升|逐[季月年]|呈现|再上|再创|由|从|要|能够|增速|总量|五年|保持)[^、，]*$/;

/** Verbs that name what is measured where no noun does: "投入2178万元". */
const verbAlone = /^(?:投入|安排|投资|支出|发放|争取|筹措|整合|拨付|减免|招聘|引进)$/;

/** What the subject phrase of a claim is, without openings, regions and closing verbs. */
export interface Phrase {
  text: string;
  /** The region word that stood before it: 全市, 市本级. */
  scope: string | null;
}

/** Takes off what is not the name of the thing measured. */
export function phraseOf(words: string): Phrase {
  // 办好“新增幼儿托位: the quotation mark that closes behind the number opens here.
  let text = words
    .trim()
    .replace(/^”?(?:[^“”]*“[^”]*”)*[^”]*“(?=[^”]{4,}$)|^”/, "")
    // "粮食产量实现“十九连丰”、达到…"
    .replace(/(?:实现|获得?|喜获)?“[^”]{1,4}连[增丰]”、?/, "")
    .replace(predicate, "$<subject>");
  let scope: string | null = null;
  for (;;) {
    const before = text;
    text = text.replace(opening, "");
    const region = regions.exec(text);
    if (region && region[0].length < text.length) {
      scope ??= region[0].replace(/的$/, "");
      text = text.slice(region[0].length);
    }
    if (!verbAlone.test(text)) text = text.replace(closing, "");
    if (text === before) return {text, scope};
  }
}

/** Nouns that complete the name of an indicator: an item of a list that ends in one stands alone. */
const headNoun =
  /(?:收入|总额|增加值|投资|率|余额|产值|生产总值|总产值|支出|价格|指数|出口|进口|额|存款余额|贷款余额|量|人[数次]|人次数|游客|旅游者|[外内]资|资金|下降|降低|削减|减排|就业|面积|能耗|强度|比重|占比|GDP|总值|利润|税收|纯收入|里程|装机|企业|工厂|园区|项目)$/;

/** "单位GDP、单位工业增加值能耗": what is per unit lacks its noun. */
const perUnit = /^(?:单位|每?万元)(?:GDP|(?:地区)?生产总值|工业增加值)$/;
const sharedNoun =
  /(?:常住)?居民|人均|项目|企业|产业|工程|贷款|存款|投资|收入|增加值|产值|产量|产能|面积|总量|占比|能耗|排放|水耗|存栏|出栏|(?:毛?入学|毛?入园|覆盖|普及|合格|达标|利用|处理|就业|参保|[^的]{2})率$/;

/** The part of `last` that also belongs to `item`: "农村常住居民人均可支配收入" lends "城镇" all but its first two characters. */
function lentBy(last: string, item: string): string {
  if (/^[A-Za-z0-9.₀-₉]+$/.test(item)) return last.replace(/^[A-Za-z0-9.₀-₉]+/, "");
  if (perUnit.test(item))
    return /(?:综合)?(?:能耗|能源消耗|电耗|水耗|用水量|二氧化碳|碳排放).*$/.exec(last)?.[0] ?? "";
  for (let length = Math.min(item.length, 4); length > 0; length--) {
    const suffix = item.slice(-length);
    const at = last.indexOf(suffix);
    if (at > 0 && at + length < last.length) return last.slice(at + length);
  }
  const shared = sharedNoun.exec(last.slice(1));
  // "制造业贷款、普惠小微贷款": the first has the noun already.
  if (shared) return item.endsWith(shared[0]) ? "" : last.slice(shared.index + 1);
  return last.length > item.length + 2 ? last.slice(item.length) : "";
}

/** What a phrase for several things is told by; most have none of it. */
const listed = /[、，和与及]|城乡|存贷款|三产|三次产业/;

/**
 * Splits a list of subjects into whole names: "城镇、农村居民人均可支配收入" into two,
 * "城乡居民人均可支配收入" into two, "人民币存款、贷款余额" into 人民币存款余额 and 人民币贷款余额.
 */
export function subjectsOf(phrase: string): string[] {
  if (!listed.test(phrase)) return phrase === "" ? [] : [phrase];
  const both = /^(.*?)城乡(?=居民|常住|低保|特困|人均|最低|基本|社会救助)(?:居民)?(.*)$/.exec(phrase);
  if (both && !/[、和及与]/.test(phrase.replace(/城乡/, ""))) {
    const [, before = "", after = ""] = both;
    const residents = phrase.includes("城乡居民") ? "居民" : "";
    return [`${before}城镇${residents}${after}`, `${before}农村${residents}${after}`];
  }
  const accounts = /^(?<before>.*)存贷款(?<after>.*)$/.exec(phrase);
  if (accounts?.groups) {
    const {before, after} = accounts.groups;
    return [`${before}存款${after}`, `${before}贷款${after}`];
  }
  const industries = /^(?:第?一(?:产业?)?、)?第?二(?:产业?)?[、和]第?三产业?(?<after>.*)$/.exec(phrase);
  if (industries) {
    const names =
      phrase.startsWith("第一") || phrase.startsWith("一")
        ? ["第一产业", "第二产业", "第三产业"]
        : ["第二产业", "第三产业"];
    return names.map((name) => name + (industries.groups?.after ?? ""));
  }
  const thirds = /^(?:一二三产业?|三次产业)(?<after>增加值|投资)$/.exec(phrase)?.groups?.after;
  if (thirds) return ["第一产业", "第二产业", "第三产业"].map((industry) => industry + thirds);
  const items = itemsOf(phrase.replace("城、乡", "城乡"));
  if (items.length === 1 && items[0] !== phrase) return subjectsOf(items[0] ?? "");
  const last = items.at(-1);
  if (!last || items.length === 1) return items;
  const bank = /^(?:金融机构)?(?:本外币|人民币)/.exec(items[0] ?? "")?.[0] ?? "";
  return items.map((item, i) => {
    const per = /^(?:单位|每?万元)(?:GDP|(?:地区)?生产总值|工业增加值)/.exec(items[0] ?? "")?.[0];
    if (i > 0 && per && /^(?:能耗|水耗|电耗|用水量|二氧化碳排放量?)$/.test(item)) return per + item;
    const owner = (items[0] ?? "").replace(/(?:增加值|投资|产值|收入|利润)$/, "");
    if (
      i > 0 &&
      /^(?:投资|产值|增加值|利润|税收|收入|销售收入|营业收入)$/.test(item) &&
      /(?:业|园区|企业)$/.test(owner)
    ) {
      return owner + item;
    }
    // "旅游人数和收入": the visitors' spending.
    if (i > 0 && /^(?:总|综合)?(?:收入|花费)$/.test(item) && /旅游|游客/.test(items[0] ?? ""))
      return `旅游${item}`;
    // "粮食播种面积和产量"
    const crop =
      i > 0 && /^总?产量?$/.test(item)
        ? /^(.{2,6}?)(?:播种|种植)?面积$/.exec(items[0] ?? "")?.[1]
        : undefined;
    if (crop) return crop + item;
    // "民营企业、小微企业贷款": a loan, and no firm.
    const lent = /企业$/.test(item) ? /(?:贷款|融资|税收|用电量?|投资)(?:余额)?$/.exec(last)?.[0] : undefined;
    if (lent) return item + lent;
    // "接待游客数、旅游综合收入": visitors lack nothing.
    const whole =
      /(?:游客|人)数$/.test(item) || item === last || (headNoun.test(item) && !perUnit.test(item))
        ? item
        : item + lentBy(last, item);
    return i > 0 && /^(?:各项)?[存贷]款/.test(item) ? bank + whole : whole;
  });
}

/** The members of a list as they are written: "甲、乙和丙" gives three. */
export function itemsOf(phrase: string): string[] {
  const items: string[] = [];
  let item = "";
  let depth = 0;
  for (let i = 0; i < phrase.length; i++) {
    const character = phrase[i] ?? "";
    if ("“《（(".includes(character)) depth++;
    if ("”》）)".includes(character)) depth--;
    const isJoin =
      depth === 0 &&
      (character === "、" ||
        character === "，" ||
        ((character === "和" || character === "与" || character === "及") &&
          item.length >= 2 &&
          !/^(?:谐|平(?!均)|林格尔|田|静|县|时|其|格)/.test(phrase.slice(i + 1)) &&
          !/(?:呼|共|缓|温|饱|普|参|以)$/.test(item)));
    if (isJoin) {
      if (item) items.push(item.replace(/(?:以)$/, ""));
      item = "";
    } else item += character;
  }
  if (item) items.push(item);
  return items;
}
