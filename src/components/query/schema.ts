import type {Described} from "../described.js";
import {withoutStrings} from "./statements.js";

/** A column as `datapackage.json` describes it, as far as one who writes a query must know. */
export interface SchemaColumn extends Described {
  name: string;
  type: string;
  unit?: string;
  constraints?: {enum?: readonly string[]};
}

export interface SchemaTable extends Described {
  name: string;
  schema: {fields: readonly SchemaColumn[]};
}

/** A table that a statement names, and the name by which it calls it. */
export interface Named {
  alias: string;
  table: SchemaTable;
}

const words = /"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_]*|[^\s]/gu;
/** What may follow the name of a table and is no alias. */
const clauses = new Set(
  (
    "where join left right inner full cross outer natural semi anti asof positional lateral on using group order " +
    "having limit offset union except intersect qualify window sample tablesample pivot unpivot select from set values"
  ).split(" ")
);

/** The tables of a statement with their aliases: `from observations o join reports r using (report)`. */
export function tablesOf(statement: string, schema: readonly SchemaTable[]): Named[] {
  const tokens = Array.from(withoutStrings(statement).matchAll(words), ([word]) => word);
  const named: Named[] = [];
  for (const [i, token] of tokens.entries()) {
    const table = schema.find(({name}) => name === bare(token));
    if (table === undefined || !isSource(tokens, i)) continue;
    const after = tokens[i + 1]?.toLowerCase() === "as" ? i + 2 : i + 1;
    const alias = tokens[after];
    const isAlias = alias !== undefined && /^["\p{L}_]/u.test(alias) && !clauses.has(alias.toLowerCase());
    named.push({alias: isAlias ? bare(alias) : table.name, table});
  }
  return named;
}

/** A name is a table's after FROM or JOIN, and after the comma of a list of tables. */
function isSource(tokens: readonly string[], i: number): boolean {
  for (let before = i - 1; before >= 0; before--) {
    const word = tokens[before]!.toLowerCase();
    if (word === "from" || word === "join" || word === "describe" || word === "summarize") return true;
    if (word === "(" || word === ")" || word === "select") return false;
    // Between the comma and FROM there may be other tables and their aliases only.
    if (clauses.has(word)) return false;
  }
  return false;
}

function bare(token: string): string {
  return (token.startsWith('"') ? token.slice(1, -1) : token).toLowerCase();
}
