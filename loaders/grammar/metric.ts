import {phraseOf} from "./phrase.ts";
import type {Reading} from "./rule.ts";
import type {Series} from "./series.ts";
import {deedsAhead, functionWords as others, statuses, verbs} from "./words.ts";

// A bound, for 新改扩建 is one word and three: without it a long run of such words would be read in endless ways.
const onlyVerbs = new RegExp(`^(?:${verbs}|${others}){0,16}$`);
const endsInVerb = new RegExp(`(?:${verbs}|${others})$`);

const startsWithVerb = new RegExp(`^(?:${verbs})`);

/** Words that begin what happened to the things counted, not their name: "45个项目全面实施". */
const statusAhead = new RegExp(`^(?:以上|以下)?(?:${deedsAhead})`);
const status = new RegExp(`(?:的)?(?:${statuses}).*$`);
const leadingVerb =
  /^(?:实施|建设|用于|完成|推进|改造|新建|对|支持|开展|启动|修建|打造|建成|的|以上|以下|左右)+/;
const generic = /^(?:项目|工程|企业|活动|机构|产品|单位|地区|平台|场所|问题|任务|事项|个|人才)?$/;

/** "甲、乙等20个重点项目" are some of them: without an example the name would be that of all. */
const isSample = (subject: string, noun: string) =>
  /等$/.test(subject.trim()) && /^(?:[省市区县旗]级?)?重[点大][^，、]{0,4}项目/.test(noun);

/** What people or things did, where nothing else names them: "5.87万人获得证书". */
const deeds =
  /^(?:均|都|已|全部|当年|率先)*(?:实现|完成|通过|获得?|入选|列入|纳入|竣工|开工|落地|投产|建成|进入|享受|参加|受益|脱贫|用于)/;
/** A part of the place that stands where a subject would: "主城区达到25%以上". */
const partOfPlace =
  /^(?:主城区|中心城区|城区|市区|市本级|全国|全省|全区|全市|农村牧区|旗县区|州直|[^、，]{2,4}地区)$/;

/** A clause that says how the subject before it stands, and names none: "稳居全国前十强、增长4.8%". */
const standing =
  /^(?:地级|以上|设区|同类|省会|副省级|主要|重点|[中西东]部)*(?:城市|市|地区|省区市|市州|盟市|县市)?中?(?:排名|排位|位次)$|^(?:稳居|位居|居(?!民|住|家)|列(?!车|入)|位列|高于|快于|好于|连续|领先|再创)/;

/** "成为全省首个GDP过千亿元的城市" is about the GDP, not about cities. */
const becoming =
  /(?:成为|跻身|迈入|迈进|步入|进入)(?:全[国省区市县州])?(?:首批|首个|首家|第[一二三四五六七八九十\d]+[个家座]|又一个|唯一)*(?<thing>[^，、]*(?:GDP|生产总值|经济总量|产值|营收|收入))(?:已|均)?$/;

/** What a claim is about, and the part of the place that it holds for, where one is named. */
export interface Metric {
  metric: string;
  scope: string | null;
}

/** The noun at the head of a clause behind a number, what happened to it taken off. */
const nounOf = (right: string) => {
  const plain = right.replace(leadingVerb, "");
  const noun = plain.replace(status, "");
  return noun === "" ? plain : noun;
};

/** "培育甲、乙等市级园区" → "培育市级园区": examples before 等 go when what follows says enough. */
function withoutExamples(phrase: string): string {
  const at = phrase.search(
    /(?<![平均同相不对高中初优上下劣])等(?![级待候次同于效])(?!.*(?<![平均同相不对高中初优上下劣])等(?![级待候次同于效]))/
  );
  if (at < 0) return phrase;
  const noun = phrase.slice(at + 1).replace(/^(?:各类|的)/, "");
  if (noun.length < 3 || generic.test(noun)) return phrase;
  const verb = new RegExp(`^(?:${verbs})+`).exec(phrase)?.[0] ?? "";
  return verb + noun;
}

/**
 * The name of what is measured: from the words before the number ("改造老旧小区209个") or, where it counts
 * a noun behind it ("改造209个老旧小区"), from both sides.
 */
export function metricOf(subject: string, series: Series, reading: Reading): Metric {
  const thing = becoming.exec(subject)?.groups?.thing;
  if (reading.measure === "level" && thing !== undefined) return {metric: thing, scope: null};
  const phrase = phraseOf(subject);
  const isPlace = partOfPlace.test(phrase.text);
  const text = isPlace || standing.test(phrase.text) ? "" : phrase.text;
  const scope = isPlace ? phrase.text : phrase.scope;
  const {right} = series;
  if (
    reading.measure === "level" &&
    /^(?:的|实施|建设|用于|完成|推进|改造|新建|支持|开展|启动|修建|打造|建成)/.test(right) &&
    /(?:投资|投入|资金)$/.test(text)
  ) {
    const noun = nounOf(right);
    if (noun !== "") return {metric: noun + text.replace(new RegExp(`^(?:${verbs})+(?=.)`), ""), scope};
  }
  const isCounting =
    reading.measure === "level" ||
    ((reading.measure === "share" || reading.measure === "multiple") &&
      (text === "" || onlyVerbs.test(text)));
  const countsForward =
    isCounting &&
    series.quantities.length === 1 &&
    right !== "" &&
    !statusAhead.test(right) &&
    (text === "" ||
      onlyVerbs.test(subject) ||
      endsInVerb.test(subject.trim()) ||
      /^[一-鿿“A-Za-z]{2}/.test(right));
  if (reading.measure === "change" && text === "" && right !== "" && !statusAhead.test(right)) {
    return {metric: nounOf(right), scope};
  }
  if (reading.measure === "share" && text === "" && right.startsWith("的"))
    return {metric: right.slice(1), scope};
  if (reading.measure === "share" && /^(?:用于|投向)/.test(right)) return {metric: text + right, scope};
  if (!countsForward) {
    const deed =
      text === "" && isCounting && deeds.test(right)
        ? right.replace(/^(?:均|都|已|全部|当年|率先)+/, "")
        : text;
    return {metric: withoutExamples(deed), scope};
  }
  const noun = nounOf(right);
  if (text === "") return {metric: noun, scope};
  if (/等$/.test(subject.trim()) || /(?:、|，)/.test(text)) {
    const verb = new RegExp(`^(?:${verbs})+`).exec(text)?.[0] ?? "";
    return {metric: generic.test(noun) || isSample(subject, noun) ? text + noun : verb + noun, scope};
  }
  return {metric: text + noun, scope};
}

