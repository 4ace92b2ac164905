import {isDay} from "../read/dates.ts";
import type {Column, ColumnType, TableDescription} from "./schema.ts";

/**
 * Holds rows against their table's description. Throws at the first that differs, with table, row, column and
 * value: "observations, row 17 (150200-2022-work_report@123): bound "gt" is none of eq, approx, ge, le".
 */
export function checkRows(table: TableDescription, rows: readonly object[]): void {
  const columns = table.schema.fields;
  const known = new Set(columns.map(({name}) => name));
  const allowed = new Map(
    columns.flatMap(({name, constraints}) => (constraints?.enum ? [[name, new Set(constraints.enum)]] : []))
  );
  rows.forEach((row, index) => {
    const fail = (fault: string): never => {
      throw new TypeError(`${table.name}, row ${index}${keyOf(table, row)}: ${fault}`);
    };
    for (const name in row) {
      if (!known.has(name)) fail(`${name} is no column of data/datapackage.json`);
    }
    for (const column of columns) {
      const value = (row as Record<string, unknown>)[column.name];
      const fault = faultOf(column, value, allowed.get(column.name));
      if (fault !== undefined) fail(`${column.name} ${fault}`);
    }
  });
}

/** " (KEY)" of a row, so that an error says which one it is. */
function keyOf({schema}: TableDescription, row: object): string {
  const key = (schema.primaryKey ?? []).map((name) => String((row as Record<string, unknown>)[name]));
  return key.length > 0 ? ` (${key.join(", ")})` : "";
}

function faultOf(column: Column, value: unknown, allowed?: ReadonlySet<unknown>): string | undefined {
  if (value === undefined) return "is missing (null means unknown)";
  if (value === null) return column.constraints?.required ? "is null, and the column is required" : undefined;
  if (!tests[column.type](value)) return `${show(value)} is no ${column.type}`;
  if (allowed && !allowed.has(value)) return `${show(value)} is none of ${[...allowed].join(", ")}`;
  return undefined;
}

const tests: Record<ColumnType, (value: unknown) => boolean> = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isInteger(value) && value === (value as number) >> 0,
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === "boolean",
  date: isDay
};

function show(value: unknown): string {
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}
