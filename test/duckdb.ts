import type {RecordBatch} from "apache-arrow";
import {readParquet} from "parquet-wasm/node";
import {openNodeEngine} from "../loaders/site/nodeEngine.ts";
import {macros} from "../src/components/macros.ts";

/** A value that a query can bind, and one that it can return. */
export type Value = string | number | bigint | boolean | null;

export interface Database {
  /** Runs a query and returns its rows as objects. `?` stands for a parameter. Throws what DuckDB throws. */
  query(text: string, ...parameters: Value[]): Record<string, Value>[];
  /** A result as it comes from the engine. */
  batches(text: string): RecordBatch[];
  close(): void;
}

/**
 * Opens Parquet files ("observations.parquet") as tables of the engine that the pages use, filled the way the
 * pages fill it, so that a test of a query is a test of the page.
 */
export async function openDatabase(
  files: ReadonlyMap<string, Uint8Array>,
  {errorsAsJson = false} = {}
): Promise<Database> {
  const engine = await openNodeEngine();
  engine.open({query: {castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true}});
  const connection = engine.connect();
  for (const [file, bytes] of files) {
    if (!/^\w+\.parquet$/.test(file)) continue;
    connection.insertArrowFromIPCStream(readParquet(bytes).intoIPCStream(), {
      name: file.slice(0, -".parquet".length),
      create: true
    });
  }
  for (const {table, text} of macros) if (files.has(`${table}.parquet`)) connection.query(text);
  if (errorsAsJson) connection.query("set errors_as_json = true");
  connection.query("SET enable_external_access=false");
  connection.query("SET lock_configuration=true");
  return {
    query(text, ...parameters) {
      const statement = connection.prepare(text);
      try {
        return statement
          .query(...parameters)
          .toArray()
          .map((row) => row.toJSON());
      } finally {
        statement.close();
      }
    },
    batches: (text) => connection.query(text).batches,
    close() {
      connection.close();
    }
  };
}
