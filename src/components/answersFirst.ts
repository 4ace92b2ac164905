import {keyOf, rowsByKey, type AnswerRow, type Answers} from "./answers.js";
import {bind, type Parameter} from "./bind.js";
import {meta, prepared, sql} from "./database.js";
import type {Result} from "./engine.js";

// The first chart has the machine to itself for so long, in milliseconds.
const headStart = 1000;

/**
 * The `sql` of a page whose first queries the build has answered (`src/answers.zip.ts`): those it knows by heart, all
 * others it asks the engine, which `thenOpens` opens in the meantime with the tables that they need.
 */
export function answersFirst(
  file: {json<Value>(): Promise<Value>},
  {thenOpens = false}: {thenOpens?: boolean} = {}
): (strings: readonly string[], ...values: Parameter[]) => Promise<Result | AnswerRow[]> {
  const known = Promise.all([file.json<Answers>(), meta]).then(([answers, now]) => rowsByKey(answers, now));
  // Without the file the engine answers.
  known.catch(() => {});
  return async (strings, ...values) => {
    const statement = bind(strings, values);
    const rows = await known.then(
      (answers) => answers.get(keyOf(statement)),
      () => undefined
    );
    if (rows === undefined) return sql(strings, ...values);
    // What depends on no input is not asked again.
    if (thenOpens && values.length > 0) whenIdle(() => prepared(strings, values));
    return rows;
  };
}

/** Safari knows no idle times. */
const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run));

function whenIdle(run: () => Promise<unknown>): void {
  // Where it fails, the query that needs it fails too, and says so.
  setTimeout(() => idle(() => void run().catch(() => {})), headStart);
}
