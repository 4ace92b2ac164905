/**
 * One DuckDB in one worker, for as long as the page lives. This module holds no file attachment: in preview a
 * module that does is evaluated again at every change of the data, and each time 34 MB would be opened anew.
 */
import type {Statement} from "./bind.js";
import {joinStatement, type Replacement} from "./joinStatement.js";
import {quotedName} from "./quotedName.js";
import type {AsyncDuckDB, AsyncDuckDBConnection} from "npm:@duckdb/duckdb-wasm@1.32.0";
import type * as Parquet from "npm:parquet-wasm";

/** A result: an Arrow table, which Plot, Inputs and `for … of` take as it is. */
export type Result = Awaited<ReturnType<AsyncDuckDBConnection["query"]>>;

/** What is being fetched or opened: "engine", or the name of a table; bytes where they are known. */
export interface Progress {
  name: string;
  loaded: number;
  /** Size in bytes of the whole; 0 where the server does not say. */
  total: number;
  done: boolean;
}

/** Rows that take the place of some of a table's. */
export interface Join extends Replacement {
  /** Arrow IPC stream. */
  rows: Uint8Array;
}

/** A table to be had: its name in queries, where its Parquet file is, and what to do once it is there. */
export interface Source {
  name: string;
  href: string;
  join?: Join;
  then?: readonly string[];
}

/** Part of a result as it comes from the engine: some rows of all its columns. */
export type Batch = Result["batches"][number];

interface Engine {
  worker: Worker;
  /** For the queries of the pages, which come with their tables. */
  own: AsyncDuckDBConnection;
  /** For what a reader types: it can be cancelled, and its errors come with their place. */
  typed: AsyncDuckDBConnection;
}

const listeners = new Set<(progress: Progress) => void>();
const opened = new Map<string, {href: string; table: Promise<void>}>();
let engine: Promise<Engine> | undefined;

/** Calls back at every step of opening the engine and its tables. Returns a function that ends it. */
export function onProgress(listener: (progress: Progress) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The tables a query names, in whatever place: naming one too many costs a fetch, missing one an error. */
export function tablesIn(text: string, names: Iterable<string>): string[] {
  const words = new Set(text.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]*/gu));
  return [...names].filter((name) => words.has(name));
}

/** Runs a statement. Rejects with DuckDB's message when it is refused. */
export async function query({text, parameters}: Statement): Promise<Result> {
  const {own} = await open();
  if (parameters.length === 0) return own.query(text);
  const statement = await own.prepare(text);
  try {
    return await statement.query(...parameters);
  } finally {
    await statement.close();
  }
}

/** How long a query may go on after it was cancelled before the whole engine is given up. */
const patience = 3000;

/**
 * Runs one statement that a reader typed and hands over its rows as they come. Rejects with the engine's message,
 * which is JSON, and with the signal's reason when it is cancelled; an engine that does not heed that is closed,
 * and the next query opens another. `take` answers false when it has enough.
 */
export async function stream(
  text: string,
  take: (batch: Batch) => boolean,
  signal: AbortSignal = new AbortController().signal
): Promise<void> {
  const {typed, worker} = await open();
  signal.throwIfAborted();
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  // A signal may be aborted long after: that must not end the engine under another query.
  const over = new AbortController();
  const cancelled = new Promise<never>((_, reject) =>
    signal.addEventListener(
      "abort",
      () => {
        typed.cancelSent().catch(() => {});
        giveUp = setTimeout(() => {
          worker.terminate();
          engine = undefined;
          opened.clear();
          reject(signal.reason as Error);
        }, patience);
      },
      {signal: over.signal}
    )
  );
  const taken = typed.send(text, true).then(async (reader) => {
    for await (const batch of reader) if (signal.aborted || !take(batch)) break;
  });
  try {
    await Promise.race([taken, cancelled]);
    signal.throwIfAborted();
  } catch (error) {
    // The engine has words of its own for this.
    signal.throwIfAborted();
    throw error;
  } finally {
    over.abort();
    clearTimeout(giveUp);
  }
}

/** Ends a transaction that a reader's statements have left open; that there is none is no fault. */
export async function endTransaction(): Promise<void> {
  const {typed} = await open();
  await typed.query("rollback").catch(() => {});
}

/** Puts the tables back as they came when the next query names them: a reader's statement may have changed them. */
export function forgetTables(): void {
  for (const [name, {table}] of opened) opened.set(name, {href: "", table});
}

/** Makes a table of rows in Arrow's stream format, in place of one of the same name. */
export async function insertTable(name: string, rows: Uint8Array): Promise<void> {
  const {own} = await open();
  await own.query(`drop table if exists ${quotedName(name)}`);
  await own.insertArrowFromIPCStream(rows, {name, create: true});
}

/** Takes a table away. */
export async function dropTable(name: string): Promise<void> {
  await opened.get(name)?.table.catch(() => {});
  opened.delete(name);
  const {own} = await open();
  await own.query(`drop table if exists ${quotedName(name)}`);
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

async function insert({name, href, join, then = []}: Source): Promise<void> {
  try {
    const [parquet, bytes, {own}] = await Promise.all([openParquet(), download({name, href}), open()]);
    await insertTable(name, parquet.readParquet(bytes).intoIPCStream());
    if (join) await joinRows(name, join);
    for (const text of then) await own.query(text);
  } finally {
    report({name, loaded: 0, total: 0, done: true});
  }
}

async function joinRows(name: string, {rows, ...replacement}: Join): Promise<void> {
  const {own} = await open();
  const joining = `joining ${name}`;
  // The worker takes the bytes that it is given away from here, and the next opening of the table needs them.
  await insertTable(joining, rows.slice());
  await own.query(joinStatement(name, joining, replacement));
  await own.query(`drop table ${quotedName(joining)}`);
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

function open(): Promise<Engine> {
  engine ??= start();
  // A start that failed (no network, no memory) is tried again by the next query.
  engine.catch(() => (engine = undefined));
  return engine;
}

async function start(): Promise<Engine> {
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
    const [own, typed] = [await database.connect(), await database.connect()];
    await typed.query("set errors_as_json = true");
    // A query reads our tables and nothing else: no address, no file, and no way back.
    await own.query("set enable_external_access = false");
    await own.query("set lock_configuration = true");
    return {worker, own, typed};
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
