import type {Sentence} from "../outline/outline.ts";
import type {Phase, TimePeriod} from "../vocabulary.ts";
import {amountChange, pointChange} from "./change.ts";
import type {Claim} from "./claim.ts";
import {completion} from "./completion.ts";
import {exclusionOf} from "./exclusion.ts";
import {averageGrowth, growth} from "./growth.ts";
import {level} from "./level.ts";
import {multiple} from "./multiple.ts";
import {phraseOf, subjectsOf} from "./phrase.ts";
import {findQuantities, type Quantity} from "./quantity.ts";
import {rank} from "./rank.ts";
import type {Reading, Rule} from "./rule.ts";
import {seriesOf, type Series} from "./series.ts";
import {share} from "./share.ts";
import {explicitPeriod, phaseIn} from "./when.ts";

/** In the order they are tried: the first that reads a series wins. */
export const rules: Rule[] = [
  rank,
  multiple,
  completion,
  pointChange,
  averageGrowth,
  growth,
  amountChange,
  share,
  level
];

/** What the claims of a sentence need to know of its report. */
export interface GrammarContext {
  /** The year the report's targets are for. */
  year: number;
}

const distributive = /(?:分别|依次|各自)/;
/** Nouns that name nothing without the subject before them: 占比, 总投资, 完成投资. */
const dependent =
  /^(?:其中)?(?:占比|比重|占全|总投资|投资|完成投资|总量|增速|增幅|数量|规模|产值|总产值|产量|比例|面积|达标比例|总额|协议总投资|落地|竣工|开工|竣工投产|投产|建成|达效|总数|人数|户数|总规模|销售收入|营业收入|利润|利税|税收|余额|占|拉动|总长|总里程|年均|总面积|收入|效益|质量|额度|交易额|营收)/;

const verbOnly =
  /^(?:新?建设?|改造|实施|完成|打造|培育|引进|推进|推动|建成|新增|创建|发放|解决|整治|治理|开展|组织|选派|招引|拆除|承办|举办|安排|投入|落实|取得|签订|签约|对接|启动|启用|投用|支持|帮助|保障|惠及|服务|带动|覆盖|吸引|选取|设立|设置|组建|新建改造|改扩建|新改扩建|修建|铺设|栽植|淘汰|关停|关闭|化解|处置|盘活|收回|消化|收储|争取|获批|获评|认定|入选|新认定|新培育|新引进|新开工|竣工|开工|布局|布设|推出|推广|推开|梳理|排查|查处|办结|受理|兑现|安置|救助|资助|培训|招聘|招录|输送|转移|释放|减免|减少|降低|压减|取消|下放|承接|上线|开通|运营|新开|新设|增设|扩建|续建|提升|改善|提档升级|升级改造|改造提升|改造升级|集中|规划|储备|谋划|包装|筛选|确定|达成|促成|聚焦|围绕|依托|涉及|涵盖|包括|有|为|对|在|与|由|从|向|使|让|把|将|至|到|共|等|这|的|了|另有|还有|约有|拥有|确保|力争|争取|计划|预计|已有|现有|全部|当年|每|逾|上|高标准|高质量|加快|继续|积极|重点|着力|统筹|年内|今年|全年|再|年底前|累计|率先|成功|各|分别|均|剩余)*$/;
const endsInVerb =
  /(?:新建|改造|实施|完成|打造|培育|引进|推进|推动|建成|新增|创建|发放|解决|整治|治理|开展|组织|选派|招引|拆除|举办|安排|投入|落实|取得|签订|对接|启动|支持|帮助|保障|惠及|服务|带动|覆盖|吸引|选取|设立|设置|组建|改扩建|修建|铺设|淘汰|关停|化解|处置|盘活|争取|获批|认定|入选|布局|布设|推出|推广|推开|梳理|排查|查处|办结|安置|救助|资助|培训|取消|下放|上线|开通|增设|续建|提升|改善|规划|储备|谋划|达成|促成|聚焦|打通|消除|建设|新改建|改建|扩建|等|这|的|了|有|为|对|在|与|由|从|向|使|让|把|将|至|到|剩余|全市|全县|全省|全区|我市|我县|每|引导|创新打造|抓好|涵盖|派出|命名|评选|表彰|收购|孵化|聚集|集聚|入驻|落户|落地|承建|投资建设|拥有)$/;

