import type {Metadata} from "../read/metadata.ts";
import type {Phase} from "../vocabulary.ts";
import type {Sentence} from "./outline.ts";
import {fiveYearPlan, planOf, timePeriod, yearOfTargets} from "./period.ts";
import type {Stance} from "./stance.ts";

/** What the numbers of a column are: amounts or rates as the row's unit says, growth, or how much of a plan was done. */
export type ColumnMeasure = "value" | "growth" | "average" | "completion";

/** A column of a table of indicators, by the words of its head. */
export type Column =
  {role: "indicator" | "unit" | "attribute" | "other"} | ({role: "value"; measure: ColumnMeasure} & Stance);

/** A cell with its offsets in the report's text, spaces at its ends left out. */
export interface AnnexCell {
  text: string;
  start: number;
  end: number;
}

/** A row of a table, which is also a sentence of the report. */
export interface AnnexRow {
  sentence: Sentence;
  cells: AnnexCell[];
}

/** The table of a plan's main indicators that reports have at their end: what each column says, and the rows. */
export interface Annex {
  columns: Column[];
  rows: AnnexRow[];
}

const isRow = ({text}: Sentence) => text.startsWith("|") && text.endsWith("|") && text.length > 2;

/**
 * The tables of indicators among a report's sentences: rows that follow each other, the first naming a column of
 * indicators and one at least with figures of a time. Other tables stay sentences.
 */
export function annexesOf(sentences: readonly Sentence[], metadata: Metadata): Annex[] {
  const tables: Sentence[][] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (!isRow(sentence)) continue;
    if (index > 0 && isRow(sentences[index - 1]!)) tables.at(-1)!.push(sentence);
    else tables.push([sentence]);
  }
  return tables.flatMap((table) => annexOf(table, metadata) ?? []);
}

function annexOf(table: readonly Sentence[], metadata: Metadata): Annex | null {
  const [head, ...rows] = table.map((sentence): AnnexRow => ({sentence, cells: cellsOf(sentence)}));
  if (!head) return null;
  const columns = columnsOf(
    head.cells.map(({text}) => text),
    metadata
  );
  const isAnnex =
    columns.some(({role}) => role === "indicator") && columns.some(({role}) => role === "value");
  return isAnnex ? {columns, rows: rows.filter(isBody)} : null;
}

/** Neither the dashes of Markdown below a head, nor the numbers of the columns: 甲, 乙, 1, 2. */
function isBody({cells}: AnnexRow): boolean {
  const texts = cells.map(({text}) => text).filter((text) => text !== "");
  const numbers = texts.filter((text) => /^\d+$/.test(text));
  const isCounted =
    numbers.length > 1 &&
    numbers.every((text, index) => Number(text) === index + 1) &&
    texts.every((text) => text.length <= 2);
  return !isCounted && !texts.every((text) => /^:?-{2,}:?$/.test(text));
}

function cellsOf({text, start}: Sentence): AnnexCell[] {
  let at = start + 1;
  return text
    .slice(1, -1)
    .split("|")
    .map((raw) => {
      const trimmed = raw.trim();
      const from = at + raw.length - raw.trimStart().length;
      at += raw.length + 1;
      return {text: trimmed, start: from, end: from + trimmed.length};
    });
}

const indicatorHead =
  /^(?:主要)?(?:指标|项目)(?:名称|内容)?(?:（.*）)?$|^(?:主要|经济|发展|预期|约束性?)+指标$|指标名称$/;
const unitHead = /^(?:计量|计算)?单位$/;
const attributeHead = /属性|性质|指标类型/;
const otherHead =
  /^(?:序号|编号|类别|类型|分类|领域|备注|说明|方面|一级指标|责任(?:单位|部门).*|牵头.*|数据来源)$/;

