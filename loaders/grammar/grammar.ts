import type {Sentence} from "../outline/outline.ts";
import {planOf, timePeriod} from "../outline/period.ts";
import type {Measure, Tier, TimePeriod} from "../vocabulary.ts";
import {assign, remember, type Assignment, type Memory} from "./assign.ts";
import {amountChange, pointChange} from "./change.ts";
import type {Claim} from "./claim.ts";
import {completion} from "./completion.ts";
import {exclusionOf} from "./exclusion.ts";
import {baselineOf, type Baseline} from "./fromTo.ts";
import {averageGrowth, growth} from "./growth.ts";
import {level} from "./level.ts";
import {foldPunctuation} from "./mask.ts";
import {carryVerb, metricOf, withPlants} from "./metric.ts";
import {multiple} from "./multiple.ts";
import {itemsOf, phraseOf, subjectsOf} from "./phrase.ts";
import {qualifiersOf, spanBasis} from "./qualifiers.ts";
import {findQuantities, type Quantity} from "./quantity.ts";
import {rank} from "./rank.ts";
import type {Reading, Rule} from "./rule.ts";
import {seriesOf, type Series} from "./series.ts";
import {share} from "./share.ts";
import {structure} from "./structure.ts";
import {tierOf} from "./tier.ts";
import {
  lastYearOf,
  monthsOfSentence,
  partsOf,
  phaseOfSentence,
  spanOf,
  whenOf,
  yearBefore,
  type When
} from "./when.ts";
import {mayState, readStatement} from "./wordless.ts";
import {zoneBefore} from "./zone.ts";

