import {tableFromIPC} from "apache-arrow";
import {expect, test} from "vitest";
import {readDictionary} from "../../loaders/link/dictionaryFiles.ts";
import {byIndicator} from "../../loaders/tables/byIndicator.ts";
import {partOf} from "../../loaders/tables/part.ts";
import {describe} from "../../loaders/tables/schema.ts";
import {arrowOf} from "../../loaders/tables/shards.ts";
import {tables} from "../../loaders/tables/tables.ts";
import {readParquet} from "parquet-wasm/node";
import {fileResult} from "../made.ts";

const observations = (report: string, ...indicators: (string | null)[]) =>
  partOf(
    arrowOf(
      "observations",
      indicators.flatMap((indicator) => fileResult(report, {indicator}).observations)
    )
  );

const reportsOf = (arrow: Uint8Array): string[] =>
  tableFromIPC(arrow)
    .toArray()
    .map((row) => row!.report as string);

test("byIndicator(table, parts) gathers the rows of each indicator over all parts; without one they are in none", () => {
  const parts = byIndicator(describe("observations"), [
    observations("a", "gdp", "cpi", null),
    observations("b", "gdp", null)
  ]);
  expect([...parts].map(([code, {arrow}]) => [code, reportsOf(arrow)])).toEqual([
    ["cpi", ["a"]],
    ["gdp", ["a", "b"]]
  ]);
});

test("byIndicator(table, parts) gives the same part for the same rows", () => {
  const sha256 = () => byIndicator(describe("observations"), [observations("a", "gdp")]).get("gdp")!.sha256;
  expect(sha256()).toBe(sha256());
});

test("tables(results, dictionary) writes each indicator's rows as a file that says the version", async () => {
  const dictionary = await readDictionary("data");
  const files = await tables([fileResult("a"), fileResult("b", {indicator: "cpi"})], dictionary);
  const {data_version} = JSON.parse(new TextDecoder().decode(files.get("meta.json"))) as {
    data_version: string;
  };
  const ipc = readParquet(files.get("indicators/cpi/observations.parquet")!).intoIPCStream();
  expect(reportsOf(ipc)).toEqual(["b"]);
  const withoutTargets = await tables(
    [fileResult("a", {phase: "outcome", indicator: "savings"})],
    dictionary
  );
  expect(
    reportsOf(readParquet(withoutTargets.get("indicators/savings/commitments.parquet")!).intoIPCStream())
  ).toEqual([]);
  expect(tableFromIPC(ipc).schema.metadata.get("data_version")).toBe(data_version);
});
