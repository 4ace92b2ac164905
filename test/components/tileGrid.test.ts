import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {describe, expect, it} from "vitest";
import {tiles} from "../../src/components/tileGrid.ts";

describe("tiles", () => {
  it("has a tile for every province-level division of the dictionary, and no others", () => {
    const codes = csvParse(readFileSync("data/areas.csv", "utf8"))
      .filter(({level}) => level === "province")
      .map(({ref_area}) => ref_area);
    expect(Object.keys(tiles).sort()).toEqual(codes.sort());
  });

  it("puts no two on one tile, and all on a grid of eight by eight", () => {
    const places = Object.values(tiles);
    expect(new Set(places.map(String)).size).toBe(places.length);
    for (const [column, row] of places) {
      expect(column).toBeLessThan(8);
      expect(row).toBeLessThan(8);
    }
  });
});
