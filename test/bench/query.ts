import {DuckDBInstance} from "@duckdb/node-api";
import type * as duckdb from "@duckdb/duckdb-wasm/blocking";
import {Coordinator} from "@uwdata/mosaic-core";
import {op, table} from "arquero";
import {Table, tableToIPC, vectorFromArray} from "apache-arrow";
import {openNodeEngine} from "../../loaders/site/nodeEngine.ts";
import type {Group} from "./line.ts";
import {quantile, sampledTimes} from "./times.ts";

const rows = 1_000_000;
const years = 20;
const indicators = 40;

/** Observations by column: 2,500 places, 40 indicators, 20 years, drawn from a fixed seed. */
function observations(): {indicator: Int32Array; year: Int32Array; value: Float64Array} {
  const indicator = new Int32Array(rows);
  const year = new Int32Array(rows);
  const value = new Float64Array(rows);
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let row = 0; row < rows; row++) {
    indicator[row] = Math.floor(random() * indicators);
    year[row] = 2007 + (row % years);
    value[row] = Math.round(1200 * random()) / 100;
  }
  return {indicator, year, value};
}

const query = (indicator: number) =>
  `select year, avg(value) as value, count(*)::int as places from observations where indicator = ${indicator} group by year order by year`;
const preaggregated = (indicator: number) =>
  `select year, value, places from by_year where indicator = ${indicator} order by year`;
const aggregate =
  "create table by_year as select indicator, year, avg(value) as value, count(*)::int as places from observations group by indicator, year";

/** The engine of the pages, without a page. */
async function wasm(ipc: Uint8Array): Promise<duckdb.DuckDBConnection> {
  const engine = await openNodeEngine();
  const connection = engine.connect();
  connection.insertArrowFromIPCStream(ipc, {name: "observations", create: true});
  connection.query(aggregate);
  return connection;
}

async function native(data: ReturnType<typeof observations>) {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run("create table observations (indicator int, year int, value double)");
  const appender = await connection.createAppender("observations");
  for (let row = 0; row < rows; row++) {
    appender.appendInteger(data.indicator[row]!);
    appender.appendInteger(data.year[row]!);
    appender.appendDouble(data.value[row]!);
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}

function plain({indicator, year, value}: ReturnType<typeof observations>, wanted: number): number[] {
  const sums = new Float64Array(years);
  const counts = new Int32Array(years);
  for (let row = 0; row < rows; row++) {
    if (indicator[row] !== wanted) continue;
    sums[year[row]! - 2007]! += value[row]!;
    counts[year[row]! - 2007]!++;
  }
  return Array.from(sums, (sum, index) => sum / counts[index]!);
}

/** An indicator chosen anew each time, over a million observations: what the engines need from input to rows. */
export const queries: Group = {
  name: "query",
  title:
    "An indicator's mean by year over 1,000,000 observations, another indicator each time: the pages' engine (in Node, without a page) against others.",
  async *run() {
    const data = observations();
    const arrow = new Table({
      indicator: vectorFromArray(data.indicator),
      year: vectorFromArray(data.year),
      value: vectorFromArray(data.value)
    });
    const connection = await wasm(tableToIPC(arrow, "stream"));
    const duck = await native(data);
    const coordinator = new Coordinator(
      {
        // Mosaic asks for bytes of Arrow: the same engine behind its consolidation and cache.
        query: (async ({sql}: {sql: string}) =>
          connection.useUnsafe((bindings, id) => bindings.runQuery(id, sql))) as never
      },
      {cache: false, consolidate: true, logger: null as never}
    );
    const columns = table(data);
    let turn = 0;
    const next = () => turn++ % indicators;
    const samples = await sampledTimes({
      wasm: () => void connection.query(query(next())).toArray(),
      aggregated: () => void connection.query(preaggregated(next())).toArray(),
      native: async () => void (await duck.runAndReadAll(query(next()))).getRows(),
      mosaic: async () => void (await coordinator.query(query(next()))),
      arquero: () =>
        void columns
          .params({wanted: next()})
          .filter((row: {indicator: number}, $: {wanted: number}) => row.indicator === $.wanted)
          .groupby("year")
          .rollup({value: op.mean("value"), places: op.count()})
          .orderby("year")
          .objects(),
      plain: () => void plain(data, next())
    });
    const times = Object.fromEntries(
      Object.entries(samples).map(([name, own]) => [name, quantile(own, 0.5)])
    ) as Record<keyof typeof samples, number>;
    const slowest = quantile(samples.wasm, 0.95);
    const line = (name: string, other: number) => ({
      name: `DuckDB-WASM / ${name}`,
      measured: `${times.wasm.toFixed(1)} against ${other.toFixed(1)} ms`,
      ratio: times.wasm / other
    });
    yield line("DuckDB native", times.native);
    yield line("Mosaic's coordinator on DuckDB-WASM", times.mosaic);
    yield line("Arquero", times.arquero);
    yield line("plain JavaScript over arrays", times.plain);
    yield line("the view aggregated ahead", times.aggregated);
    yield {
      name: "DuckDB-WASM / 50 ms",
      measured: `${times.wasm.toFixed(1)} ms from input to rows`,
      ratio: times.wasm / 50,
      goal: "≤ 1×"
    };
    yield {
      name: "its 95th percentile / 100 ms",
      measured: `${slowest.toFixed(1)} ms from input to rows`,
      ratio: slowest / 100,
      goal: "≤ 1×"
    };
    yield {
      name: "the view aggregated ahead / 16 ms",
      measured: `${times.aggregated.toFixed(1)} ms from input to rows`,
      ratio: times.aggregated / 16,
      goal: "≤ 1×"
    };
    connection.close();
    duck.closeSync();
  }
};
