import type {Measure} from "../vocabulary.ts";
import {basisOf} from "./comparability.ts";
import type {Side} from "./side.ts";
import {contained, similarity} from "./similarity.ts";
import {areContrary, isGeneric, stagesAgree} from "./wording.ts";

/** How well an outcome answers a target, and why it may. */
export interface Match {
  /** 0 to 1. */
  score: number;
  basis: "same_indicator" | "same_phrase";
}

// The same words are a little less than the same indicator.
const phraseTrust = 0.9;

/** Below this, two phrases are two things. */
export const threshold = 0.5;

const foreignToPlace = /^(?:全国|全省|全区|全自治区|我省|我国)$/;
const wholePlace = /^(?:全[国省市区州盟县旗域]|我[省市区州盟县旗]|全社会)$/;

/** 翻番 promises growth of 100%: the one multiple that growth answers. */
export const isDoubling = ({observation}: Side) =>
  observation.measure === "multiple" && observation.as_stated.includes("翻");

/** Measures that answer each other; a share may be read as a level in per cent, and new ones as an increase of all. */
function measuresAgree(target: Side, outcome: Side): boolean {
  const [a, b] = [target.observation.measure, outcome.observation.measure];
  if (a === b) return true;
  if (a === "level" && b === "change") return target.amount === "flow" && target.dimension === "count";
  if (isDoubling(target)) return b === "growth";
  const percent = (side: Side) => /[%‰]/.test(side.observation.unit);
  const rates: Measure[] = ["share", "level"];
  return rates.includes(a) && rates.includes(b) && percent(target) && percent(outcome);
}

/** Whether two units count the same kind of thing: 个 and 家, 人 and 人次, 万户 and 户. */
function unitsAgree(target: Side, outcome: Side): boolean {
  if (isDoubling(target)) return outcome.observation.unit === "%";
  const [a, b] = [target.observation, outcome.observation];
  if (a.base_unit !== null && a.base_unit === b.base_unit) return true;
  if (target.dimension !== outcome.dimension) {
    const pair = [target.dimension, outcome.dimension].sort().join();
    return pair === "people,visits" || pair === "count,people";
  }
  return target.dimension === "count" || (a.unit === b.unit && a.base_unit === null);
}

/** The part of the place that a figure covers; null for the place as a whole. */
export function partOf({observation}: Pick<Side, "observation">): string | null {
  const {scope} = observation;
  return scope === null || wholePlace.test(scope) ? null : scope;
}

/** Whether both are of the whole place or of the same part; for what no dictionary knows one may be silent. */
function partsAgree(target: Side, outcome: Side): boolean {
  const [a, b] = [partOf(target), partOf(outcome)];
  const isOpen = target.observation.indicator === null || outcome.observation.indicator === null;
  return a === b || (isOpen && (a === null || b === null));
}

/** Whether a figure is of the place that reports, and not of the province or nation around it. */
export function isOwn({observation: {scope, ref_area}}: Pick<Side, "observation">): boolean {
  if (scope === null || ref_area === null) return true;
  if (ref_area === "100000") return true;
  if (ref_area.endsWith("0000")) return scope !== "全国" && scope !== "我国";
  if (ref_area.endsWith("00")) return !foreignToPlace.test(scope);
  return scope !== "全国" && scope !== "我国" && scope !== "全省" && scope !== "我省" && scope !== "全市";
}

const clearlyMore = 4;

/**
 * Whether one counts what came in the year and the other all there is: by their words, or where new ones are
 * promised and several times as many, not called new, are reported.
 */
export function isStockAgainstFlow(target: Side, outcome: Side): boolean {
  if (target.amount === "stock") return outcome.amount === "flow";
  if (target.amount !== "flow") return false;
  return (
    outcome.amount === "stock" || (outcome.amount === null && sizeOf(outcome) > clearlyMore * sizeOf(target))
  );
}

const manifold = 20;

/**
 * Sums of money that differ manifold are of a part and a whole, or of one year and five; so are counts that differ
 * far more.
 */
function isOfAnotherSize(target: Side, outcome: Side): boolean {
  if (target.observation.measure !== "level") return false;
  const most = target.dimension === "money" ? clearlyMore : manifold;
  const ratio = sizeOf(outcome) / sizeOf(target);
  return ratio > most || ratio < 1 / most;
}

const implausiblePoints = 8;

/** An economy that outgrows its target by so much is a zone's, or has grown so over several years. */
function isImplausible({observation: target}: Side, {observation: outcome}: Side): boolean {
  if (target.indicator !== "gdp" || target.measure !== "growth" || outcome.measure !== "growth") return false;
  return outcome.value! - (target.value_high ?? target.value!) > implausiblePoints;
}

