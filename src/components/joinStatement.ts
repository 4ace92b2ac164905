import {quotedName} from "./quotedName.js";

/** Which rows of a table go, and how the whole is sorted. */
export interface Replacement {
  /** The rows that go, as a condition. */
  without: string;
  /** Columns by which the whole is sorted, as the table was. */
  sortedBy: readonly string[];
}

/** The statement that puts the rows of the table `from` in the place of some of another's. */
export function joinStatement(table: string, from: string, {without, sortedBy}: Replacement): string {
  const [whole, part] = [table, from].map(quotedName);
  return `create or replace table ${whole} as
    select * from (select * from ${whole} where not (${without}) union all by name select * from ${part})
    order by ${sortedBy.map(quotedName).join(", ")}`;
}