/** Words that begin what happened to the things counted, not their name: "45个项目全面实施". */
const statusAhead =
  /^(?:以上|以下)?(?:[，。；、：]|全部|全面|已|均|都|顺利|加快|正在|相继|陆续|分别|成功|如期|提前|按期|同比|比上年|较上年|并|其中|左右|，|当年|率先|首次|基本|累计|实现|完成|通过|获得?|被|入选|列入|纳入|投入|竣工|开工|落地|投产|建成|进入|的增长|目标|任务|$)/;

const trimRight = (words: string) =>
  words
    .replace(/(?:的)?(?:全部|全面|已经?|均|都|顺利|加快|正在|相继|陆续|分别|成功|如期|提前|按期|同比|当年|率先|首次|基本|累计|有序|扎实|稳步|积极|被|的).*$/, "")
    .replace(/(?:实现|完成|通过|获得|入选|列入|纳入|投入|竣工|开工|落地|投产|建成|进入|启动|开展|取得|得到).*$/, "")
    .replace(/^(?:的|以上|以下)/, "");

/** The name of what is measured, from the words before the number and, where it counts a noun behind it, those after. */
function metricOf(subject: string, series: Series, reading: Reading): {metric: string; scope: string | null} {
  const {text, scope} = phraseOf(subject);
  const first = series.quantities[0];
  const countsForward =
    series.quantities.length === 1 &&
    first !== undefined &&
    series.right !== "" &&
    !statusAhead.test(series.right) &&
    (reading.measure === "level" ||
      ((reading.measure === "share" || reading.measure === "multiple") && (text === "" || verbOnly.test(text)))) &&
    (text === "" || verbOnly.test(subject) || endsInVerb.test(subject.trim()) || /^[一-鿿]{2}/.test(series.right));
  if (!countsForward) return {metric: text, scope};
  const noun = trimRight(series.right) || series.right;
  if (text === "" || /等$/.test(subject)) return {metric: noun, scope};
  return {metric: text + noun, scope};
}

const negative = (sign: 1 | -1 | undefined, value: number) => (sign === -1 ? -Math.abs(value) : value);
const negativeUnlessNull = (sign: 1 | -1 | undefined, value: number | null) =>
  value === null ? null : negative(sign, value);

interface Memory {
  /** Claims of this sentence so far. */
  claims: Claim[];
  /** Claims of each series of this sentence, in order. */
  groups: Claim[][];
  phase: Phase;
  time_period: TimePeriod;
}

/**
 * Reads the quantitative claims of a sentence, in the order of the text. Offsets are those of the report.
 * A number that no rule reads is no claim.
 */
export function readClaims(sentence: Sentence, context: GrammarContext): Claim[] {
  const text = sentence.text;
  const quantities = findQuantities(text).filter((quantity) => exclusionOf(quantity, text) === null);
  const memory: Memory = {
    claims: [],
    groups: [],
    phase: sentence.phase,
    time_period: sentence.time_period
  };
  const all = seriesOf(text, quantities);
  for (const [index, series] of all.entries()) {
    const reading = read(series, all[index - 1]);
    if (!reading) continue;
    const group = claimsOf(series, reading, memory, sentence, context);
    memory.claims.push(...group);
    memory.groups.push(group);
  }
  return memory.claims;
}

function read(series: Series, _previous: Series | undefined): (Reading & {rule: string}) | null {
  for (const rule of rules) {
    const reading = rule.read(series);
    if (reading) return {...reading, rule: rule.name};
  }
  return null;
}

