import {groupBy} from "../groupBy.ts";
import {readTable} from "../link/csv.ts";
import type {Facts, PanelObservation} from "./panel.ts";

/** What a province's report prints of its growth in one year: one row of data/checks/provincial_gdp.csv. */
export interface Check {
  ref_area: string;
  place: string;
  year: number;
  /** Null where nothing is known, or where the report sets no number. */
  target: Printed | null;
  outcome: Printed | null;
}

export interface Printed {
  as_printed: string;
  value: number;
  value_high: number | null;
  bound: string;
}

/** Checks whose report is there, how many of them were read as printed, and the others. */
export interface Agreement {
  checked: number;
  agreed: number;
  differences: Difference[];
}

export interface Difference {
  ref_area: string;
  place: string;
  year: number;
  printed: string;
  /** The report in which it should stand. */
  report: string;
  /** What was read for it; null where nothing was. */
  read: PanelObservation | null;
}

const checkColumns = [
  "ref_area",
  "place",
  "year",
  "target",
  "target_value",
  "target_high",
  "target_bound",
  "outcome",
  "outcome_value",
  "outcome_bound"
] as const;

/** Reads data/checks/provincial_gdp.csv. */
export function parseChecks(text: string): Check[] {
  const number = (field: string): number | null => (field === "" ? null : Number(field));
  const printed = (as_printed: string, value: string, high: string, bound: string): Printed | null =>
    value === "" ? null : {as_printed, value: Number(value), value_high: number(high), bound};
  return readTable(text, checkColumns).map((row) => ({
    ref_area: row.ref_area,
    place: row.place,
    year: Number(row.year),
    target: printed(row.target, row.target_value, row.target_high, row.target_bound),
    outcome: printed(row.outcome, row.outcome_value, "", row.outcome_bound)
  }));
}

/**
 * Holds the panel against what the reports of provinces print: a year's target in that year's work report, its
 * outcome in the next year's. The bound counts for targets; a range is right when both edges are.
 */
export function agreementWith(
  checks: readonly Check[],
  {reports, observations}: Facts
): Record<"targets" | "outcomes", Agreement> {
  const speeches = new Map(
    reports
      .filter(({kind}) => kind === "work_report")
      .map(({ref_area, year, report}) => [`${ref_area} ${year}`, report])
  );
  const isGrowth = ({indicator, measure, value, tier}: PanelObservation): boolean =>
    indicator === "gdp" && measure === "growth" && value !== null && tier !== "stretch";
  const growth = groupBy(observations.filter(isGrowth), ({report}) => report);
  const targets: Agreement = {checked: 0, agreed: 0, differences: []};
  const outcomes: Agreement = {checked: 0, agreed: 0, differences: []};
  for (const {ref_area, place, year, target, outcome} of checks) {
    const compare = (agreement: Agreement, printed: Printed | null, reportYear: number): void => {
      const report = speeches.get(`${ref_area} ${reportYear}`);
      if (printed === null || report === undefined) return;
      const isTarget = agreement === targets;
      const read = growth.get(report)?.find(
        (one) =>
          (one.phase === "target") === isTarget &&
          one.time_period === String(year) &&
          one.ref_area === ref_area // not another place's growth, such as a county's
      );
      agreement.checked++;
      if (read !== undefined && isSame(printed, read, isTarget)) agreement.agreed++;
      else
        agreement.differences.push({
          ref_area,
          place,
          year,
          printed: printed.as_printed,
          report,
          read: read ?? null
        });
    };
    compare(targets, target, year);
    compare(outcomes, outcome, year + 1);
  }
  return {targets, outcomes};
}

function isSame(printed: Printed, read: PanelObservation, isTarget: boolean): boolean {
  if (printed.value !== read.value) return false;
  if (printed.value_high !== null) return printed.value_high === read.value_high;
  return !isTarget || printed.bound === read.bound;
}
