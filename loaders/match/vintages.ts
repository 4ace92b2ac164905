import {groupBy} from "../groupBy.ts";
import type {ObservationRow as Observation, ReportRow} from "../reportRows.ts";
import type {Bound, Kind, Measure, Phase, TimePeriod} from "../vocabulary.ts";
import {isOwn, partOf} from "./candidates.ts";
import {isYear} from "./prepared.ts";

/** One statement of an outcome that several reports state: a row of `vintages`. */
export interface VintageRow {
  ref_area: string;
  indicator: string;
  measure: Measure;
  time_period: TimePeriod;
  scope: string | null;
  /** 1 for the first report that states it, then in the order in which they appeared. */
  vintage: number;
  observation: string;
  report: string;
  kind: Kind | null;
  phase: Phase;
  value: number;
  /** Base unit, so that all statements of one outcome can be compared. */
  unit: string;
  bound: Bound;
  as_stated: string;
  /** Value minus that of the first statement; null for the first itself. */
  revision: number | null;
  /** The same in per cent of the first statement; null for rates, whose revision is in points already. */
  revision_share: number | null;
}

// A yearbook or bulletin of one year appears after that year's January reports.
const order: readonly (Kind | null)[] = [
  "work_report",
  "plan_report",
  "budget_report",
  "plan_notice",
  "five_year_plan",
  "adjustment",
  "stat_bulletin"
];

/**
 * Outcomes of whole years as reports state them one after the other, the estimate of January first; only those
 * that two reports or more state. Of a report that states one twice the first statement counts.
 */
export function vintages(
  reports: readonly {report: ReportRow; observations: readonly Observation[]}[]
): VintageRow[] {
  const dated = reports
    .filter(({report}) => report.year !== null)
    .toSorted(
      (a, b) => a.report.year! - b.report.year! || order.indexOf(a.report.kind) - order.indexOf(b.report.kind)
    );
  const statements = dated.flatMap(({report, observations}) =>
    observations.filter(isOutcomeOfYear).map((observation) => ({report, observation}))
  );
  return [...groupBy(statements, ({observation}) => keyOf(observation)).values()].flatMap((same) => {
    const each = [...groupBy(same, ({report}) => report.report).values()].map(([first]) => first!);
    return each.length > 1 ? rowsOf(each) : [];
  });
}

function isOutcomeOfYear(observation: Observation): boolean {
  const {phase, indicator, ref_area, value, time_period, measure} = observation;
  return (
    phase !== "target" &&
    indicator !== null &&
    ref_area !== null &&
    value !== null &&
    isYear(time_period) &&
    (measure === "level" || measure === "growth" || measure === "share") &&
    isOwn({observation})
  );
}

function keyOf(observation: Observation): string {
  const {ref_area, indicator, measure, time_period, base_unit, unit} = observation;
  return [ref_area, indicator, measure, time_period, partOf({observation}), base_unit ?? unit].join("|");
}

function rowsOf(same: readonly {report: ReportRow; observation: Observation}[]): VintageRow[] {
  const numberOf = ({value, value_scaled}: Observation) => value_scaled ?? value!;
  const first = numberOf(same[0]!.observation);
  return same.map(({report, observation}, index) => {
    const value = numberOf(observation);
    const unit = observation.base_unit ?? observation.unit;
    const revision = index === 0 ? null : rounded(value - first);
    const isRate = /[%‰]|分点/.test(unit);
    return {
      ref_area: observation.ref_area!,
      indicator: observation.indicator!,
      measure: observation.measure,
      time_period: observation.time_period,
      scope: partOf({observation}),
      vintage: index + 1,
      observation: observation.observation,
      report: report.report,
      kind: report.kind,
      phase: observation.phase,
      value,
      unit,
      bound: observation.bound,
      as_stated: observation.as_stated,
      revision,
      revision_share: revision === null || isRate || first === 0 ? null : rounded((revision / first) * 100)
    };
  });
}

const rounded = (value: number) => Number(value.toPrecision(10));
