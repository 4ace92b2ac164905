import {type RecordBatch, tableFromIPC} from "apache-arrow";
import {partOf, type Part} from "./part.ts";
import {gather, type Run} from "./merge.ts";
import type {TableDescription} from "./schema.ts";

/**
 * The rows of each indicator by its code, in the order of the table; those without an indicator are in none. The
 * table is sorted by indicator first.
 */
export function byIndicator(table: TableDescription, parts: readonly Part[]): Map<string, Part> {
  const batches = parts.flatMap(({arrow}) => tableFromIPC(arrow).batches);
  const runs = new Map<string, Run[]>();
  for (const [batch, rows] of batches.entries()) {
    for (const {code, ...run} of runsOf(rows)) {
      if (code === null) continue;
      const own = runs.get(code);
      if (own) own.push({batch, ...run});
      else runs.set(code, [{batch, ...run}]);
    }
  }
  // What the columns mean would be most of a small file; the table itself says it.
  const fields = table.schema.fields.map((field) => ({...field, meaning: ""}));
  return new Map([...runs].map(([code, own]) => [code, partOf(gather(fields, batches, own))]));
}

/** Neighbouring rows of one indicator. */
function* runsOf(rows: RecordBatch): Generator<{code: string | null; from: number; to: number}> {
  const codes = rows.getChild("indicator")!;
  let from = 0;
  for (let to = 1; to <= rows.numRows; to++) {
    if (to < rows.numRows && codes.get(to) === codes.get(from)) continue;
    yield {code: codes.get(from) as string | null, from, to};
    from = to;
  }
}
