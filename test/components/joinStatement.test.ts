import {afterAll, beforeAll, expect, it} from "vitest";
import {joinStatement} from "../../src/components/joinStatement.ts";
import {openDatabase, type Database} from "../duckdb.ts";

let database: Database;
beforeAll(async () => void (database = await openDatabase(new Map())));
afterAll(() => database.close());

it("puts rows in the place of others, by the names of the columns, and keeps the order", () => {
  database.query("create table rows as select * from (values ('b', 1), ('a', 2), (null, 3)) t(report, n)");
  database.query("create table \"joining rows\" as select 9 as n, 'a' as report");
  const replacement = {without: "report in ('a', 'it''s')", sortedBy: ["report", "n"]};
  database.query(joinStatement("rows", "joining rows", replacement));
  expect(database.query("select report, n from rows")).toEqual([
    {report: "a", n: 9},
    {report: "b", n: 1}
  ]);
});
