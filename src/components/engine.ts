/**
 * One DuckDB in one worker, for as long as the page lives. This module holds no file attachment: in preview a
 * module that does is evaluated again at every change of the data, and each time 34 MB would be opened anew.
 */
import type {AsyncDuckDB, AsyncDuckDBConnection} from "npm:@duckdb/duckdb-wasm@1.32.0";
import type * as Parquet from "npm:parquet-wasm";

/** A result: an Arrow table, which Plot, Inputs and `for … of` take as it is. */
export type Result = Awaited<ReturnType<AsyncDuckDBConnection["query"]>>;

/** What can be bound to a `${…}` of a query. A list becomes as many parameters as it has values: `in (${codes})`. */
export type Parameter = string | number | bigint | boolean | Date | null | undefined | readonly Parameter[];

/** A query as DuckDB takes it: text with a `?` for each parameter. */
export interface Statement {
  text: string;
  parameters: (string | number | boolean | null)[];
}

/** What is being fetched or opened: "engine", or the name of a table; bytes where they are known. */
export interface Progress {
  name: string;
  loaded: number;
  /** Size in bytes of the whole; 0 where the server does not say. */
  total: number;
  done: boolean;
}

/** A table to be had: its name in queries, where its Parquet file is, and what to run once it is there. */
export interface Source {
  name: string;
  href: string;
  then?: readonly string[];
}

const listeners = new Set<(progress: Progress) => void>();
const opened = new Map<string, {href: string; table: Promise<void>}>();
let connection: Promise<AsyncDuckDBConnection> | undefined;

/** Calls back at every step of opening the engine and its tables. Returns a function that ends it. */
export function onProgress(listener: (progress: Progress) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Turns a template into a statement. Undefined is null; a date is its ISO text; an empty list is a null, which
 * is `in` nothing. Throws on a value that cannot be bound.
 */
export function bind(strings: readonly string[], values: readonly Parameter[]): Statement {
  const parameters: Statement["parameters"] = [];
  const marks = values.map((value) => {
    const list = Array.isArray(value)
      ? (value as readonly Parameter[])
      : [value as Exclude<Parameter, readonly Parameter[]>];
    parameters.push(...(list.length ? list : [null]).map(scalar));
    return (list.length ? list : [null]).map(() => "?").join(", ");
  });
  return {text: strings.map((string, i) => string + (marks[i] ?? "")).join(""), parameters};
}

/** The tables a query names, in whatever place: naming one too many costs a fetch, missing one an error. */
export function tablesIn(text: string, names: Iterable<string>): string[] {
  const words = new Set(text.toLowerCase().match(/[a-z_][a-z0-9_]*/g));
  return [...names].filter((name) => words.has(name));
}

/** Runs a statement. Rejects with DuckDB's message when it is refused. */
export async function query({text, parameters}: Statement): Promise<Result> {
  const database = await open();
  if (parameters.length === 0) return database.query(text);
  const statement = await database.prepare(text);
  try {
    return await statement.query(...parameters);
  } finally {
    await statement.close();
  }
}

/** Makes a Parquet file a table, once; again, in place of the old one, when it has another address. */
export function openTable(source: Source): Promise<void> {
  const known = opened.get(source.name);
  if (known?.href === source.href) return known.table;
  const table = Promise.resolve(known?.table)
    .catch(() => {})
    .then(() => insert(source));
  opened.set(source.name, {href: source.href, table});
  // A fetch that failed is tried again by the next query.
  table.catch(() => opened.get(source.name)?.table === table && opened.delete(source.name));
  return table;
}

async function insert({name, href, then = []}: Source): Promise<void> {
  try {
    const [database, parquet, bytes] = await Promise.all([open(), openParquet(), download({name, href})]);
    const table = parquet.readParquet(bytes).intoIPCStream();
    await database.query(`drop table if exists "${name}"`);
    await database.insertArrowFromIPCStream(table, {name, create: true});
    for (const text of then) await database.query(text);
  } finally {
    report({name, loaded: 0, total: 0, done: true});
  }
}

async function download({name, href}: Source): Promise<Uint8Array> {
  const response = await fetch(href);
  if (!response.ok || !response.body)
    throw new Error(`${name}: ${response.status} ${response.statusText} (${href})`);
  const total = Number(response.headers.get("content-length") ?? 0);
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    loaded += read.value.length;
    report({name, loaded, total, done: false});
  }
  const bytes = new Uint8Array(loaded);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function open(): Promise<AsyncDuckDBConnection> {
  connection ??= start();
  // A start that failed (no network, no memory) is tried again by the next query.
  connection.catch(() => (connection = undefined));
  return connection;
}

async function start(): Promise<AsyncDuckDBConnection> {
  report({name: "engine", loaded: 0, total: 0, done: false});
  const {AsyncDuckDB, VoidLogger} = await import("npm:@duckdb/duckdb-wasm@1.32.0");
  const worker = new Worker(
    import.meta.resolve("npm:@duckdb/duckdb-wasm@1.32.0/dist/duckdb-browser-eh.worker.js")
  );
  const database: AsyncDuckDB = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await database.instantiate(
      import.meta.resolve("npm:@duckdb/duckdb-wasm@1.32.0/dist/duckdb-eh.wasm"),
      undefined,
      ({bytesLoaded, bytesTotal}) =>
        report({name: "engine", loaded: bytesLoaded, total: bytesTotal, done: false})
    );
    // Plot and Inputs compute with numbers; counts and sums would come as BigInt.
    await database.open({
      query: {castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true}
    });
    const connection = await database.connect();
    // A query reads our tables and nothing else: no address, no file, and no way back.
    await connection.query("set enable_external_access = false");
    await connection.query("set lock_configuration = true");
    return connection;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    report({name: "engine", loaded: 0, total: 0, done: true});
  }
}

let parquet: Promise<typeof Parquet> | undefined;

/** Reads and writes Parquet files. */
export function openParquet(): Promise<typeof Parquet> {
  return (parquet ??= import("npm:parquet-wasm").then(async (module) => {
    await module.default({module_or_path: import.meta.resolve("npm:parquet-wasm/esm/parquet_wasm_bg.wasm")});
    return module;
  }));
}

function report(progress: Progress): void {
  for (const listener of listeners) listener(progress);
}

function scalar(value: Parameter): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "object") throw new TypeError("a list within a list cannot be bound to a query");
  return value;
}
