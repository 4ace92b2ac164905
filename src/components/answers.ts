import type {Statement} from "./bind.js";

/** A query's result that the build has written down. */
export interface Answer {
  statement: Statement;
  columns: readonly string[];
  /** The values of each column. */
  values: readonly (readonly unknown[])[];
}

/** What the build has answered for one page, from which version of the tables. */
export interface Answers {
  data_version: string;
  answers: readonly Answer[];
}

/** A row of an answer, as `plain` makes them of the engine's. */
export type AnswerRow = Record<string, string | number | boolean | null>;

/** Two statements with the same key have the same answer. */
export const keyOf = ({text, parameters}: Statement): string => JSON.stringify([text.trim(), parameters]);

/**
 * A query's result as an answer. Throws, with the column, on a value that a file could not give back as it was: choose
 * columns without dates.
 */
export function answerOf(statement: Statement, rows: readonly Record<string, unknown>[]): Answer {
  const columns = Object.keys(rows[0] ?? {});
  const values = columns.map((column) =>
    rows.map((row) => {
      const value = row[column] ?? null;
      if (value !== null && !["string", "number", "boolean"].includes(typeof value))
        throw new TypeError(
          `column ${column} holds a value of type ${typeof value}, which an answer cannot keep`
        );
      return value;
    })
  );
  return {statement, columns, values};
}

/** The rows of every answer by the key of its statement; none where the tables are others by now. */
export function rowsByKey(
  {data_version, answers}: Answers,
  {data_version: now}: {data_version: string}
): Map<string, AnswerRow[]> {
  if (data_version !== now) return new Map();
  return new Map(answers.map((answer) => [keyOf(answer.statement), rowsOf(answer)]));
}

function rowsOf({columns, values}: Answer): AnswerRow[] {
  const length = values[0]?.length ?? 0;
  return Array.from(
    {length},
    (_, row) => Object.fromEntries(columns.map((column, index) => [column, values[index]![row]])) as AnswerRow
  );
}
