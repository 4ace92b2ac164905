import type {Batch} from "../engine.js";
import {say} from "../messages.js";

/** What a column holds, as far as it matters for how it is shown, sorted and drawn. */
export type ColumnKind = "number" | "text" | "boolean" | "date" | "time" | "other";

export interface ResultColumn {
  name: string;
  kind: ColumnKind;
}

/** A value as a page shows it: what is nested is JSON, what is no number is text. */
export type Value = string | number | boolean | Date | null;

/** The rows of a query. They stay where the engine put them, so that a million cost no more than they must. */
export interface QueryResult {
  columns: readonly ResultColumn[];
  length: number;
  value(row: number, column: number): Value;
}

/** The parts of Arrow's types that are told apart; numbers as in its format. */
const typeIds = {
  int: 2,
  float: 3,
  utf8: 5,
  boolean: 6,
  decimal: 7,
  date: 8,
  time: 9,
  timestamp: 10,
  interval: 11,
  largeUtf8: 20,
  dictionary: -1
};

type ArrowType = Batch["schema"]["fields"][number]["type"];

/** Puts the parts of a result together. Parts without rows bring the names of the columns. */
export function queryResult(batches: readonly Batch[]): QueryResult {
  const fields = batches[0]?.schema.fields ?? [];
  const columns = fields.map(({name, type}) => ({name, kind: kindOf(type)}));
  const isInterval = fields.map(({type}) => (type.typeId as number) === typeIds.interval);
  const parts = batches.filter(({numRows}) => numRows > 0);
  const starts: number[] = [];
  let length = 0;
  for (const {numRows} of parts) {
    starts.push(length);
    length += numRows;
  }
  // Arrow makes a new view of a column each time it is asked for one.
  const views = parts.map((part) => fields.map((_, i) => part.getChildAt(i)!));
  let last = 0;
  const partOf = (row: number): number => {
    if (starts[last]! <= row && row < (starts[last + 1] ?? length)) return last;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return (last = low);
  };
  return {
    columns,
    length,
    value(row, column) {
      const part = partOf(row);
      const held: unknown = views[part]![column]!.get(row - starts[part]!);
      // Arrow's reader takes DuckDB's intervals for those of another width: what it answers is not what they are.
      if (isInterval[column] && held !== null) return say("result.interval");
      return plainValue(held, columns[column]!.kind);
    }
  };
}

/** Rows as objects, for charts. Of columns of one name the last one counts. */
export function toObjects({columns, length, value}: QueryResult): Record<string, Value>[] {
  return Array.from({length}, (_, row) =>
    Object.fromEntries(columns.map(({name}, column) => [name, value(row, column)]))
  );
}

function kindOf(type: ArrowType): ColumnKind {
  switch (type.typeId as number) {
    case typeIds.int:
    case typeIds.float:
    case typeIds.decimal:
      return "number";
    case typeIds.utf8:
    case typeIds.largeUtf8:
    case typeIds.dictionary:
      return "text";
    case typeIds.boolean:
      return "boolean";
    case typeIds.date:
    case typeIds.timestamp:
      return "date";
    case typeIds.time:
      return "time";
    default:
      return "other";
  }
}

function plainValue(value: unknown, kind: ColumnKind): Value {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case "date":
      return value instanceof Date ? value : new Date(Number(value));
    case "time":
      return clock(Number(value));
    case "number":
      return typeof value === "bigint" && !Number.isSafeInteger(Number(value))
        ? String(value)
        : Number(value);
    case "boolean":
      return Boolean(value);
    case "text":
      return String(value as string);
    case "other":
      return value instanceof Uint8Array ? hexadecimal(value) : JSON.stringify(value, replaceBigInt);
  }
}

/** "10:00:00" of a time of day in microseconds. */
function clock(microseconds: number): string {
  return new Date(microseconds / 1000)
    .toISOString()
    .slice(11, 23)
    .replace(/\.000$/, "");
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function replaceBigInt(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
