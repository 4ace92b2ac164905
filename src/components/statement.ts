import type {Observation} from "../../loaders/link/observation.ts";
import type {ReportRow} from "../../loaders/reportRows.ts";

/** What the charts need of an observation, its report and its place: one row of a page's query. */
export type Statement = Pick<
  Observation,
  | "observation"
  | "report"
  | "ref_area"
  | "indicator"
  | "measure"
  | "phase"
  | "time_period"
  | "value"
  | "value_high"
  | "unit"
  | "value_scaled"
  | "value_high_scaled"
  | "base_unit"
  | "bound"
  | "as_stated"
  | "start"
  | "end"
  | "section"
  | "tier"
  | "tier_group"
  | "target_status"
  | "relative_to"
  | "basis"
  | "scope"
> &
  Pick<ReportRow, "kind" | "year" | "digest"> & {
    name_en: string | null;
    name_zh: string | null;
    /** The sentence it stands in; null where the report's text is not here. */
    quote: string | null;
    /** Where that sentence begins in the report's text. */
    quote_start: number | null;
  };

/** What it takes to quote a statement and to lead to it. */
export type Quotable = Pick<
  Statement,
  | "report"
  | "phase"
  | "as_stated"
  | "scope"
  | "basis"
  | "start"
  | "end"
  | "section"
  | "kind"
  | "year"
  | "digest"
  | "name_en"
  | "name_zh"
  | "quote"
  | "quote_start"
>;

/** What the charts need of a report and its place. */
export type Source = Pick<ReportRow, "report" | "ref_area" | "kind" | "year" | "digest" | "panel"> & {
  name_en: string | null;
  name_zh: string | null;
};

/**
 * Rows of a query as plain objects: Arrow's rows are views that a chart must not keep, and whole numbers may
 * come as BigInt, with which arithmetic throws.
 */
export function plain<T>(rows: Iterable<T>): T[] {
  return Array.from(rows, (row) =>
    Object.fromEntries(
      Object.entries(row as object).map(([name, value]) => [
        name,
        typeof value === "bigint" ? Number(value) : value
      ])
    )
  ) as T[];
}
