import {existsSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterEach, beforeEach, expect, it} from "vitest";
import {writePartitions} from "../../loaders/commands/partitions.ts";
import type {FileResult} from "../../loaders/reportRows.ts";
import {fileResult} from "../made.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhibiao-partitions-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** A result of another place and year. */
function of(id: string, ref_area: string | null, year: number | null): FileResult {
  const result = fileResult(id);
  return {
    ...result,
    report: {...result.report!, ref_area, year},
    observations: result.observations.map((observation) => ({...observation, ref_area}))
  };
}

async function* each(...results: FileResult[]): AsyncGenerator<FileResult> {
  yield* results;
}

const filesIn = (path: string) =>
  readdirSync(path, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".parquet"));

it("writes a folder for each province and year of the reports, which DuckDB reads as one table", async () => {
  const out = join(folder, "observations");
  await writePartitions(
    each(of("a", "150200", 2022), of("b", "150100", 2022), of("c", "130000", 2023), of("d", null, null)),
    out
  );
  expect(filesIn(out).sort()).toEqual([
    "province=130000/year=2023/0.parquet",
    "province=150000/year=2022/0.parquet",
    "province=__HIVE_DEFAULT_PARTITION__/year=__HIVE_DEFAULT_PARTITION__/0.parquet"
  ]);
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = await connection.runAndReadAll(
    `select province::varchar as province, year::int as year, count(distinct report)::int as reports
     from read_parquet('${out}/**/*.parquet', hive_partitioning = true) group by all order by all`
  );
  expect(rows.getRowObjects()).toEqual([
    {province: "130000", year: 2023, reports: 1},
    {province: "150000", year: 2022, reports: 2},
    {province: null, year: null, reports: 1}
  ]);
  const plan = await connection.runAndReadAll(
    `explain analyze select count(*) from read_parquet('${out}/**/*.parquet', hive_partitioning = true) where province = '150000'`
  );
  expect(JSON.stringify(plan.getRows())).toMatch(/Scanning Files: 1\/3|Total Files Read: 1/);
});

it("leaves nothing behind when the reports end in an error, and overwrites nothing", async () => {
  const out = join(folder, "observations");
  async function* failing(): AsyncGenerator<FileResult> {
    yield of("a", "150200", 2022);
    throw new Error("no report in reports/");
  }
  await expect(writePartitions(failing(), out)).rejects.toThrow("no report in reports/");
  expect(readdirSync(folder)).toEqual([]);
  await writePartitions(each(of("a", "150200", 2022)), out);
  await expect(writePartitions(each(), out)).rejects.toThrow("is there already");
  expect(existsSync(out)).toBe(true);
});
