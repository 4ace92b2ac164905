import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {parseAreas} from "../../loaders/link/areas.ts";
import {parseBreaks} from "../../loaders/link/breaks.ts";
import {readTable} from "../../loaders/link/csv.ts";

const breaks = parseBreaks(readFileSync("data/breaks.csv", "utf8"));

test("a break names a known indicator, a known place or all, a year, and its source", () => {
  const ids = new Set(
    readTable(readFileSync("data/indicators.csv", "utf8"), ["indicator"]).map((row) => row.indicator)
  );
  const areas = parseAreas(readFileSync("data/areas.csv", "utf8"));
  for (const {series, ref_area, year, what, source} of breaks) {
    expect(ids).toContain(series);
    if (ref_area !== "all") expect(areas.area(ref_area), series).not.toBeNull();
    expect(year).toBeGreaterThan(2000);
    expect(what.length * source.length, series).toBeGreaterThan(0);
  }
});

test.each([
  ["industrial_value_added", 2011],
  ["fixed_asset_investment", 2011],
  ["rural_net_income", 2013],
  ["budget_revenue", 2016],
  ["gdp", 2018],
  ["pm25", 2013],
  ["tourism_revenue", 2024]
])("%s breaks in %d", (series, year) => {
  expect(breaks.some((row) => row.series === series && row.year === year && row.ref_area === "all")).toBe(
    true
  );
});
