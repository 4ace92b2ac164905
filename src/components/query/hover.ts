import type {EngineFunction} from "../../../loaders/site/engineWords.ts";
import type {Knowledge} from "./completion.js";
import {tablesOf, type SchemaColumn, type SchemaTable} from "./schema.js";
import {statementAt, withoutStrings} from "./statements.js";

/** A word of a query and what it stands for. */
export interface Meaning {
  from: number;
  to: number;
  /** A column once for each table it may be of. */
  columns: {table: SchemaTable; column: SchemaColumn}[];
  table?: SchemaTable;
  function?: EngineFunction;
}

/** What the word at a position means: a table, a column of the tables that the statement names, or a function. */
export function meaningAt(text: string, position: number, {schema, words}: Knowledge): Meaning | undefined {
  const span = statementAt(text, position);
  const statement = withoutStrings(text.slice(span.from, span.to));
  for (const {0: whole, 1: owner, 2: word = "", index} of statement.matchAll(
    /(?:"?([\p{L}_][\p{L}\p{N}_]*)"?\.)?"?([\p{L}_][\p{L}\p{N}_]*)"?/gu
  )) {
    const to = span.from + index + whole.length;
    const from = to - word.length - (whole.endsWith('"') ? 1 : 0);
    if (position < from || position > to) continue;
    const name = word.toLowerCase();
    const named = tablesOf(text.slice(span.from, span.to), schema);
    const owned = named.filter(({alias}) => owner === undefined || alias === owner.toLowerCase());
    const tables = owned.length > 0 ? [...new Set(owned.map(({table}) => table))] : schema;
    const columns = tables.flatMap((table) =>
      table.schema.fields.filter((column) => column.name === name).map((column) => ({table, column}))
    );
    const table = owner === undefined ? schema.find((one) => one.name === name) : undefined;
    const isCall = /^\s*\(/.test(statement.slice(index + whole.length));
    const called = isCall ? words.functions.find((one) => one.name === name) : undefined;
    if (columns.length === 0 && table === undefined && called === undefined) return undefined;
    return {from, to, columns: called ? [] : columns, table, function: called};
  }
  return undefined;
}