/** In the order they are tried: the first that reads a series wins. */
export const rules: Rule[] = [
  structure,
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

const distributive = /(?:分别|依次|各自|均|都)/;

type NamedReading = Reading & {rule: string};

/**
 * Reads the quantitative claims of a sentence, in the order of the text. Offsets are those of the report.
 * A number that no rule reads is no claim.
 */
export function readClaims(sentence: Sentence): Claim[] {
  const text = foldPunctuation(sentence.text);
  const quantities = findQuantities(text).filter((quantity) => exclusionOf(quantity, text) === null);
  if (quantities.length === 0) return statementsOf(sentence, text, quantities);
  const stance: When = {phase: phaseOfSentence(text, sentence.phase), time_period: sentence.time_period};
  const byDefault = {...stance, time_period: monthsOfSentence(text, stance) ?? stance.time_period};
  const claims: Claim[] = [];
  let memory: Memory = {groups: [], topic: ""};
  let when = byDefault;
  let baseline: (Baseline & {series: Series}) | null = null;
  const all = seriesOf(text, quantities);
  for (const [index, series] of all.entries()) {
    const timing = whenOf(series.bridge + series.left, series.right, when, byDefault);
    when = timing.next;
    const opening = baselineOf(series, all[index + 1]);
    if (opening) {
      baseline = {...opening, series};
      continue;
    }
    // "推进13项改革、争取12个试点" are two things; a step of one target follows its number.
    const isStep = index > 0 && /^(?:（[^）]*）)?$/.test(all[index - 1]?.right ?? "");
    const step = !isStep
      ? null
      : tierOf(series.bridge + series.left, claims.at(-1), series.quantities[0]?.unit ?? "");
    // "投资增长7%、零售额增长8%的年初目标没有实现": the list was aimed at as a whole.
    if (timing.here.phase === "target" && byDefault.phase !== "target" && series.bridge === "、") {
      for (const claim of claims.slice(-1)) claim.phase = "target";
    }
    const reading = step
      ? stepReading(claims.at(-1))
      : sameRate(read(series, baseline), text.slice(0, series.quantities[0]?.start));
    if (!reading) continue;
    const metric = metricOf(reading.subject, series, reading);
    if (/^(?:、|和|及|与|以及)$/.test(series.bridge) && reading.measure === "level") {
      metric.metric = carryVerb(claims.at(-1)?.metric ?? "", metric.metric);
    }
    const toClaim = (from: Series, at: When) => (assignment: Assignment, _at: number, all: Assignment[]) =>
      claimOf(assignment, all.length, reading, at, from, sentence, text);
    if (baseline) {
      const period = baseline.year ? String(baseline.year) : yearBefore(spanOf(byDefault, timing.here));
      const before = {...baseline.series, right: ""};
      // What a target moves from has been reached, unless the target itself is moved.
      const phase = /目标/.test(baseline.subject) ? timing.here.phase : "outcome";
      claims.push(
        ...assign(metric, before, reading, memory).map(toClaim(before, {phase, time_period: period}))
      );
      baseline = null;
    }
    const group = assign(metric, series, reading, memory).map(toClaim(series, timing.here));
    const parts = partsOf(series.left, timing.here.time_period, group.length);
    if (parts) group.forEach((claim, i) => (claim.time_period = parts[i] ?? claim.time_period));
    shareBound(group, series);
    if (step) joinTiers(claims.at(-1), group[0], step);
    claims.push(...group);
    memory = remember(
      memory,
      metric.metric,
      group.map((claim) => claim.metric)
    );
  }
  growOverTerm(claims, byDefault, text);
  const last = lastYearOf(text, byDefault, claims.filter(({measure}) => measure === "growth").length);
  if (last)
    for (const claim of claims) if (claim.time_period === byDefault.time_period) claim.time_period = last;
  // "在去年增长11%的基础上，投资再增长10%": the subject follows.
  for (const [i, claim] of claims.entries())
    if (claim.metric === "") claim.metric = claims[i + 1]?.metric ?? "";
  claims.push(...statementsOf(sentence, text, quantities));
  return claims.sort((a, b) => a.start - b.start);
}

/** The first rule that reads a series; behind "由A" the words up to B say only that it moved. */
function read(series: Series, baseline: (Baseline & {series: Series}) | null): NamedReading | null {
  if (baseline) {
    const parts = structure.read({...baseline.series, left: baseline.subject});
    if (parts) return {...parts, rule: "fromTo"};
    const {subject} = baseline;
    const {form} = baseline.series.quantities[0] ?? {};
    if (form === "rank")
      return {rule: "fromTo", measure: "rank", subject: subject.replace(/全[国省市区县]$/, "")};
    const growing = /(?:增速|增幅|涨幅|增长率|增长(?=(?:预期|预计)?目标$))(?:(?:预期|预计)?目标)?$/;
    if (growing.test(subject)) {
      return {rule: "fromTo", measure: "growth", subject: subject.replace(growing, "")};
    }
    const isShare = /[%‰]/.test(baseline.series.quantities[0]?.unit ?? "");
    return {rule: "fromTo", measure: isShare ? "share" : "level", subject};
  }
  for (const rule of rules) {
    const reading = rule.read(series);
    if (reading) return {...reading, rule: rule.name};
  }
  return null;
}

/** "生产总值增速高于全省2个百分点、达到9%": what is reached is the growth that the words before speak of. */
const sameRate = (reading: NamedReading | null, before: string): NamedReading | null =>
  reading?.measure === "share" &&
  /^达到?$/.test(reading.subject) &&
  /增[速幅][^，。；]*分点、达到?$/.test(before)
    ? {...reading, measure: "growth"}
    : reading;

/** What cities and zones alike report of themselves. */
const ofWholePlaces =
  /^(?:地区|实现|完成)*(?:生产总值|GDP|固定资产投资|社会消费品零售总额|(?:规上|规模以上)?工业(?:总产值|增加值)|[^，、]{0,6}(?:财政|预算|税收)收入|[^，、]{0,6}进出口(?:总额|总值|贸易总额)?|实际(?:利用|使用|到位)外资)/;

/** A further step of a target measures what the step before measures. */
const stepReading = (previous: Claim | undefined): NamedReading | null =>
  previous ? {rule: "tier", measure: previous.measure, subject: ""} : null;

function joinTiers(
  previous: Claim | undefined,
  own: Claim | undefined,
  step: {previous: Tier; own: Tier}
): void {
  if (!previous || !own) return;
  previous.tier ??= step.previous;
  previous.tier_group ??= `${previous.metric}@${previous.start}`;
  own.tier = step.own;
  own.tier_group = previous.tier_group;
}

/**
 * What follows "由2016年的A增加到2021年的B" grew over those years: an average is one of 2017 to 2021, a growth
 * is measured from 2016. Elsewhere in a review of five years an average is theirs.
 */
function growOverTerm(claims: Claim[], byDefault: When, text: string): void {
  for (const [i, claim] of claims.entries()) {
    const isAverage = claim.measure === "avg_growth";
    if ((!isAverage && claim.measure !== "growth") || !/^\d{4}$/.test(claim.time_period)) continue;
    const term = termBefore(claims[i - 2], claims[i - 1]);
    if (isAverage && term) claim.time_period = timePeriod(term.first + 1, term.last);
    else if (isAverage && byDefault.time_period.includes("/")) claim.time_period = byDefault.time_period;
    else if (isAverage && claim.phase === "target")
      claim.time_period = upTo(claim.time_period, byDefault, text);
    else if (!isAverage && term) claim.basis ??= `比${term.first}年`;
  }
}

/** "到2015年，生产总值年均增长8%": the five years that end then, or those from this year on. */
function upTo(year: TimePeriod, {time_period}: When, text: string): TimePeriod {
  const last = Number(year);
  if (time_period < year && planOf(last).last !== last) return timePeriod(Number(time_period), last);
  return time_period < year || text.includes(`到${year}年`) ? timePeriod(last - 4, last) : year;
}

/** The years between the two ends of a movement that spans more than one; null for any other two claims. */
function termBefore(from: Claim | undefined, to: Claim | undefined): {first: number; last: number} | null {
  if (from?.rule !== "fromTo" || to?.rule !== "fromTo") return null;
  const [first, last] = [Number(from.time_period), Number(to.time_period.slice(-4))];
  return first + 1 < last ? {first, last} : null;
}

/** "分别增长6%、8%以上": the bound at the end of a list holds for all its members. */
function shareBound(group: Claim[], series: Series): void {
  const bound = series.quantities.at(-1)?.bound ?? "eq";
  if (series.quantities.length === 1) return;
  // "不低于60%、50%": so does one before the first number.
  const [first] = group;
  if (first && first.bound !== "eq" && /^不|^超过|^突破/.test(first.as_stated))
    for (const claim of group) if (claim.bound === "eq") claim.bound = first.bound;
  // "5万多户" says it of itself alone.
  const isOwn = /[多余]/.test(group.at(-1)?.as_stated ?? "");
  if (bound === "eq" || isOwn || !distributive.test(series.left)) return;
  for (const claim of group) if (claim.bound === "eq") claim.bound = bound;
}

const signed = (sign: 1 | -1 | undefined, value: number) => (sign === -1 ? -Math.abs(value) : value);

/** In "失业率和消费价格涨幅分别控制在4%和3%以内" one is a share, the other growth: the member's own noun decides. */
function measureOf(metric: string, measure: Measure, members: number): Measure {
  if (members === 1) return measure;
  if (measure === "growth" && /(?<!增长|下降|降低|上涨|递增)率$/.test(metric)) return "share";
  if (measure === "share" && /(?:增速|增幅|涨幅|增长率)$/.test(metric)) return "growth";
  return measure;
}

function claimOf(
  {metric, scope, quantity, relative_to}: Assignment,
  members: number,
  reading: NamedReading,
  {phase, time_period}: When,
  series: Series,
  sentence: Sentence,
  text: string
): Claim {
  const as_stated = sentence.text.slice(quantity.start, quantity.end);
  const value = signed(reading.sign, quantity.value);
  const following = text.slice(series.quantities.at(-1)?.end ?? quantity.end);
  const qualifiers = qualifiersOf(series.bridge, series.left, as_stated, following, phase, quantity.bound);
  const isRelative = reading.measure === "growth" || reading.measure === "multiple";
  return {
    metric: withPlants(metric, text.slice(0, quantity.start)),
    measure: measureOf(metric, reading.measure, members),
    value,
    value_high: quantity.value_high === null ? null : signed(reading.sign, quantity.value_high),
    unit: quantity.unit,
    bound: quantity.bound,
    phase,
    time_period,
    as_stated,
    start: sentence.start + quantity.start,
    end: sentence.start + quantity.end,
    tier: null,
    tier_group: null,
    relative_to: relative_to || null,
    relative_gap: relative_to && quantity.unit.includes("分点") ? value : null,
    strength: qualifiers.strength,
    price_basis: qualifiers.price_basis,
    basis:
      qualifiers.basis ??
      (isRelative ? spanBasis(series.bridge.split(/[；。]/).at(-1) + series.left, time_period) : null),
    target_status: qualifiers.target_status,
    scope: scope ?? (ofWholePlaces.test(metric) ? zoneBefore(text, quantity.start) : null),
    rule: reading.rule
  };
}

/** The members of a list that name something by themselves; "能源和环境指标" is one. */
function wholeItemsOf(subject: string): string[] {
  const items = itemsOf(subject);
  return items.some((item) => item.length < 3) ? [subject] : items;
}

/** Statements without a number, clause by clause; only those of an indicator are kept when claims are linked. */
function statementsOf(sentence: Sentence, text: string, quantities: Quantity[]): Claim[] {
  const claims: Claim[] = [];
  if (!mayState(text, sentence.phase)) return claims;
  let at = 0;
  for (const clause of text.split(/(?<=[，；。：！])/)) {
    const start = at;
    at += clause.length;
    if (clause.length < 6 || quantities.some((quantity) => quantity.start >= start && quantity.start < at))
      continue;
    const opening =
      /^(?:[一二三四五六七八九十]是|其中|尤其要?|要|保持(?=农村|城镇|城乡|居民)|确保|力争|努力|实现|坚持|促进|推动|保障)*/.exec(
        clause
      )?.[0].length ?? 0;
    const statement = readStatement(clause.slice(opening), sentence.phase);
    if (!statement) continue;
    const {text: subject, scope} = phraseOf(statement.subject);
    // 城乡居民收入 in step with the economy is one statement, 单位GDP能耗 and 节能减排指标 are two.
    const names = /城乡|指标|目标|任务/.test(subject) ? wholeItemsOf(subject) : subjectsOf(subject);
    for (const metric of names) {
      claims.push({
        metric,
        measure: statement.measure,
        value: null,
        value_high: null,
        unit: "",
        bound: statement.bound,
        phase: sentence.phase,
        time_period: sentence.time_period,
        as_stated: sentence.text.slice(start + opening + statement.start, start + opening + statement.end),
        start: sentence.start + start + opening + statement.start,
        end: sentence.start + start + opening + statement.end,
        strength: null,
        tier: null,
        tier_group: null,
        relative_to: statement.relative_to,
        relative_gap: null,
        target_status: statement.target_status,
        price_basis: null,
        basis: null,
        scope,
        rule: statement.rule
      });
    }
  }
  return claims;
}
