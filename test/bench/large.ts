import {spawn} from "node:child_process";
import {once} from "node:events";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Group} from "./line.ts";
import {medianTimes} from "./times.ts";

const rows = 20_000_000;
export const indicators = 40;

/** Observations of 31 provinces over 20 years, the same in every engine. */
export const makeObservations = `create table observations as
  select (hash(range) % ${indicators})::int as indicator, (hash(range + 1) % 31)::int as province,
    2007 + (range % 20)::int as year, (hash(range + 2) % 1200) / 100.0 as value
  from range(${rows})`;

export const overAll = (indicator: number) =>
  `select year, avg(value) as value, count(*)::int as places from observations where indicator = ${indicator} group by year order by year`;

/** What the page of one province opens, and what is aggregated ahead. */
export const makePartition = "create table partition as from observations where province = 5";
export const overPartition = (indicator: number) => overAll(indicator).replace("observations", "partition");
export const makeAggregate =
  "create table by_year as select indicator, year, avg(value) as value, count(*)::int as places from observations group by indicator, year";
export const overAggregate = (indicator: number) =>
  `select year, value, places from by_year where indicator = ${indicator} order by year`;

/** What a process that holds all observations in the engine of the pages measured: milliseconds, and MB. */
export interface LargeRun {
  all: number;
  partition: number;
  aggregate: number;
  /** Peak of the process's memory. */
  peak: number;
}

async function run(): Promise<LargeRun> {
  const child = spawn(process.execPath, ["--import", "tsx", "test/bench/largeRun.ts"], {
    stdio: ["ignore", "pipe", "inherit"]
  });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  const [code] = (await once(child, "close")) as [number];
  if (code !== 0) throw new Error("the engine of the pages failed over so many observations");
  return JSON.parse(output) as LargeRun;
}

/** Twenty times as many observations as all prefectures and provinces have: what a page may still ask of them. */
export const large: Group = {
  name: "large",
  title: `The same question over ${rows.toLocaleString("en")} observations: all of them, the partition of one province, and what was aggregated ahead; the pages' engine in a process of its own.`,
  async *run() {
    const wasm = await run();
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(makeObservations);
    let turn = 0;
    const {native} = await medianTimes({
      native: async () => void (await connection.runAndReadAll(overAll(turn++ % indicators))).getRows()
    });
    connection.closeSync();
    yield {
      name: "DuckDB-WASM / DuckDB native",
      measured: `${wasm.all.toFixed(0)} against ${native.toFixed(0)} ms`,
      ratio: wasm.all / native
    };
    yield {
      name: "one province's partition / 50 ms",
      measured: `${wasm.partition.toFixed(1)} ms from input to rows`,
      ratio: wasm.partition / 50,
      goal: "≤ 1×"
    };
    yield {
      name: "the view aggregated ahead / 16 ms",
      measured: `${wasm.aggregate.toFixed(1)} ms from input to rows`,
      ratio: wasm.aggregate / 16,
      goal: "≤ 1×"
    };
    yield {
      name: "memory with all of them in the engine / 2 GB",
      measured: `${wasm.peak.toFixed(0)} MB at its peak, the making of them included`,
      ratio: wasm.peak / 2048,
      goal: "≤ 1×"
    };
  }
};
