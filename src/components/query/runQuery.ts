import {openTablesOf} from "../database.js";
import {endTransaction, forgetTables, stream, type Batch} from "../engine.js";
import {QueryError, queryError} from "./queryError.js";
import {queryResult, type QueryResult} from "./result.js";
import {statements} from "./statements.js";

export interface Run {
  /** Of the last statement. */
  result: QueryResult;
  milliseconds: number;
  /** Whether there are more rows than were taken. */
  isCut: boolean;
}

/** More rows than these are not taken: a page that holds them all would end for want of memory. */
export const mostRows = 2_000_000;

const changes = /\b(?:alter|create|delete|drop|insert|truncate|update|merge|commit|rollback|begin)\b/i;

/**
 * Runs the statements of a text one after another. Rejects with a `QueryError` whose position is one of the text,
 * and with the signal's reason when it is cancelled.
 */
export async function runQuery(
  text: string,
  {
    signal,
    onRows = () => {},
    most = mostRows
  }: {signal?: AbortSignal; onRows?: (n: number) => void; most?: number} = {}
): Promise<Run> {
  const spans = statements(text);
  if (spans.length === 0) return {result: queryResult([]), milliseconds: 0, isCut: false};
  await openTablesOf(text);
  signal?.throwIfAborted();
  const start = performance.now();
  let batches: Batch[] = [];
  let rows = 0;
  try {
    for (const {from, to} of spans) {
      const statement = text.slice(from, to);
      batches = [];
      rows = 0;
      const take = (batch: Batch): boolean => {
        batches.push(batch);
        rows += batch.numRows;
        onRows(rows);
        return rows < most;
      };
      await stream(statement, take, signal).catch((error: unknown) => {
        signal?.throwIfAborted();
        throw placed(queryError(error instanceof Error ? error.message : String(error), statement), from);
      });
    }
  } finally {
    if (changes.test(text)) {
      await endTransaction();
      forgetTables();
    }
  }
  return {result: queryResult(batches), milliseconds: performance.now() - start, isCut: rows >= most};
}

function placed({message, kind, position}: QueryError, from: number): QueryError {
  return new QueryError(message, kind, position === null ? null : position + from);
}
