import {dsvFormat} from "npm:d3-dsv";
import {say} from "../messages.js";
import type {ColumnType, DataColumn, Value} from "../share/columns.js";

/** What stands for no value, in any case. */
const absent = new Set(["", "na", "n/a", "null", "none", "-", "—"]);

/** Columns that hold codes, whose digits are no number: they join with ours, which are text. */
const holdsCodes = /^(?:ref_area|time_period|indicator|report|observation|.*(?:code|代码|编码|区划).*)$/iu;

const isNumber = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const isDate = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/**
 * The columns of a text that is separated by commas, semicolons or tabs, its first line their names. A column is of
 * the narrowest type that all its values are of: boolean, integer, number, date, else text. Numbers with a leading
 * zero and columns named as codes stay text. Throws when there is no row, or one has more fields than the first.
 */
export function delimitedColumns(text: string): DataColumn[] {
  const [head, ...rows] = rowsOf(text);
  if (head === undefined || rows.length === 0) throw new Error(say("own.noRows"));
  const tooLong = rows.findIndex((row) => row.length > head.length);
  if (tooLong >= 0)
    throw new Error(
      say("own.ragged", {row: String(tooLong + 2), n: rows[tooLong]!.length, most: head.length})
    );
  return distinctNames(head).map((name, i) => {
    const given = rows.map((row) => valueOf(row[i]));
    const type = typeOf(name, given);
    return {name, type, title: name, meaning: null, values: given.map((value) => value && read[type](value))};
  });
}

/** By the separator that splits the first line most often. Lines without any field are left out. */
function rowsOf(text: string): string[][] {
  const firstLine = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)![0];
  const fieldsBy = (separator: string) => dsvFormat(separator).parseRows(firstLine)[0]?.length ?? 0;
  const [separator] = [",", ";", "\t"].toSorted((a, b) => fieldsBy(b) - fieldsBy(a));
  return dsvFormat(separator!)
    .parseRows(text)
    .filter((row) => row.some((field) => field.trim() !== ""));
}

/** A name for each column, none twice: the engine holds "Year" and "year" to be one. */
function distinctNames(head: readonly string[]): string[] {
  const taken = new Set<string>();
  return head.map((field, i) => {
    const wanted = field.trim() || `column_${i + 1}`;
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}_${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function valueOf(field: string | undefined): string | null {
  const value = field?.trim() ?? "";
  return absent.has(value.toLowerCase()) ? null : value;
}

const read: Record<ColumnType, (text: string) => Value> = {
  string: (text) => text,
  integer: numberOf,
  number: numberOf,
  boolean: (text) => text.toLowerCase() === "true",
  date: (text) => dateOf(text)!
};

function typeOf(name: string, values: readonly (string | null)[]): ColumnType {
  const given = values.filter((value) => value !== null);
  if (given.length === 0 || holdsCodes.test(name)) return "string";
  if (given.every((value) => /^(?:true|false)$/i.test(value))) return "boolean";
  if (
    given.every(
      (value) => isNumber.test(value) && !/^[+-]?0\d/.test(value) && Number.isFinite(numberOf(value))
    )
  ) {
    const isWhole = (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31;
    return given.every((value) => !value.includes(".") && isWhole(numberOf(value))) ? "integer" : "number";
  }
  return given.every((value) => dateOf(value) !== null) ? "date" : "string";
}

function numberOf(text: string): number {
  return text === "" ? NaN : Number(text.replaceAll(",", ""));
}

/** "2023-01-05" of "2023/1/5"; null of what is no day. */
function dateOf(text: string): string | null {
  const [, year, month, day] = isDate.exec(text) ?? [];
  if (year === undefined) return null;
  const iso = `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}
