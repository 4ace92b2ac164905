import {groupBy} from "../groupBy.ts";
import type {Dictionary} from "../link/dictionary.ts";
import {parseNumeral} from "../numeral.ts";
import type {Sentence} from "../outline/outline.ts";
import type {ObservationRow as Observation} from "../reportRows.ts";
import type {TimePeriod} from "../vocabulary.ts";

/**
 * What reports say themselves of an outcome and its target: "完成目标的107.9%", "低于控制目标0.13个百分点",
 * "均超额完成年度任务", "未完成年度目标", "9项目标3项未达"; and that a target was changed in the year.
 */

export const assessmentVerdicts = [
  "declared_exceeded",
  "declared_met",
  "declared_partly",
  "declared_missed",
  "declared_adjusted"
] as const;
export type AssessmentVerdict = (typeof assessmentVerdicts)[number];

/** What a report can say became of a target. */
export type DeclaredVerdict = Exclude<AssessmentVerdict, "declared_adjusted">;

/** How the statement is worded, by which pages can count. */
export const assessmentForms = ["completion", "distance", "done", "missed", "count", "adjustment"] as const;
export type AssessmentForm = (typeof assessmentForms)[number];

/** One statement of a report on one of its targets: a row of `assessments`. */
export interface AssessmentRow {
  /** `REPORT#START`, and `REPORT#START.2` for the second thing one statement is about. */
  assessment: string;
  report: string;
  ref_area: string | null;
  time_period: TimePeriod;
  /** What it is about, in the report's words; "" where it is about the year's work as a whole. */
  metric: string;
  indicator: string | null;
  /** The outcome it speaks of, where the sentence gives one. */
  observation: string | null;
  form: AssessmentForm;
  verdict: AssessmentVerdict;
  /** Outcome in per cent of the target, as stated. */
  completion: number | null;
  /** The target, as stated or as the outcome and the completion give it; of an adjustment, what it was changed to. */
  implied_target: number | null;
  implied_unit: string | null;
  /** Of how many targets it speaks, and how many of these (missed ones where the verdict is so). */
  n: number | null;
  of: number | null;
  /** Null for a statement of the panel, whose report's text is not here. */
  sentence: number | null;
  start: number;
  end: number;
}

/** A statement as its words say it, before it is known what it is about. Offsets are those of the clause. */
interface Statement {
  form: AssessmentForm;
  verdict: AssessmentVerdict;
  start: number;
  end: number;
  /** What its own words name as its subject or object. */
  names: string[];
  /** A number of its own: distance in points, or the target restated. */
  distance?: number;
  implied?: {value: number; unit: string};
  n?: number | null;
  of?: number | null;
}

interface Clause {
  text: string;
  /** Offset in the sentence. */
  start: number;
}

const aims = "(?:目标任务|任务目标|目标|任务|指标|计划|预期|预定目标|要求)";
const givers =
  "(?:国家|省(?:里|上|政府)?|自治区|市(?:里|政府)?|州|上级|全年|年度|当年|年初|本年|下达|确定|预定|预期|既定|规划|考核|控制|各项|主要|约束性|的|和|年初确定|人大(?:会议)?(?:确定|批准)?)*";

const exceeded = /超额|超过|提前超|高于|优于|好于/;

/** "未完成", "没有达到", "未能如期", "不及预期" and what says it by other words. */
const misses =
  /未(?:能)?(?:如期|按期|按时|按预期|有效|全面|全部|完全)*(?:完成|达到?|达标|实现|获批|获选|入选|兑现)|没有?(?:能)?(?:如期|按期)?(?:完成|达到|实现)|未能(?:按预期|如期|有效)|(?:不及|低于|没有达到|未达)(?:年初|年度|全年|原定|计划|既定)*(?:的)?(?:预期|目标|计划)|与[^，。；]{0,30}目标[^，。；]{0,12}差距|(?:目标|任务|预期|计划)[^，。；]{0,6}(?:有|存在)(?:一定|较大|不小|很大|明显)?(?:的)?差距|(?:进展|推进|进度)(?:较为|比较|相对|较|十分)?(?:缓慢|较慢|滞后|不快|偏慢)|(?:推进|进展)较慢|(?:造成|导致|出现)(?:大幅)?(?:减收|减产)/;
const isNoMiss = /尚未完成的|未完成的(?!任务)|防止|避免|如果|若|凡/;

