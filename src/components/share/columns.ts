import {meaningOf, type Described} from "../described.js";
import {isoDate} from "../format.js";
import type {Table} from "../table.js";

export type ColumnType = "string" | "integer" | "number" | "boolean" | "date";

export type Value = string | number | boolean | null;

/** A column of a file: all its values are of its type or null; dates are text ("2026-01-31"). */
export interface DataColumn {
  name: string;
  type: ColumnType;
  /** A heading in the language of the page. */
  title: string;
  /** What the column says, where the tables describe it. */
  meaning: string | null;
  values: Value[];
}

/** What `datapackage.json` says of a column. */
export interface Field extends Described {
  name: string;
  type: ColumnType;
  constraints?: {enum?: readonly string[]};
}

/** Fields by the names of their columns. */
export type Fields = ReadonlyMap<string, Field>;

/** A table's columns as a file has them: those that a page shows, or all. */
export function columnsOf<Row>(
  {columns, rows}: Table<Row>,
  fields: Fields,
  {shown = false} = {}
): DataColumn[] {
  return columns
    .filter(({isForFiles}) => !(shown && isForFiles))
    .map(({name, title, value}) => ({...typed(name, rows.map(value), fields), title}));
}

/** The columns of a query's result. Dates come as such, lists and other things as JSON. */
export function columnsOfResult(
  result: Iterable<object>,
  fields: Fields,
  language: "en" | "zh"
): DataColumn[] {
  const rows = Array.from(result, (row) => ({...row}) as Record<string, unknown>);
  return Object.keys(rows[0] ?? {}).map((name) => {
    const column = typed(
      name,
      rows.map((row) => row[name]),
      fields
    );
    return {...column, title: fields.get(name)?.[`title_${language}`] ?? name};
  });
}

/** A described column keeps its described type as long as its values fit: a number that is whole by chance stays a number. */
function typed(name: string, given: readonly unknown[], fields: Fields): Omit<DataColumn, "title"> {
  const field = fields.get(name);
  const values = given.map(field?.type === "date" ? dateOf : simple);
  const fits = (type: ColumnType) => values.every((value) => value === null || isOf[type](value));
  const type = [field?.type ?? "boolean", "boolean", "number", "string"].find((type) =>
    fits(type as ColumnType)
  ) as ColumnType | undefined;
  const meaning = field ? meaningOf(field) : null;
  // A column without any value has no type of its own.
  if (values.every((value) => value === null)) return {name, meaning, type: field?.type ?? "string", values};
  if (type !== undefined) return {name, meaning, type, values};
  return {
    name,
    meaning,
    type: "string",
    values: values.map((value) => (value === null ? null : String(value)))
  };
}

const isOf: Record<ColumnType, (value: Value) => boolean> = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  date: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)
};

function simple(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return JSON.stringify(value);
  return value as Value;
}

function dateOf(value: unknown): Value {
  return value instanceof Date || typeof value === "number" ? isoDate(value) : simple(value);
}
