import type {Parameter} from "./bind.js";

/** The rows of one indicator of a table, as a table of its own. */
export interface Partition {
  table: "observations" | "commitments";
  /** Code of the indicator. */
  code: string;
  /** Its name in the engine. */
  name: string;
}

/** Name in the engine of the macro that judges a partition of `commitments` at a tolerance. */
export const judgedName = ({name}: Partition): string => `${name}_at`;

const call = /\b(observations|commitments)_of\(\s*$/;

/**
 * `observations_of(${code})` and `commitments_of(${code}, ${points})` are rows of one indicator (`macros.ts`): in a
 * template the code is known before the query is asked, so that it can be asked of the indicator's own partition.
 * Gives the template that does so, with the partitions it needs.
 */
export function partitioned(
  strings: readonly string[],
  values: readonly Parameter[]
): {strings: string[]; values: Parameter[]; partitions: Partition[]} {
  const texts = [strings[0] ?? ""];
  const rest: Parameter[] = [];
  const partitions: Partition[] = [];
  for (const [i, value] of values.entries()) {
    const before = texts.at(-1)!;
    const after = strings[i + 1] ?? "";
    const table = call.exec(before)?.[1] as Partition["table"] | undefined;
    const end = table === "observations" ? /^\s*\)/ : /^\s*,\s*/;
    if (table === undefined || typeof value !== "string" || !/^\w+$/.test(value) || !end.test(after)) {
      texts.push(after);
      rest.push(value);
      continue;
    }
    const partition: Partition = {table, code: value, name: `${table}_of_${value}`};
    partitions.push(partition);
    const name = table === "observations" ? partition.name : `${judgedName(partition)}(`;
    texts[texts.length - 1] = before.replace(call, name) + after.replace(end, "");
  }
  return {strings: texts, values: rest, partitions};
}