const doneWith = new RegExp(
  `(?:全面|全部|圆满|超额|提前|较好|顺利|率先|如期|按期|基本|胜利|均|都|已|能够|可|有望|预计|实际|在全[区省市国])*` +
    `(?:完成|实现|达到|兑现)了?(?<object>[^，。；]{0,40}?)(?<aim>任务|目标|指标|计划数?|预期|认定|考核(?:要求|标准))(?:值|数|要求|标准|任务|工作)?(?=$|\\d)`
);
const aimDone = new RegExp(
  `^(?<subject>[^，。；]{0,40}?)(?<aim>任务|目标|指标|工作)(?:均|都|已|可|将|能够|基本)*(?:全部|全面|圆满|超额|提前|顺利|如期|基本|较好)(?:完成|实现|达到|达成|达标|兑现)`
);
const aimDoneShort =
  /^(?<subject>[^，。；]{1,40}?)(?<aim>任务|目标|指标)(?:均|都|全部|已)*(?:基本)?(?:完成|实现)$/;
const asExpected =
  /(?:均|都|全部|全面|完全|基本)*(?:达到|符合|高于|优于|好于|快于|超过)(?<object>[^，。；、]{0,16}?)(?:预期(?!寿命)|考核标准|考核要求|目标(?:要求|值|任务)?)/;
const distancePattern =
  /(?<side>低于|高于|超过?|超出|快于|好于|优于|少于|多于|比)(?<object>[^，。；、]{0,12}?)(?:目标|任务|预期|计划)(?:值|任务|数|要求)?(?<more>高|低|快|多|少|超出?)?(?:了)?(?<number>\d+(?:\.\d+)?)(?:个)?(?<unit>百分点|千分点)/;
const countMissed =
  /(?<of>\d+|[一二三四五六七八九十]+)(?:项|个)[^，。；]{0,16}(?:目标|指标|任务)[^。；]{0,20}?(?:有)?(?<n>\d+|[一二三四五六七八九十两]+)(?:项|个)[^，。；]{0,12}?(?<word>未(?:能)?(?:完成|达到?|实现|达标)|没有(?:完成|达到)|完成|达到|超额完成|实现)/;
const units =
  "%|[十百千万亿]*(?:美元|元|吨|公里|平方米|千瓦|标箱|人次|人|户|家|个|项|套|间|亩|公顷|斤|条|座|辆|台|天|件|处|所)";
const restated = new RegExp(
  `(?<number>\\d+(?:\\.\\d+)?)(?<unit>${units})(?:左右|以上|以内)?的?[^\\d，。；、]{0,14}?(?:目标|任务|计划)`
);
const general =
  /^(?:各项|主要|全年|年度|部分|一些|少数|个别|有的|经济社会|国民经济|多项|大部分)|(?:目标任务|预期目标|主要指标|各项任务|确定的任务)$/;

const count = (text: string | undefined) => (text === undefined ? undefined : parseNumeral(text));

const spanOf = (match: RegExpExecArray) => ({start: match.index, end: match.index + match[0].length});

/** "9项指标中3项未达到预期": how many of how many, in a part of a sentence. */
function countIn(part: string): Statement | null {
  const match = countMissed.exec(part);
  if (!match?.groups) return null;
  const {word = ""} = match.groups;
  const [n, of] = [count(match.groups.n), count(match.groups.of)];
  // "建成20个项目，带动102个任务完成" counts two things.
  if (n == null || of == null || n > of) return null;
  const verdict = /^[未没]/.test(word)
    ? "declared_missed"
    : word.startsWith("超")
      ? "declared_exceeded"
      : "declared_met";
  return {form: "count", verdict, ...spanOf(match), names: [], n, of};
}

/** Statements of one clause. */
function statementsIn(clause: string): Statement[] {
  const far = distancePattern.exec(clause);
  if (far?.groups) {
    const {side = "", more, number} = far.groups;
    const isAbove = more ? !/低|少/.test(more) : !/低于|少于/.test(side);
    return [
      {
        form: "distance",
        verdict: "declared_met",
        ...spanOf(far),
        names: [],
        distance: Number(number) * (isAbove ? 1 : -1)
      }
    ];
  }
  const miss = misses.exec(clause);
  if (miss && !isNoMiss.test(clause)) {
    const subject = clause.slice(0, miss.index);
    return [
      {
        form: "missed",
        verdict: "declared_missed",
        ...spanOf(miss),
        names: namesOf(subject),
        ...restatedIn(miss[0])
      }
    ];
  }
  for (const pattern of [doneWith, aimDone, aimDoneShort]) {
    const done = pattern.exec(clause);
    if (!done?.groups) continue;
    const object = done.groups.object ?? done.groups.subject ?? "";
    const isDone = pattern !== doneWith || isAim(object, clause.slice(0, done.index), done.groups.aim ?? "");
    if (!isDone) continue;
    return [
      {
        form: "done",
        verdict: /超额|超(?:预期|目标)/.test(done[0]) ? "declared_exceeded" : "declared_met",
        ...spanOf(done),
        names: namesOf(object),
        ...restatedIn(done[0])
      }
    ];
  }
  const expected = asExpected.exec(clause);
  if (expected && !/要|力争|确保/.test(clause.slice(0, expected.index)))
    return [
      {
        form: "done",
        verdict: exceeded.test(expected[0]) ? "declared_exceeded" : "declared_met",
        ...spanOf(expected),
        names: namesOf(clause.slice(0, expected.index))
      }
    ];
  return [];
}

