import {describe, expect, it} from "vitest";
import {tablesOf} from "../../../src/components/query/schema.ts";
import {schema} from "./made.ts";

const named = (statement: string): string[] =>
  tablesOf(statement, schema).map(({alias, table}) => `${table.name} ${alias}`);

describe("tablesOf", () => {
  it("finds tables and what they are called", () => {
    expect(named("select * from observations o join reports as r using (report) where o.value > 1")).toEqual([
      "observations o",
      "reports r"
    ]);
    expect(named("select * from areas, indicators i where true")).toEqual(["areas areas", "indicators i"]);
    expect(named('select * from "commitments" left join areas on true')).toEqual([
      "commitments commitments",
      "areas areas"
    ]);
  });

  it("takes neither a string nor a column for a table", () => {
    expect(named("select 'from reports', observations from reports")).toEqual(["reports reports"]);
  });
});
