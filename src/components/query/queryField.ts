import type {Field} from "../state.js";

/** Longer queries do not go into an address: programs that pass it on would cut it. */
export const longestQuery = 8000;

/** The text of a query in the address. */
export function queryText(initial: string): Field<string> {
  return {
    initial,
    read: (text) => (text.trim() !== "" && text.length <= longestQuery ? text : undefined),
    write: String
  };
}