/** Nouns that name nothing without the subject before them: 占比, 总投资, 完成投资. */
const dependent =
  /^(?:其中)?(?:当年|年内|计划|预计|累计|实现|年均)*(?:占比|比重|新增|净增|新登记|新注册|新设立|总投资额?|投资额?|完成投资额?|总量|增量|增速|增幅|降幅|数量|规模|总?产值|总产量?|产量|比例|达标比例|总额|协议(?:总)?投资额?|落地|竣工|开工|竣工投产|投产|建成|达效|总数|人数|户数|总规模|强度|(?:主营业务|销售|营业|总)?收入|利润|利税|税收|余额|拉动|总长|总里程|总面积|效益|额度|交易额|营收|到位资金|注册资本|人均|(?:超|过)?[\d.]*[十百千万亿]+美?元(?:及?以上)?|占.+)$/;

/** "新增规上企业7家、限上企业11家": the second firms are new as well, which makes them another indicator. */
export function carryVerb(previous: string, metric: string): string {
  const lead = /^新(?:增|建|认定|培育|引进|开工|签约|设立|创建|改扩建|改建)/.exec(previous)?.[0];
  return lead && /(?:企业|主体)$/.test(metric) && !startsWithVerb.test(metric) ? lead + metric : metric;
}

const bareCapacity = /^(?:新增|新建|建成|投产|累计|并网|总)*装机(?:总?(?:容量|规模))?$/;
const newEnergy = /新能源|可再生能源|清洁能源|绿色能源|绿电|风光|风电、?光伏/;
const plants = /光伏|太阳能|风电|风力发电|火电|煤电|水电|核电|抽水蓄能|储能|生物质/g;

/** "实施新能源项目27个，新增装机300万千瓦": what the sentence spoke of before says of which plants. */
export function withPlants(metric: string, before: string): string {
  if (!bareCapacity.test(metric)) return metric;
  return (newEnergy.test(before) ? "新能源" : (before.match(plants)?.at(-1) ?? "")) + metric;
}

export const isDependent = (metric: string) => dependent.test(metric);

/** "新登记市场主体2.1万户，总量17万户": the total is of all there are, not of the new ones. */
const isTotal = /^(?:总量|总数|总规模|总户数|总家数)$/;
const withoutVerbs = (topic: string) =>
  topic.replace(new RegExp(`^(?:${verbs})+(?=.{2})`), "").replace(/(?<=.{2})新增$/, "");

/** What there is of a thing that a topic adds to: 净增限上企业 adds to 限上企业. */
export const stockOf = (topic: string) =>
  topic
    .replace(/^(?:净增|新(?:登记注册|注册登记|登记|注册|设立|设|发展|认定|培育|增))(?:的|各类)?(?=.{2})/, "")
    .replace(/(?<=.{2})新增$/, "");

/** A dependent noun with its topic: 重大项目 and 完成投资 give 重大项目完成投资. */
export function joinTopic(topic: string, metric: string): string {
  const own = metric.replace(/^其中/, "");
  const bare = withoutVerbs(isTotal.test(own) ? stockOf(topic) : topic);
  if (/^(?:新增|净增|新登记|新注册|新设立)$/.test(own)) return own + stockOf(bare);
  // Profit is earned by firms, not by their value added.
  if (own === "人均") return `人均${bare}`;
  if (own.endsWith("到位资金") && bare.endsWith("率")) return own;
  // "引进项目60个，其中5亿元以上12个"
  if (/元(?:及?以上)?$/.test(own)) return own + (/(?:项目|企业|集群|园区|单位)$/.exec(bare)?.[0] ?? "");
  // "粮食播种面积387万亩、产量114万吨"
  if (/^(?:总产量?|产量)$/.test(own)) return bare.replace(/(?:(?:播种|种植)?面积|单产)$/, "") + own;
  if (/旅游|游客/.test(bare) && /^(?:综合|总)?(?:收入|花费|消费)$/.test(own)) return `旅游${own}`;
  const earner = /^(?:利润|利税|(?:主营业务|营业|销售)收入)/.test(own)
    ? bare.replace(/(工业)增加值$/, "$1企业")
    : bare;
  return earner.endsWith(own) ? earner : earner + own;
}
