import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {readWorkedQueries, type WorkedQuery} from "../../loaders/site/workedQueries.ts";
import {openDatabase, type Database} from "../duckdb.ts";

const queries = readWorkedQueries("src/queries");
let database: Database;

/** The tables of the site as it was built, the panel in them, in the engine that the pages use. */
beforeAll(async () => {
  const folder = join(inject("site"), "_file/tables");
  const files = readdirSync(folder).filter((name) => name.endsWith(".parquet"));
  database = await openDatabase(
    new Map(
      files.map((name) => [name.replace(/\.\w+\.parquet$/, ".parquet"), readFileSync(join(folder, name))])
    )
  );
}, 60_000);
afterAll(() => database.close());

type Row = Record<string, unknown>;

function rowsOf(name: string): Row[] {
  return database.query(queries.find((query) => query.name === name)!.sql);
}

/** The names that a chart gives to its channels. */
function columnsOfChart(chart: WorkedQuery["chart"]): string[] {
  return Object.values(chart as Row).flatMap((channel) => {
    const value = (channel as {value?: string} | null)?.value;
    return value === undefined ? [] : [value];
  });
}

describe("a worked query", () => {
  it("is one of twenty", () => {
    expect(queries).toHaveLength(20);
  });

  it.each(queries.map((query) => [query.name, query] as const))("%s answers", (_, {sql, chart}) => {
    const columns = database.query(`describe ${sql}`);
    const names = columns.map(({column_name}) => column_name as string);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    for (const {column_type} of columns) expect(column_type).not.toBe('"NULL"');
    const rows = database.query(sql);
    expect(rows.length).toBeGreaterThan(0);
    for (const name of columnsOfChart(chart))
      expect(rows.filter((row) => (row[name] ?? null) !== null).length, name).toBeGreaterThan(0);
  });
});

describe("what must hold of the answers, whatever the data", () => {
  it("a wider tolerance leaves fewer misses, among the same pairs", () => {
    const rows = rowsOf("tolerance");
    expect(rows).toHaveLength(11);
    expect(new Set(rows.map(({pairs}) => pairs)).size).toBe(1);
    const missed = rows.map((row) => row.missed as number);
    expect(missed).toEqual(missed.toSorted((a, b) => b - a));
    expect(missed.at(0)).toBeGreaterThan(missed.at(-1)!);
  });

  it("the tolerance of the pages is one of the sweep, with their verdicts", () => {
    const [row] = database.query(
      `select count(*) as missed from yearly_targets(0.5) where indicator = 'gdp' and measure = 'growth'
        and form = 'about' and year not in (2020, 2022) and verdict = 'missed'`
    );
    expect(rowsOf("tolerance").find(({tolerance}) => tolerance === 0.5)?.missed).toBe(row!.missed);
  });

  it("the forms of a year make one whole", () => {
    const sums = new Map<unknown, number>();
    for (const {year, share} of rowsOf("forms")) sums.set(year, (sums.get(year) ?? 0) + (share as number));
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1);
  });

  it("no province has more cities in the data than it has", () => {
    for (const row of rowsOf("amplification"))
      expect(row.cities_in_data).toBeLessThanOrEqual(row.cities_of_province as number);
  });

  it("a plan needs more in the years left where less was reached so far", () => {
    for (const row of rowsOf("five-year-plan")) {
      if (row.average_needed === null) continue;
      // Averages are rounded: on one that is all but reached, either may come out above.
      if (Math.abs((row.average_so_far as number) - (row.planned_average as number)) < 0.1) continue;
      const isBehind = (row.average_so_far as number) < (row.planned_average as number);
      expect((row.average_needed as number) > (row.planned_average as number)).toBe(isBehind);
    }
  });

  it("each place of three misses in a row has as many years as it says", () => {
    for (const {from_year, to_year, years} of rowsOf("three-years-running"))
      expect((to_year as number) - (from_year as number) + 1).toBe(years);
  });
});