function claimsOf(
  series: Series,
  reading: Reading & {rule: string},
  memory: Memory,
  sentence: Sentence,
  context: GrammarContext
): Claim[] {
  const {quantities} = series;
  const text = sentence.text;
  const first = quantities[0];
  const last = quantities.at(-1);
  if (!first || !last) return [];
  const {metric, scope} = metricOf(reading.subject, series, reading);
  const metrics = metricsFor(metric, series, reading, memory);
  const clauseWords = series.bridge + series.left;
  const when = explicitPeriod(clauseWords, memory.time_period, context.year);
  if (when.persists) memory.time_period = when.period;
  const phase = phaseIn(clauseWords, series.right, memory.phase);
  memory.phase = phase.next;
  const trailing = quantities.length > 1 && distributive.test(series.left) && last.bound !== "eq" ? last.bound : null;
  return metrics.map(({metric: name, quantity}) => ({
    metric: name,
    measure: reading.measure,
    value: reading.measure === "rank" ? quantity.value : negative(reading.sign, quantity.value),
    value_high: negativeUnlessNull(reading.sign, quantity.value_high),
    unit: quantity.unit,
    bound: quantity.bound === "eq" && trailing ? trailing : quantity.bound,
    phase: phase.here,
    time_period: when.period,
    as_stated: text.slice(quantity.start, quantity.end),
    start: sentence.start + quantity.start,
    end: sentence.start + quantity.end,
    strength: null,
    tier: null,
    tier_group: null,
    relative_to: reading.relative_to || null,
    relative_gap: null,
    target_status: null,
    price_basis: null,
    basis: null,
    scope,
    rule: reading.rule
  }));
}

/** Pairs the subjects of a series with its quantities. */
function metricsFor(
  metric: string,
  series: Series,
  reading: Reading,
  memory: Memory
): {metric: string; quantity: Quantity}[] {
  const {quantities} = series;
  const count = quantities.length;
  const recent = recentMetrics(memory);
  const topic = recent.at(-1) ?? "";
  const named = metric === "" ? "" : dependent.test(metric) && topic ? join(topic, metric) : metric;
  if (count > 1) {
    let subjects = named === "" ? [] : subjectsOf(metric);
    if (subjects.length !== count && named === "") subjects = recent.slice(-count);
    if (subjects.length === count) {
      return quantities.flatMap((quantity, i) => ({metric: subjects[i] ?? metric, quantity}));
    }
    return quantities.map((quantity) => ({metric: named || topic, quantity}));
  }
  const quantity = quantities[0];
  if (!quantity) return [];
  if (named === "") {
    const group = memory.groups.at(-1) ?? [];
    if (reading.each) {
      const names = [...new Set((group.length > 1 ? group : memory.claims).map((claim) => claim.metric))];
      if (names.length > 0) return names.map((name) => ({metric: name, quantity}));
    }
    if (reading.measure === "rank" && group.length > 1) {
      return [...new Set(group.map((claim) => claim.metric))].map((name) => ({metric: name, quantity}));
    }
    return [{metric: topic || fromBridge(series), quantity}];
  }
  if (reading.each || /各$/.test(series.left)) {
    const subjects = subjectsOf(metric);
    if (subjects.length > 1) return subjects.map((name) => ({metric: name, quantity}));
    if (/^(?:增速|增幅|总量|数量|占比|比重)$/.test(metric)) {
      const names = [...new Set(memory.claims.slice(-6).map((claim) => claim.metric))];
      if (names.length > 1) return names.map((name) => ({metric: name + metric, quantity}));
    }
  }
  return [{metric: named, quantity}];
}

const join = (topic: string, metric: string) => (topic.endsWith(metric) ? topic : topic + metric.replace(/^其中/, ""));

function recentMetrics(memory: Memory): string[] {
  const names: string[] = [];
  for (const claim of memory.claims) if (names.at(-1) !== claim.metric) names.push(claim.metric);
  return names;
}

/** The last clause without a number, where nothing else names the subject. */
function fromBridge(series: Series): string {
  const clauses = series.bridge.split(/[，,；;：:、]/).filter((clause) => clause.length > 1);
  return phraseOf(clauses.at(-1) ?? "").text;
}
