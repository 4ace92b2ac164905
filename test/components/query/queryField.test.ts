import {expect, it} from "vitest";
import {longestQuery, queryText} from "../../../src/components/query/queryField.ts";
import {firstQuery, isShipped} from "../../../src/components/query/shippedQueries.ts";

it("takes a query of the length that an address carries", () => {
  const field = queryText(firstQuery);
  expect(field.read("select 1")).toBe("select 1");
  expect(field.read(" ")).toBeUndefined();
  expect(field.read("a".repeat(longestQuery + 1))).toBeUndefined();
  expect(field.write(firstQuery)).toBe(firstQuery);
});

it("runs no query of an address but our own", () => {
  expect(isShipped(`${firstQuery}\n`, [])).toBe(true);
  expect(isShipped(`${firstQuery}; drop table areas`, [])).toBe(false);
  expect(isShipped("select 1", [])).toBe(false);
});