/** 完成…任务 is said of a target when it is called so; "完成改造任务5个" without one is just work. */
function isAim(object: string, before: string, aim: string): boolean {
  return (
    !/^(?:打造|推进)/.test(object) &&
    (aim !== "认定" || /申请$/.test(object)) &&
    !/^(?:力争|要|必须)$/.test(before)
  );
}

function restatedIn(words: string): {implied?: {value: number; unit: string}} {
  const found = restated.exec(words)?.groups;
  return found ? {implied: {value: Number(found.number), unit: found.unit ?? ""}} : {};
}

const givenBy = new RegExp(`^${givers}|${givers}${aims}*$`, "g");

/** The things that the words of a statement name, one by one; none where they only say 年度目标. */
function namesOf(words: string): string[] {
  const bare = words
    .replace(/(?:等)?(?:\d+项)?(?:指标|任务|工作|项目|目标)?(?:均|都|也|仍|还|尚|预计|实际|已)*$/, "")
    .replace(/(?<=.{2})(?:因|由于|受)(?!益).*$/, "")
    .replace(/^.*(?:但|虽然|尽管|其中|特别是|一是|二是|三是|主要是)/, "")
    .replace(/\d+(?:\.\d+)?(?:%|[万亿]?[^\d、，的]{1,2})(?:左右|以上|以内)?(?:的)?/g, "")
    .replace(givenBy, "");
  if (bare.length < 2) return [];
  return bare
    .split(/、|和(?!平|谐)|及|以及/)
    .map((name) =>
      name
        .replace(givenBy, "")
        .replace(/^（[一二三四五六七八九十]+）/, "")
        .trim()
    )
    .filter((name) => name.length >= 2);
}

const changed = "(?:调整|修订|调减|下调|调低|上调)";
/** "调整后的主要目标", "下调了年度预期目标": that targets were changed in the year. */
const adjusting =
  /(?:(?:调整|修订)(?:后|了|过|确定)|(?:调减|下调|调低|上调)(?:后|了|过)?)的?(?:[一-龥]{0,6}(?:审议|批准|确定)的?)?(?:主要|年度|年初|预期|全年|增长|经济|社会|发展|部分)*(?:目标|任务|指标|计划)|批准调整的[^，。；]{0,16}(?:目标|指标)|(?<!结构)调整[^，。；]{0,24}预期目标[^，。；]{0,20}(?:审议|批准)/;
/** "地区生产总值增长目标由9%调整为7%左右": what a target was changed to. */
const adjustedTo = new RegExp(
  `(?<name>[^，。；、]{2,24}?)(?:年度|全年|年初|预期|增长|增速|增幅|目标值?|任务|指标|计划)+` +
    `(?:由|从)(?:原来的?|年初的?)?\\d+(?:\\.\\d+)?(?:${units})(?:左右|以上|以内)?` +
    `${changed}(?:为|到|至)(?<number>\\d+(?:\\.\\d+)?)(?<unit>${units})`
);

/** Changes of targets in the course of the year: each with its number, or one for the report's general word. */
function adjustmentIn(
  {text, start, sentence, time_period}: Sentence,
  indicatorOf: (metric: string) => string | null
): Found[] {
  const numbers = [...text.matchAll(new RegExp(adjustedTo, "g"))].map((match) => {
    const metric = namesOf(match.groups!.name!)[0] ?? match.groups!.name!;
    return {
      at: spanOf(match),
      metric,
      indicator: indicatorOf(metric),
      implied_target: Number(match.groups!.number),
      implied_unit: match.groups!.unit!
    };
  });
  const general = adjusting.exec(text);
  const found = numbers.length > 0 ? numbers : general ? [{at: spanOf(general), metric: ""}] : [];
  return found.map(({at, ...rest}) => ({
    ...blank,
    ...rest,
    time_period,
    form: "adjustment",
    verdict: "declared_adjusted",
    sentence,
    start: start + at.start,
    end: start + at.end
  }));
}

