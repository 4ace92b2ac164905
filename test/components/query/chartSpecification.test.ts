import {describe, expect, it} from "vitest";
import {guess, mostDrawn, obstacle, readChart} from "../../../src/components/query/chartSpecification.ts";
import {made} from "./made.ts";

describe("readChart", () => {
  it("reads what it writes", () => {
    const text = JSON.stringify({
      mark: "line",
      x: {value: "year"},
      y: {value: "value", reduce: "mean"},
      fx: "level"
    });
    expect(JSON.stringify(readChart(text))).toBe(text);
  });

  it("refuses every name, word and type that is not of the schema", () => {
    for (const text of [
      "",
      "null",
      "[]",
      "{",
      '{"mark": "script"}',
      '{"x": "year"}',
      '{"x": {}}',
      '{"x": {"value": "a", "transform": "b"}}',
      '{"x": {"value": 1}}',
      '{"x": {"reduce": "eval"}}',
      '{"__proto__": {"x": 1}}',
      '{"constructor": {"value": "a"}}',
      '{"title": ""}',
      `{"title": "${"a".repeat(201)}"}`,
      '{"href": "javascript:alert(1)"}'
    ])
      expect(readChart(text), text).toBeUndefined();
  });
});

describe("guess", () => {
  const rows = (n: number, ...columns: ((i: number) => string | number)[]) =>
    Array.from({length: n}, (_, i) => columns.map((column) => column(i)));

  it("draws a line over the years, a colour for each group", () => {
    const series = made(
      {year: "number", level: "text", target: "number", value: "number"},
      rows(
        20,
        (i) => 2010 + (i >> 1),
        (i) => ["a", "b"][i % 2]!,
        () => 1,
        (i) => i / 3
      )
    );
    expect(guess(series)).toEqual({
      mark: "line",
      x: {value: "year"},
      y: {value: "value"},
      color: {value: "level"}
    });
  });

  it("draws dots where a year has many rows", () => {
    const result = made(
      {time_period: "text", value: "number"},
      rows(
        40,
        (i) => String(2010 + (i % 4)),
        (i) => i
      )
    );
    expect(guess(result)).toEqual({mark: "dot", x: {value: "time_period"}, y: {value: "value"}});
  });

  it("draws a bar for each place, a histogram of one number, dots of two, and counts of text alone", () => {
    expect(
      guess(
        made(
          {place: "text", value: "number"},
          rows(
            30,
            (i) => `p${i}`,
            (i) => i
          )
        )
      )
    ).toEqual({
      mark: "bar",
      x: {value: "value"},
      y: {value: "place"}
    });
    expect(
      guess(
        made(
          {gap: "number"},
          rows(30, (i) => i / 7)
        )
      )
    ).toEqual({
      mark: "bar",
      x: {value: "gap"},
      y: {reduce: "count"}
    });
    expect(
      guess(
        made(
          {a: "number", b: "number"},
          rows(
            30,
            (i) => i / 7,
            (i) => -i
          )
        )
      )
    ).toEqual({
      mark: "dot",
      x: {value: "a"},
      y: {value: "b"}
    });
    expect(
      guess(
        made(
          {verdict: "text"},
          rows(30, (i) => ["met", "missed"][i % 2]!)
        )
      )
    ).toEqual({
      mark: "bar",
      x: {reduce: "count"},
      y: {value: "verdict"}
    });
  });

  it("draws neither ids nor positions", () => {
    expect(
      guess(
        made(
          {observation: "text", start: "number"},
          rows(3, String, (i) => i)
        )
      )
    ).toBeNull();
  });
});

describe("obstacle", () => {
  const result = made({a: "number", b: "text"}, [[1, "x"]]);
  const reason = (chart: Parameters<typeof obstacle>[0]) => obstacle(chart, result)?.key;

  it("says what is missing", () => {
    expect(reason({x: {value: "a"}})).toBeUndefined();
    expect(reason(null)).toBe("chart.noAxis");
    expect(reason({x: {value: "c"}})).toBe("chart.noColumn");
    expect(reason({x: {value: "a", reduce: "sum"}, y: {value: "b", reduce: "sum"}})).toBe(
      "chart.twoReducers"
    );
    expect(reason({x: {value: "a"}, fx: "nobody"})).toBe("chart.noColumn");
    expect(obstacle({x: {value: "a"}}, {...result, length: 0})!.key).toBe("chart.noRows");
    expect(obstacle({x: {value: "a"}}, {...result, length: mostDrawn + 1})!.key).toBe("chart.tooMany");
  });
});
