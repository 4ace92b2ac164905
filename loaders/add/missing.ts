import type {ReportRows} from "../reportRows.ts";

/** What a report must be known by before it has an id of its own. */
export const missingFields = ["place", "year", "kind"] as const;
export type MissingField = (typeof missingFields)[number];

/** Which fields a report lacks without which it has no id of its own. */
export function missingOf({report}: Pick<ReportRows, "report">): MissingField[] {
  if (report === null) return [];
  return missingFields.filter((field) => (field === "place" ? report.ref_area : report[field]) === null);
}
