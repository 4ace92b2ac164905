import type {Dictionary} from "../link/dictionary.ts";
import type {ReportRow, ReportRows} from "../reportRows.ts";
import type {Kind} from "../vocabulary.ts";
import {assessmentsOf, type AssessmentRow} from "./assessments.ts";
import {isOwn, partOf} from "./candidates.ts";
import type {Horizon} from "./commitment.ts";
import {sidesOf, type Side} from "./side.ts";

/** What commitments need of a report; without sentences (panel) the metrics alone decide. */
export type MatchReport = Pick<ReportRows, "observations" | "sentences"> & {
  report: ReportRow;
  /** What was found in the report's text where that is not here: of a report of the panel. */
  assessments?: readonly AssessmentRow[];
};

/** A report prepared for matching. */
export interface Prepared {
  report: ReportRow;
  year: number;
  targets: Side[];
  outcomes: Side[];
  assessments: readonly AssessmentRow[];
  /** Whether its text was searched for what it says of its targets. */
  isAsked: boolean;
  /** Whether it says that targets were adjusted in the year it looks back on. */
  isAdjusted: boolean;
}

/** What all comparisons of a run share. */
export interface Context {
  /** Reports of the place. */
  own: readonly Prepared[];
  dictionary: Dictionary;
  tolerance: number;
  /** The year under way. */
  open: number;
  /** Growth of an indicator in a place and year as reported, for targets that lean on it. */
  actual: (ref_area: string, indicator: string, year: number) => Side | null;
}

/** A target, with the reports that may answer it. */
export interface Question {
  target: Side;
  report: Prepared;
  answering: readonly Prepared[];
  context: Context;
}

/** Which kind of report is believed first for an outcome. */
const believed: readonly (Kind | null)[] = [
  "stat_bulletin",
  "plan_report",
  "plan_notice",
  "budget_report",
  "work_report"
];

const year = /^\d{4}$/;
const months = /^(\d{4})-\d{2}\/\1-\d{2}$/;

export const isYear = (period: string): boolean => year.test(period);
export const isPartOfYear = (period: string): boolean => months.test(period);

/** The last year of a period: 2025 of "2021/2025". */
export const endOf = (period: string): number => Number(period.slice(-4));

/** A report with its targets and outcomes apart; null where its place or year is unknown. */
export function prepare(
  {report, observations, sentences, assessments}: MatchReport,
  dictionary: Dictionary
): Prepared | null {
  if (report.year === null || report.ref_area === null) return null;
  const said = assessments ?? assessmentsOf(report, sentences, observations, dictionary);
  // 由9%调整为7% states two targets and no outcome.
  const adjustments = said.filter(({form}) => form === "adjustment");
  const sides = sidesOf(observations, sentences, dictionary);
  return {
    report,
    year: report.year,
    targets: sides.filter((side) => isPromise(side, report.year!) && !isQuoted(side, report)),
    outcomes: sides.filter(
      ({observation: {phase, measure, value, start}}) =>
        phase !== "target" &&
        value !== null &&
        measure !== "completion" &&
        measure !== "rank" &&
        !adjustments.some((row) => start >= row.start && start < row.end)
    ),
    assessments: said,
    isAsked: !report.panel || assessments !== undefined,
    isAdjusted: adjustments.length > 0
  };
}

/** A target for the report's year or later; what is quoted of an earlier year's target promises nothing. */
function isPromise(side: Side, year: number): boolean {
  const {phase, measure, value, time_period, target_status} = side.observation;
  if (phase !== "target" || !isOwn(side) || measure === "rank") return false;
  if (measure === "completion" && (value !== null || target_status !== "by_reference")) return false;
  if (value === null && target_status === null) return false;
  return endOf(time_period) >= year && !time_period.includes("-");
}

/** What an adjustment repeats of the target that it changes is January's, and stands there. */
function isQuoted({observation: {target_status}}: Side, {kind}: ReportRow): boolean {
  return kind === "adjustment" && target_status === "original";
}

/** Whether an adjustment in the course of the year sets a target anew. */
export function isChanged({observation: target}: Side, report: Prepared, own: readonly Prepared[]): boolean {
  return own.some(
    (other) =>
      other.report.kind === "adjustment" &&
      other !== report &&
      other.targets.some(
        ({observation}) =>
          observation.time_period === target.time_period &&
          observation.measure === target.measure &&
          observation.scope === target.scope &&
          (observation.indicator === null
            ? observation.metric === target.metric
            : observation.indicator === target.indicator)
      )
  );
}

const longerThanPlan = 6;

/** The time that a target of a report of `reportYear` is for. Five-year plans end in years that 5 divides. */
export function horizonOf(period: string, reportYear: number): Horizon {
  const end = endOf(period);
  if (isYear(period) && end === reportYear) return "year";
  if (end > reportYear + longerThanPlan) return "long";
  const isPlan = end % 5 === 0 && (isYear(period) || Number(period.slice(0, 4)) === end - 4);
  return isPlan ? "five_year_plan" : "term";
}

/** Reports of the place in which the outcome of a period may stand: those of the year after, the most believed first. */
export function answeringReports(report: Prepared, period: string, own: readonly Prepared[]): Prepared[] {
  const rank = ({report: {kind}}: Prepared) => {
    const at = believed.indexOf(kind);
    return at < 0 ? believed.length : at;
  };
  return own
    .filter((other) => other !== report && other.year === endOf(period) + 1)
    .sort((a, b) => rank(a) - rank(b));
}

/** Whether an outcome is of the target's period, or of some months of its year (rates only). */
export function isOfPeriod({observation: {time_period, measure}}: Side, period: string): boolean {
  if (time_period === period) return true;
  if (isYear(period))
    return (
      isPartOfYear(time_period) &&
      time_period.startsWith(period) &&
      measure !== "level" &&
      measure !== "change"
    );
  // A level for the end of a plan is an outcome of its last year.
  return time_period === period.slice(-4) && (measure === "level" || measure === "share");
}

/** What reports state of an indicator for a period and for the place as a whole; the whole year before a part of it. */
export function statedIn(
  reports: readonly Prepared[],
  indicator: string,
  measure: string,
  period: string
): Side | null {
  for (const {outcomes} of reports) {
    const own = outcomes.filter(
      (side) =>
        side.observation.indicator === indicator &&
        side.observation.measure === measure &&
        isOfPeriod(side, period) &&
        isOwn(side) &&
        partOf(side) === null
    );
    const found = own.find(({observation}) => observation.time_period === period) ?? own[0];
    if (found) return found;
  }
  return null;
}
