import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import * as duckdb from "@duckdb/duckdb-wasm/blocking";

/** The engine of the pages, opened in Node: what it answers here, it answers there. Throws what DuckDB throws. */
export async function openNodeEngine(): Promise<duckdb.DuckDBBindings> {
  const distribution = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm"));
  const bundle = (name: string): {mainModule: string; mainWorker: string} => ({
    mainModule: join(distribution, `duckdb-${name}.wasm`),
    mainWorker: join(distribution, `duckdb-node-${name}.worker.cjs`)
  });
  const engine = await duckdb.createDuckDB(
    {mvp: bundle("mvp"), eh: bundle("eh")},
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME
  );
  await engine.instantiate();
  return engine;
}