/** What each column of a table says, by the words of its head; "other" where these do not tell. */
export function columnsOf(heads: readonly string[], metadata: Metadata): Column[] {
  const names = heads.map((head) => head.replace(/\s/g, ""));
  const named = names.findIndex((name) => indicatorHead.test(name));
  let previous: Stance | null = null;
  return names.map((name, index): Column => {
    if (index === named) return {role: "indicator"};
    if (unitHead.test(name)) return {role: "unit"};
    if (attributeHead.test(name)) return {role: "attribute"};
    if (name === "" || otherHead.test(name)) return {role: "other"};
    const measure = measureOf(name);
    const stance = stanceOf(name, measure, previous, metadata);
    if (!stance) return {role: "other"};
    previous = stance;
    return {role: "value", measure, ...stance};
  });
}

function measureOf(name: string): ColumnMeasure {
  if (
    /完成率|完成比例|(?:完成|为|占)(?:年度|年初|全年)?(?:计划|目标|任务)(?:数)?的?(?:比例|比重|[（(]?[%％])/.test(
      name
    )
  )
    return "completion";
  if (/年均|累计|\[|〔/.test(name)) return "average";
  return /增长|增速|增幅|增减|±|同比|比上年|变化率/.test(name) ? "growth" : "value";
}

const planned = /计划|目标|预期|安排|建议|草案|任务/;
const estimated = /预计|预测|初步|快报|预计数/;
const done = /完成|实绩|实际|执行|现状|基期|基数|实现|达到|决算|数值/;

/** The time and phase that a head names; growth without a time of its own is that of the column before. */
function stanceOf(
  name: string,
  measure: ColumnMeasure,
  previous: Stance | null,
  metadata: Metadata
): Stance | null {
  const year = yearOfTargets(metadata);
  const years = [...name.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([, digits]) => Number(digits));
  const plan = /[“"]?(十[一二三四五六]?五)[”"]?/.exec(name)?.[1];
  const relative =
    /上年|去年/.test(name) && !/比上年|较上年/.test(name)
      ? year - 1
      : /本年|今年|当年/.test(name)
        ? year
        : null;
  const isPhase = estimated.test(name) || done.test(name) || planned.test(name);
  if (measure === "average") {
    const span = fiveYearPlan(plan ?? "") ?? (metadata.kind === "five_year_plan" ? planOf(year) : null);
    const [first, last] = [years[0], years.at(-1)];
    const isTarget = span ? span.last >= year : (last ?? year) >= year;
    if (first !== undefined && last !== undefined && last > first)
      return {phase: isTarget ? "target" : "outcome", time_period: timePeriod(first, last)};
    return span && {phase: isTarget ? "target" : "outcome", time_period: timePeriod(span.first, span.last)};
  }
  const stated = years.at(-1) ?? relative;
  // How much of a plan was done is known of a year that is over.
  if (measure === "completion")
    return stated === null && previous && previous.phase !== "target"
      ? previous
      : {phase: "outcome", time_period: String(stated ?? year - 1)};
  if (stated === null && !isPhase) return measure === "value" ? null : previous;
  // "2022年增长%" behind "2022年预计完成" is as sure as that.
  if (!isPhase && measure === "growth" && previous?.time_period === String(stated)) return previous;
  const phase = phaseOf(name, stated, year);
  // "增长%" behind "2023年完成" says no more than that it belongs to it.
  if (stated === null && measure !== "value" && previous)
    return {...previous, phase: isPhase ? phase : previous.phase};
  return {phase, time_period: String(stated ?? (phase === "target" ? year : year - 1))};
}

function phaseOf(name: string, stated: number | null, year: number): Phase {
  if (estimated.test(name)) return "estimate";
  // "完成计划" is of what was done, "计划完成" of what is to be.
  if (/计划完成|目标完成|预期完成/.test(name)) return "target";
  if (done.test(name)) return "outcome";
  if (planned.test(name)) return "target";
  return stated !== null && stated < year ? "outcome" : "target";
}
