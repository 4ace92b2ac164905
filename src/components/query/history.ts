/** A query that was run in this browser. */
export interface PastQuery {
  sql: string;
  /** When, as an ISO date. */
  at: string;
  rows: number;
  milliseconds: number;
}

const key = "zhibiao.queries";
const most = 100;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The queries that were run in this browser, the latest first. They stay in it. */
export function pastQueries(store: Store | undefined = browserStore()): PastQuery[] {
  try {
    const value: unknown = JSON.parse(store?.getItem(key) ?? "[]");
    return Array.isArray(value) ? value.filter(isPastQuery) : [];
  } catch {
    return [];
  }
}

/** Puts a query first; the same text stands once. A browser that keeps nothing is no fault. */
export function remember(query: PastQuery, store: Store | undefined = browserStore()): PastQuery[] {
  const others = pastQueries(store).filter(({sql}) => sql !== query.sql);
  const kept = [query, ...others].slice(0, most);
  try {
    store?.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage that is full or forbidden.
  }
  return kept;
}

export function forgetQueries(store: Store | undefined = browserStore()): void {
  store?.removeItem(key);
}

/** Undefined where a browser forbids it, which it does by throwing. */
function browserStore(): Store | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

function isPastQuery(value: unknown): value is PastQuery {
  const {sql, at, rows, milliseconds} = (value ?? {}) as Partial<PastQuery>;
  return (
    typeof sql === "string" &&
    typeof at === "string" &&
    typeof rows === "number" &&
    typeof milliseconds === "number"
  );
}
