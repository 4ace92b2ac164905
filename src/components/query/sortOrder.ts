import type {QueryResult, Value} from "./result.js";

export type Direction = "ascending" | "descending";

/** Rows read before the page may draw again. */
const slice = 50_000;

/**
 * The rows of a result in the order of one column, as their numbers; what is null comes last either way, and equals
 * keep their order. Reads in slices, so that the page goes on meanwhile; rejects when the signal is aborted.
 */
export async function sortOrder(
  {length, value}: Pick<QueryResult, "length" | "value">,
  column: number,
  direction: Direction,
  signal?: AbortSignal
): Promise<Uint32Array> {
  const values: Value[] = new Array<Value>(length);
  for (let row = 0; row < length; row++) {
    if (row % slice === 0 && row > 0) await nextTask(signal);
    values[row] = value(row, column);
  }
  const ranks = rankAll(values);
  const sign = direction === "ascending" ? 1 : -1;
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row++) order[row] = row;
  // Ranks are numbers, so that no comparison is one of texts.
  return order.sort((a, b) => {
    const x = ranks[a]!;
    const y = ranks[b]!;
    const isNull = Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return isNull || sign * (x - y) || a - b;
  });
}

/** Numbers that are ordered as the values are: numbers themselves, else the place among the different values. Null is not a number. */
function rankAll(values: readonly Value[]): Float64Array {
  if (values.every((value) => value === null || typeof value === "number"))
    return Float64Array.from(values, (value) => value ?? NaN);
  const different = new Set<string | number>();
  for (const value of values) if (value !== null) different.add(comparable(value));
  const sorted = [...different].sort((a, b) => (a < b ? -1 : 1));
  const places = new Map(sorted.map((value, place) => [value, place]));
  return Float64Array.from(values, (value) => (value === null ? NaN : places.get(comparable(value))!));
}

function comparable(value: Exclude<Value, null>): string | number {
  if (value instanceof Date) return value.getTime();
  return typeof value === "boolean" ? Number(value) : value;
}

function nextTask(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) =>
    setTimeout(() => (signal?.aborted ? reject(signal.reason as Error) : resolve()))
  );
}
