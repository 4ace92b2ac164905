import * as Plot from "@observablehq/plot";
import {describe, expect, it} from "vitest";
import {axisAboveRows, rowScale} from "../../src/components/rowAxis.ts";
import {document} from "./snapshot.ts";

describe("rowScale(rows, size)", () => {
  it("puts the first row on top, and each in the middle of its height", () => {
    const plot = Plot.plot({document, y: rowScale(3, {marginTop: 40, rowHeight: 20}), marks: []});
    const {apply} = plot.scale("y")!;
    expect([0, 1, 2].map((row) => Math.round(apply(row) as number))).toEqual([50, 70, 90]);
  });
});

describe("axisAboveRows(options)", () => {
  it("has numbers in their form, a label without an arrow, and a line for each number", () => {
    const plot = Plot.plot({
      document,
      x: {domain: [0, 1]},
      marks: axisAboveRows({
        label: "share",
        labelOffset: 30,
        ticks: 2,
        tickFormat: (value) => `${100 * value}%`
      })
    });
    const texts = [...plot.querySelectorAll("text")].map(({textContent}) => textContent);
    expect(texts).toEqual(expect.arrayContaining(["0%", "50%", "100%", "share"]));
    expect(plot.querySelectorAll("[aria-label='x-grid'] line")).toHaveLength(3);
  });
});