/** Whether a sentence looks back; only then does "完成任务" report something. */
const looksBack = ({phase, text}: Sentence) => phase !== "target" || /^(?:去年|过去)/.test(text);

/**
 * Every statement in which a report compares what was done with what was promised, one row for each thing it is
 * about. `year` is the year of the report's targets: such statements are about the year before, unless the
 * sentence has a period of its own.
 */
export function assessmentsOf(
  report: {report: string; ref_area: string | null},
  sentences: readonly Sentence[],
  observations: readonly Observation[],
  dictionary: Pick<Dictionary, "indicatorOf">
): AssessmentRow[] {
  const bySentence = groupBy(observations, ({sentence}) => sentence);
  const rows: AssessmentRow[] = [];
  const ids = new Map<number, number>();
  const indicatorOf = (metric: string) =>
    dictionary.indicatorOf(metric, "growth", "%", report) ??
    dictionary.indicatorOf(metric, "level", "", report);
  for (const sentence of sentences) {
    if (!looksBack(sentence)) continue;
    const own = bySentence.get(sentence.sentence) ?? [];
    for (const found of [
      ...completionsIn(sentence, own),
      ...statementsOf(sentence, own, indicatorOf),
      ...adjustmentIn(sentence, indicatorOf)
    ]) {
      const number = (ids.get(found.start) ?? 0) + 1;
      ids.set(found.start, number);
      rows.push({
        assessment: `${report.report}#${found.start}${number > 1 ? `.${number}` : ""}`,
        report: report.report,
        ref_area: report.ref_area,
        ...found
      });
    }
  }
  return rows;
}

type Found = Omit<AssessmentRow, "assessment" | "report" | "ref_area">;

const blank = {
  indicator: null,
  observation: null,
  completion: null,
  implied_target: null,
  implied_unit: null,
  n: null,
  of: null
};

const rateAlone = /^(?:完成率|完工率|达成率|完成)?$/;

/** Completions that the grammar read as figures of their own: 完成目标的107.9%, 完工率100%. */
function completionsIn(sentence: Sentence, observations: readonly Observation[]): Found[] {
  return observations
    .filter(({measure, phase, value}) => measure === "completion" && phase !== "target" && value !== null)
    .map((figure) => {
      const outcome = observations
        .filter(
          ({metric, measure, start, value}) =>
            value !== null &&
            measure !== "completion" &&
            measure !== "growth" &&
            start < figure.start &&
            (rateAlone.test(figure.metric) ||
              figure.metric.includes(metric) ||
              metric.includes(figure.metric))
        )
        .at(-1);
      const {value} = figure;
      return {
        ...blank,
        time_period: figure.time_period,
        metric: outcome?.metric ?? figure.metric,
        indicator: outcome?.indicator ?? figure.indicator,
        observation: outcome?.observation ?? null,
        form: "completion",
        verdict: value! >= 105 ? "declared_exceeded" : value! >= 100 ? "declared_met" : "declared_partly",
        completion: value,
        implied_target: outcome?.value ? Number(((outcome.value * 100) / value!).toPrecision(4)) : null,
        implied_unit: outcome?.unit ?? null,
        sentence: sentence.sentence,
        start: figure.start,
        end: figure.end
      };
    });
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const part of text.split(/(?<=[，；。！？：,;])/)) {
    clauses.push({text: part.replace(/[，；。！？：,;]+$/, ""), start});
    start += part.length;
  }
  return clauses;
}

const coversAll = /全部|均|都|分别/;

function statementsOf(
  sentence: Sentence,
  observations: readonly Observation[],
  indicatorOf: (metric: string) => string | null
): Found[] {
  const clauses = clausesOf(sentence.text);
  const baseOf = (statement: Statement, offset: number) => ({
    ...blank,
    time_period: sentence.time_period,
    form: statement.form,
    verdict: statement.verdict,
    n: statement.n ?? null,
    of: statement.of ?? null,
    sentence: sentence.sentence,
    start: sentence.start + offset + statement.start,
    end: sentence.start + offset + statement.end,
    implied_target: statement.implied?.value ?? null,
    implied_unit: statement.implied?.unit ?? null
  });
  const counted = countIn(sentence.text);
  const count: Found[] = counted ? [{...baseOf(counted, 0), metric: ""}] : [];
  const inClauses = clauses.flatMap((clause, index) =>
    statementsIn(clause.text).flatMap((statement): Found[] => {
      const base = baseOf(statement, clause.start);
      const figures =
        statement.form === "missed"
          ? []
          : figuresOf(sentence, clauses, index, base.end, observations, statement);
      if (figures.length > 0 || statement.form === "distance")
        return figures.map((figure) => ({
          ...base,
          ...impliedBy(statement, figure),
          time_period: figure.time_period,
          metric: figure.metric,
          indicator: figure.indicator,
          observation: figure.observation,
          verdict: verdictOf(statement, figure)
        }));
      const names = statement.names.length > 0 ? statement.names : subjectBefore(clauses, index, statement);
      return (names.length > 0 ? names : [""]).map((name) => {
        const metric = general.test(name) ? "" : name;
        return {...base, metric, indicator: metric === "" ? null : indicatorOf(metric)};
      });
    })
  );
  const isCounted = ({start}: Found) => count.some((row) => start >= row.start && start < row.end);
  return [...count, ...onceEach(inClauses.filter((found) => !isCounted(found)))];
}

