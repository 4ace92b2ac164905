import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {isFetched, placePaths} from "../../loaders/site/paths.ts";
import {placeHref} from "../../src/components/links.ts";

const areas = readFileSync("data/areas.csv", "utf8");

describe("placePaths", () => {
  it("has a page for every place that links take to have one, and for no other", () => {
    const codes = areas
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.slice(0, 6));
    const linked = codes.filter((code) => /\/places\/\d+\.html/.test(placeHref(code)));
    expect(placePaths(areas)).toEqual(linked.map((code) => `/places/${code}`));
    expect(placePaths(areas)).toContain("/places/150200");
    expect(placePaths(areas)).not.toContain("/places/150205");
  });
});

describe("isFetched", () => {
  it("is true of files that a page chooses while it runs", () => {
    expect(isFetched("reports/150200-2022-work_report.json")).toBe(true);
    expect(isFetched("reports.parquet")).toBe(false);
  });
});
