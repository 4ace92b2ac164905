import {expect, test} from "vitest";
import {checkRows} from "../../loaders/tables/checkRows.ts";
import {describe} from "../../loaders/tables/schema.ts";
import {observationRow, reportRow} from "../made.ts";

const observations = describe("observations");
const reports = describe("reports");

test("checkRows(table, rows) passes rows that are as described", () => {
  expect(() =>
    checkRows(observations, [observationRow(), observationRow({value: null, indicator: null})])
  ).not.toThrow();
  expect(() => checkRows(reports, [reportRow(), reportRow({delivered: null, year: null})])).not.toThrow();
});

test("checkRows(table, rows) throws with table, row, key, column and value", () => {
  const rows = [observationRow(), {...observationRow(), observation: "r@9", bound: "gt"}];
  expect(() => checkRows(observations, rows)).toThrow(
    'observations, row 1 (r@9): bound "gt" is none of eq, approx, ge, le'
  );
});

test.each([
  ["a number as text", {value: "8"}, 'value "8" is no number'],
  ["a number that is none", {value: NaN}, "value NaN is no number"],
  ["an endless number", {value: Infinity}, "value Infinity is no number"],
  ["a fraction of a position", {start: 1.5}, "start 1.5 is no integer"],
  ["an integer beyond 32 bits", {start: 2 ** 31}, "start 2147483648 is no integer"],
  ["text that is a number", {metric: 8}, "metric 8 is no string"],
  ["null in a required column", {metric: null}, "metric is null, and the column is required"],
  ["an absent value", {scope: undefined}, "scope is missing (null means unknown)"],
  ["a column that nobody described", {colour: "red"}, "colour is no column of data/datapackage.json"]
])("checkRows(table, rows) refuses %s", (_, change, message) => {
  expect(() => checkRows(observations, [{...observationRow(), ...change}])).toThrow(message);
});

test.each(["2022-02-30", "2022-2-3", "2022", "2022-02-12T00:00:00Z"])(
  "checkRows(table, rows) refuses the day %s, which does not exist or is written otherwise",
  (delivered) => {
    expect(() => checkRows(reports, [reportRow({delivered})])).toThrow("is no date");
  }
);

test("checkRows(table, rows) refuses a number where true or false belongs", () => {
  expect(() => checkRows(reports, [{...reportRow(), digest: 1}])).toThrow("digest 1 is no boolean");
});
