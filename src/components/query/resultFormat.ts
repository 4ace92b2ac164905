import {reportHref} from "../links.js";
import type {ColumnKind, QueryResult, Value} from "./result.js";

const grouped = new Intl.NumberFormat("en", {maximumFractionDigits: 6});

/** A value as a cell shows it. Whole numbers below ten thousand may be years, and have no comma. */
export function formatValue(value: Value, kind: ColumnKind): string {
  if (value === null) return "";
  if (value instanceof Date) return formatDate(value);
  if (typeof value !== "number" || kind !== "number") return String(value);
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 10_000) return String(value);
  if (value !== 0 && (Math.abs(value) < 1e-6 || Math.abs(value) >= 1e15)) return value.toExponential(4);
  return grouped.format(value);
}

/** "2024-01-15", and the time of day where there is one; without a time zone, as the engine has none. */
function formatDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19).replace("T", " ");
}

/** Where a cell leads: a report, or a place in one. A sentence is known by its number, and its place must be asked for. */
export type Target = {report: string; at: number | null} | {report: string; sentence: number};

const reportName = /(?:^|_)report(?:_|$)/;
const observationName = /^(?:observation|target|outcome)(?:_|$)/;
const observationId = /^(.+)@(\d+)(?:\.\d+)?$/;
const sentenceName = /^(?:(\w+)_)?sentence$/;

/** What a cell leads to, told by its column's name and its own form; undefined for all other cells. */
export function targetOf(result: QueryResult, row: number, column: number): Target | undefined {
  const {name} = result.columns[column]!;
  const value = result.value(row, column);
  const [, report, at] =
    typeof value === "string" && observationName.test(name) ? (observationId.exec(value) ?? []) : [];
  if (report !== undefined) return {report, at: Number(at)};
  if (typeof value === "string" && reportName.test(name) && /^[\w-]+$/.test(value)) {
    const start = name === "report" ? result.columns.findIndex(({name}) => name === "start") : -1;
    const at = start < 0 ? null : result.value(row, start);
    return {report: value, at: typeof at === "number" ? at : null};
  }
  const [sentence, side] = sentenceName.exec(name) ?? [];
  if (sentence === undefined || typeof value !== "number") return undefined;
  const owner = result.columns.findIndex(({name}) => name === (side ? `${side}_report` : "report"));
  const holder = owner < 0 ? null : result.value(row, owner);
  return typeof holder === "string" ? {report: holder, sentence: value} : undefined;
}

/** The address of what a cell leads to; of a sentence, once its place is known. */
export function targetHref(target: Target, at: number | null = null): string {
  return reportHref(target.report, "at" in target ? target.at : at);
}
