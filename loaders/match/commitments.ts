import {groupBy} from "../groupBy.ts";
import type {Dictionary} from "../link/dictionary.ts";
import {bestAnswers, derivedAnswer, nodesOf, targetKey, type Answer} from "./answers.ts";
import type {CommitmentRow} from "./commitment.ts";
import {completeRow} from "./completeRow.ts";
import {declarationOf} from "./declarations.ts";
import {decide, declaredDecision, type Decision} from "./decide.ts";
import {
  answeringReports,
  prepare,
  statedIn,
  type Context,
  type MatchReport,
  type Prepared,
  type Question
} from "./prepared.ts";
import {decideRelative, parts, relativeOf, relativeOutcomes, type Relative} from "./relative.ts";
import {defaultTolerance} from "./verdict.ts";

export interface CommitmentOptions {
  /** How far below 左右 is borderline, in points. */
  tolerance?: number;
  /** The year under way, in which nothing is decided yet; by default the latest that a report is for. */
  year?: number;
  /** Growth of any place, where `reports` are not all that there are; by default what `reports` say of it. */
  actual?: Context["actual"];
}

/**
 * Growth of an indicator in a place and year as its reports state it, for targets that lean on it (高于全国). A report
 * is prepared when it is first asked for.
 */
export function actualGrowth(reports: readonly MatchReport[], dictionary: Dictionary): Context["actual"] {
  const byArea = groupBy(reports, ({report}) => report.ref_area);
  const known = new Map<MatchReport, Prepared | null>();
  const prepared = (report: MatchReport): Prepared | null => {
    if (!known.has(report)) known.set(report, prepare(report, dictionary));
    return known.get(report)!;
  };
  return (ref_area, indicator, year) =>
    statedIn(
      (byArea.get(ref_area) ?? [])
        .filter(({report}) => report.year === year + 1)
        .flatMap((report) => prepared(report) ?? []),
      indicator,
      "growth",
      String(year)
    );
}

/**
 * What became of every target of the reports: one row for each target, with its outcome where a report of the
 * same place states it, else with the reason why there is none; and a row for each headline outcome that no
 * target was found for. Places in the order of their first report, then reports, then targets as they stand.
 */
export function commitments(
  reports: readonly MatchReport[],
  dictionary: Dictionary,
  options: CommitmentOptions = {}
): CommitmentRow[] {
  const prepared = reports.flatMap((report) => prepare(report, dictionary) ?? []);
  const byArea = groupBy(prepared, ({report}) => report.ref_area);
  const shared = {
    dictionary,
    tolerance: options.tolerance ?? defaultTolerance,
    open: options.year ?? prepared.reduce((latest, {year}) => Math.max(latest, year), 0),
    actual: options.actual ?? actualGrowth(reports, dictionary)
  };
  return [...byArea.values()].flatMap((own) => {
    const context = {...shared, own};
    return [...own.flatMap((report) => commitmentsOf(report, context)), ...withoutTarget(context)];
  });
}

function commitmentsOf(report: Prepared, context: Context): CommitmentRow[] {
  const rows: {start: number; row: CommitmentRow}[] = [];
  for (const [period, targets] of groupBy(report.targets, ({observation}) => observation.time_period)) {
    const answering = answeringReports(report, period, context.own);
    const nodes = nodesOf(targets, targetKey);
    const answers = bestAnswers(nodes, period, answering);
    nodes.forEach((node, index) => {
      for (const target of node) {
        const {start, tier_group} = target.observation;
        const restates = target === node[0] || tier_group !== null ? null : node[0].observation.observation;
        for (const row of rowsOf({target, report, answering, context}, answers[index] ?? null))
          rows.push({start, row: {...row, restates}});
      }
    });
  }
  return rows.sort((a, b) => a.start - b.start).map(({row}) => row);
}

function rowsOf(question: Question, answer: Answer | null): CommitmentRow[] {
  const {observation} = question.target;
  const relative = relativeOf(observation);
  if (relative) return relativeRows(question, relative);
  if (observation.value === null) return [wordlessRow(question)];
  const found = answer ?? derivedAnswer(question.target, question.answering);
  const said = declarationOf(question, found?.outcome ?? null);
  return [completeRow(question, found?.outcome ?? null, said, decide(question, found, said))];
}

/** One row, or one for towns and one for the country. */
function relativeRows(question: Question, relative: Relative): CommitmentRow[] {
  const outcomes = relativeOutcomes(question);
  return (outcomes.length > 0 ? outcomes : [null]).map((outcome) => {
    const said = declarationOf(question, outcome);
    const row = completeRow(question, outcome, said, decideRelative(question, outcome, relative, said));
    const indicator = outcome?.observation.indicator ?? null;
    return indicator === null || indicator === row.indicator
      ? row
      : {...row, commitment: `${row.commitment}~${indicator}`, indicator};
  });
}

/** Targets in words: only the report's own word answers them. */
function wordlessRow(question: Question): CommitmentRow {
  const {target_status, indicator, time_period} = question.target.observation;
  const outcome = indicator === null ? null : statedIn(question.answering, indicator, "growth", time_period);
  const said = target_status === "explicitly_none" ? null : declarationOf(question, outcome);
  const reason =
    target_status === "explicitly_none" || target_status === "by_reference" ? target_status : "qualitative";
  const decision: Decision = said ? declaredDecision(said, question) : {verdict: "no_target", reason};
  return completeRow(question, outcome, said, decision);
}

/** Series that have a row even where no target was found, so that "not found" can be told from "no report". */
const headline = [
  ["gdp", "growth"],
  ["industrial_value_added", "growth"],
  ["fixed_asset_investment", "growth"],
  ["retail_sales", "growth"],
  ["budget_revenue", "growth"],
  ["household_income", "growth"],
  ["urban_income", "growth"],
  ["rural_income", "growth"],
  ["cpi", "growth"],
  ["urban_new_jobs", "level"]
] as const;

/** Rows for headline outcomes of a year for which the place has no target: not found, or its report is missing. */
function withoutTarget(context: Context): CommitmentRow[] {
  const rows: CommitmentRow[] = [];
  for (const [next, answering] of groupBy(context.own, ({year}) => year)) {
    const period = String(next - 1);
    const earlier = context.own.filter(({year}) => year === next - 1);
    const promised = new Set(
      earlier.flatMap(({targets}) =>
        targets
          .filter(({observation}) => observation.time_period === period)
          .flatMap(({observation: {indicator}}) => [indicator, ...(parts[indicator ?? ""] ?? [])])
      )
    );
    for (const [indicator, measure] of headline) {
      const outcome = promised.has(indicator) ? null : statedIn(answering, indicator, measure, period);
      if (outcome?.observation.time_period !== period) continue;
      const decision: Decision =
        earlier.length > 0
          ? {verdict: "no_target", reason: "not_found"}
          : {verdict: "report_not_collected", reason: "target_report"};
      const question: Question = {target: outcome, report: answering[0]!, answering, context};
      rows.push({
        ...completeRow(question, outcome, null, decision),
        ...noTarget,
        commitment: `${outcome.observation.ref_area}-${period}-${indicator}-${measure}`
      });
    }
  }
  return rows;
}

const noTarget = {
  horizon: "year",
  target: null,
  target_report: null,
  target_sentence: null,
  target_value: null,
  target_value_high: null,
  target_unit: "",
  target_bound: null,
  target_as_stated: null,
  target_status: null,
  adjusted_value: null,
  adjusted_gap: null
} as const;