/** One row where a sentence says the same of one thing twice; what either tells is kept. */
function onceEach(found: readonly Found[]): Found[] {
  return [
    ...groupBy(
      found,
      ({metric, observation, verdict, indicator}) => `${observation ?? indicator ?? metric}|${verdict}`
    ).values()
  ].map((same) => ({
    ...same[0]!,
    implied_target: same.find(({implied_target}) => implied_target !== null)?.implied_target ?? null,
    implied_unit: same.find(({implied_target}) => implied_target !== null)?.implied_unit ?? null
  }));
}

/** The figures that a statement is about: those of its clause, of the clauses of its list, or of all before it. */
function figuresOf(
  sentence: Sentence,
  clauses: readonly Clause[],
  index: number,
  end: number,
  observations: readonly Observation[],
  statement: Statement
): Observation[] {
  const outcomes = observations.filter(
    ({phase, measure, value, start}) =>
      phase !== "target" && value !== null && measure !== "completion" && measure !== "rank" && start <= end
  );
  const clause = clauses[index]!;
  const within = (from: number, to: number) =>
    outcomes.filter(({start}) => start >= sentence.start + from && start <= sentence.start + to);
  const inClause = within(clause.start, clause.start + clause.text.length);
  if (statement.form === "distance") {
    // The distance itself may have been read as a figure: it is no outcome.
    const begin = sentence.start + clause.start + statement.start;
    return outcomes.filter(({start, unit}) => start < begin && /[%‰]/.test(unit)).slice(-1);
  }
  const named = statement.names.join();
  const isNamed = ({metric}: Observation) => named === "" || sharesWords(metric, named);
  if (inClause.length > 0) return inClause.filter(isNamed);
  const part = within(Math.max(sentence.text.lastIndexOf("；", clause.start), 0), clause.start);
  if (named === "" && coversAll.test(clause.text)) return part;
  // Clauses right before it, as long as each gives a figure.
  const found: Observation[] = [];
  for (let i = index - 1; i >= 0; i--) {
    const {start, text} = clauses[i]!;
    const own = within(start, start + text.length).filter((figure) => part.includes(figure));
    if (own.length === 0) break;
    found.unshift(...own);
  }
  return found.filter(isNamed);
}

function sharesWords(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}

const achievement = /^(?<subject>[^，。；]{2,10}?)(?:成效|工作|力度|扎实|稳步|持续|不断|取得|实现|成果|步伐)/;

/** What the clauses before name, where the statement itself names nothing. */
function subjectBefore(clauses: readonly Clause[], index: number, statement: Statement): string[] {
  const own = clauses[index]!.text.slice(0, statement.start);
  if (own.length >= 2) return namesOf(own);
  const before = clauses[index - 1]?.text ?? "";
  if (statement.form === "missed")
    return namesOf(before.replace(/(?:增速|增长|实现|完成|低于|未能|未).*$/, ""));
  const opening = clauses.slice(0, index).flatMap(({text}) => achievement.exec(text)?.groups?.subject ?? []);
  return opening.slice(0, 1);
}

/** The target that a distance gives: 3.87% is 0.13 points below 4%. */
function impliedBy(statement: Statement, figure: Observation): Partial<Found> {
  if (statement.distance === undefined || figure.value === null || !/%/.test(figure.unit)) return {};
  return {
    implied_target: Number((figure.value - statement.distance).toPrecision(8)),
    implied_unit: figure.unit
  };
}

/** Which side of a distance is good depends on what is measured: unemployment below its target is met. */
function verdictOf(statement: Statement, {metric}: Observation): AssessmentVerdict {
  if (statement.distance === undefined) return statement.verdict;
  const shouldFall = /失业|消费价格|物价|CPI|能耗|排放|浓度|贫困发生|死亡|不良/.test(metric);
  return statement.distance > 0 === shouldFall ? "declared_missed" : "declared_met";
}