const sizeOf = ({observation: {value, value_scaled}}: Side) => Math.abs(value_scaled ?? value ?? 0);

function thresholdsAgree(target: Side, outcome: Side): boolean {
  const [a, b] = [target.thresholds, outcome.thresholds];
  return a.length === b.length && a.every((item) => b.includes(item));
}

/** The indicator; of new ones that of all, for in a list 新增 stands before the first thing only. */
const seriesOf = ({observation: {indicator}}: Side) => indicator?.replace(/^new_/, "") ?? null;

const isRateMeasure = (measure: Measure) => measure === "growth" || measure === "avg_growth";

/**
 * Whether the outcome may answer the target, and how well; null where it says another thing. The period is the
 * caller's concern.
 */
export function match(target: Side, outcome: Side): Match | null {
  if (!measuresAgree(target, outcome) || !unitsAgree(target, outcome)) return null;
  const [a, b] = [seriesOf(target), seriesOf(outcome)];
  if (!isOwn(outcome) || !partsAgree(target, outcome)) return null;
  const isSame = a !== null && a === b;
  if (a !== null && b !== null && !isSame) return null;
  const isCount = !isRateMeasure(target.observation.measure);
  if (isCount && (!stagesAgree(target.stage, outcome.stage) || isStockAgainstFlow(target, outcome)))
    return null;
  if (isOfAnotherSize(target, outcome) || isImplausible(target, outcome)) return null;
  if (!thresholdsAgree(target, outcome)) return null;
  if (areContrary(target.observation.metric, outcome.observation.metric)) return null;
  const words = wordsAgree(target, outcome);
  const doubts =
    (outcome.observation.time_period === target.observation.time_period ? 0 : 0.2) +
    (basisOf(target.observation) === basisOf(outcome.observation) ? 0 : 0.1) +
    (target.observation.price_basis === outcome.observation.price_basis ? 0 : 0.05) +
    (outcome.observation.phase === "estimate" ? 0.01 : 0);
  if (isSame) return {score: Math.max(threshold, 0.9 + 0.1 * words - doubts), basis: "same_indicator"};
  const score = words + nearness(target, outcome) - doubts - (a === b ? 0 : 0.05);
  return score < threshold ? null : {score: phraseTrust * score, basis: "same_phrase"};
}

/** What an answer to a part of a list is worth: 体育公园 for 体育公园和运动场地. */
const ofPart = 0.75;
const leastTelling = 8;
const fullyTelling = 20;

/** Whether a phrase tells what is counted: 0 for "企业" or "项目", 1 for "充电桩". */
function specificityOf({essence, phrase: {mass}}: Side): number {
  if (isGeneric(essence)) return 0;
  return Math.min(1, Math.max(0, (mass - leastTelling) / (fullyTelling - leastTelling)));
}

/**
 * How far the words agree: the phrases themselves, and how much of each stands in the clauses around the other,
 * for reports name a thing once and then say "新增参保4.6万人". Where a phrase tells nothing ("31家企业被认定为…"),
 * its clause must name what the other phrase names.
 */
export function wordsAgree(target: Side, outcome: Side): number {
  const phrases = Math.max(
    similarity(target.phrase, outcome.phrase),
    ofPart * Math.max(0, ...target.parts.map((part) => similarity(part, outcome.phrase))),
    ofPart * Math.max(0, ...outcome.parts.map((part) => similarity(target.phrase, part)))
  );
  const around = Math.sqrt(
    contained(target.phrase, outcome.context) * contained(outcome.phrase, target.context)
  );
  const told = Math.max(phrases, 0.6 * phrases + 0.4 * around);
  const [a, b] = [specificityOf(target), specificityOf(outcome)];
  const specificity = Math.min(a, b);
  if (specificity === 1) return told;
  const byClauses = Math.max(
    a * (0.5 + 0.5 * b) * around * around,
    a * contained(target.phrase, outcome.clauseWords),
    0.85 * b * contained(outcome.phrase, target.context),
    0.8 * similarity(target.clauseWords, outcome.clauseWords)
  );
  return specificity * told + (1 - specificity) * byClauses;
}

/** Figures of one size speak for one thing, a little; a thousandfold against it. */
function nearness(target: Side, outcome: Side): number {
  const [a, b] = [sizeOf(target), sizeOf(outcome)];
  if (a === 0 || b === 0) return 0;
  const ratio = Math.max(a / b, b / a);
  return ratio < 2 ? 0.03 : ratio > 100 ? -0.2 : ratio > 10 ? -0.1 : 0;
}
