import {placeName} from "./format.js";
import {say} from "./messages.js";
import {isYours} from "./own/yours.js";
import type {Source} from "./statement.js";

/** A report's name, such as "Baotou 包头 2022 work report"; "(yours)" behind that of the reader's own. */
export function reportName(
  report: Pick<Source, "name_en" | "name_zh" | "year" | "kind"> & Partial<Pick<Source, "report">>
): string {
  return [
    placeName(report),
    report.year,
    report.kind && say(`kind.${report.kind}`),
    isYours(report.report) && say("yours.mark")
  ]
    .filter(Boolean)
    .join(" ");
}
