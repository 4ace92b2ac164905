import {placeName} from "./format.js";
import {say} from "./messages.js";
import type {Source} from "./statement.js";

/** A report's name, such as "Baotou 包头 2022 work report". */
export function reportName(report: Pick<Source, "name_en" | "name_zh" | "year" | "kind">): string {
  return [placeName(report), report.year, report.kind && say(`kind.${report.kind}`)]
    .filter(Boolean)
    .join(" ");
}
