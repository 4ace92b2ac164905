import {JSDOM} from "jsdom";
import * as Plot from "@observablehq/plot";
import {beforeAll, describe, expect, it} from "vitest";
import type {ChartSpecification} from "../../../src/components/query/chartSpecification.ts";
import {drawPlot, plotCall, plotCode} from "../../../src/components/query/plotCall.ts";
import {toObjects, type QueryResult} from "../../../src/components/query/result.ts";
import {made} from "./made.ts";

beforeAll(() => {
  const {window} = new JSDOM("");
  // The legend of numbers is a picture, which is not what is compared here.
  Object.assign(window.HTMLCanvasElement.prototype, {
    getContext: () => ({fillRect() {}}),
    toDataURL: () => "data:,"
  });
  Object.assign(globalThis, {window, document: window.document});
});

const targets = made({year: "number", level: "text", value: "number", unit: "text"}, [
  [2022, "province", 6, "%"],
  [2022, "prefecture", 7, "%"],
  [2023, "province", 5.5, "%"],
  [2023, "prefecture", 6.5, "%"]
]);

function called(specification: ChartSpecification, result: QueryResult = targets) {
  return plotCall(specification, toObjects(result), result);
}

/** What the code draws, and what the page draws: one is made of the other's text. */
function bothDrawn(specification: ChartSpecification, result: QueryResult = targets): [string, string] {
  const rows = toObjects(result);
  const call = called(specification, result);
  const fromCode = new Function("Plot", "rows", "width", "document", `return ${plotCode(call)}`) as (
    ...values: unknown[]
  ) => Element;
  // Plot numbers what it makes.
  const plain = (drawing: Element) => drawing.outerHTML.replace(/plot-\w+|plot-clip-\d+/g, "");
  return [plain(drawPlot(call, rows, 640)), plain(fromCode(Plot, rows, 640, document))];
}

describe("plotCall", () => {
  const line: ChartSpecification = {
    mark: "line",
    x: {value: "year"},
    y: {value: "value"},
    color: {value: "level"}
  };

  it("says all that Plot is to do, with the unit on the axis", () => {
    expect(plotCode(called(line))).toBe(
      [
        "Plot.plot({",
        "  width,",
        '  x: {tickFormat: "d", ticks: [2022, 2023], label: "year", grid: true},',
        '  y: {label: "value (%)", grid: true},',
        '  color: {legend: true, type: "categorical", domain: Array.from(rows, (row) => row["level"]), range: ["#0072b2", "#d55e00"]},',
        "  marks: [",
        '    Plot.lineY(rows, {x: "year", y: "value", stroke: "level", tip: true})',
        "  ]",
        "})"
      ].join("\n")
    );
  });

  it("leaves room for the texts and for the long numbers of its left axis", () => {
    const of = (y: number) =>
      called({mark: "dot", x: {value: "x"}, y: {value: "y"}}, made({x: "number", y: "number"}, [[1, y]]))
        .options;
    expect(of(999)).not.toHaveProperty("marginLeft");
    expect(of(-35_000)).toMatchObject({marginLeft: 69});
  });

  it("shows the code of what it draws", () => {
    for (const specification of [
      line,
      {x: {value: "value"}, y: {reduce: "count"}},
      {mark: "bar", x: {value: "value", reduce: "mean"}, y: {value: "level"}},
      {mark: "bar", x: {value: "year"}, y: {value: "level"}, color: {value: "value", reduce: "max"}},
      {x: {value: "year"}, y: {value: "value"}, color: {reduce: "count"}},
      {mark: "dot", x: {value: "year"}, y: {value: "value"}, fx: "level", title: "By level"},
      {mark: "area", x: {value: "year"}, y: {value: "value"}, fy: "level"},
      {mark: "rule", x: {value: "value"}}
    ] satisfies ChartSpecification[]) {
      const [drawn, fromCode] = bothDrawn(specification);
      expect(fromCode, JSON.stringify(specification)).toBe(drawn);
      expect(drawn, JSON.stringify(specification)).toMatch(/<(?:path|rect|circle|line)/);
      expect(drawn).not.toContain("⚠");
    }
  });

  it("keeps the order that the query gave to texts", () => {
    const places = made({place: "text", value: "number"}, [
      ["b", 2],
      ["a", 3],
      ["c", 1]
    ]);
    const [drawn] = bothDrawn({mark: "bar", x: {value: "value"}, y: {value: "place"}}, places);
    const ticks = Array.from(drawn.matchAll(/<text[^>]*>([abc])<\/text>/g), ([, text]) => text);
    expect(ticks).toEqual(["b", "a", "c"]);
  });

  it("takes a column that is called like a colour, or like a reducer, for a column", () => {
    const odd = made({red: "text", count: "number"}, [
      ["a", 1],
      ["b", 2]
    ]);
    const code = plotCode(
      called({mark: "dot", x: {value: "count"}, y: {value: "red"}, color: {value: "red"}}, odd)
    );
    expect(code).toContain('x: "count"');
    expect(code).toContain('stroke: {value: "red"}');
    const [drawn, fromCode] = bothDrawn(
      {mark: "dot", x: {value: "count"}, y: {value: "red"}, color: {value: "red"}},
      odd
    );
    expect(fromCode).toBe(drawn);
    expect(drawn).toContain("#d55e00");
  });

  it("writes text as text: no name of a column ends the code or its script", () => {
    const name = '"});window.hacked=1;//</script>`';
    const hostile = made({[name]: "text", value: "number"}, [["<img src=x onerror=hacked()>", 1]]);
    const specification: ChartSpecification = {mark: "bar", x: {value: "value"}, y: {value: name}};
    const [drawn, fromCode] = bothDrawn(specification, hostile);
    expect(fromCode).toBe(drawn);
    expect((globalThis as {hacked?: unknown}).hacked).toBeUndefined();
    expect(plotCode(called(specification, hostile))).not.toMatch(/<|`/);
    expect(drawn).not.toContain("<img");
  });
});
