import {describe, expect, it} from "vitest";
import {tablesIn} from "../../src/components/engine.ts";

describe("tablesIn", () => {
  const names = ["reports", "sentences", "observations"];

  it("finds the tables that a query names, however it is written", () => {
    expect(tablesIn('SELECT * FROM Observations o join "sentences" using (sentence)', names)).toEqual([
      "sentences",
      "observations"
    ]);
    expect(tablesIn("from reports", names)).toEqual(["reports"]);
  });

  it("does not take a part of a word for a table", () => {
    expect(tablesIn("select all_reports, reports2 from range(3)", names)).toEqual([]);
  });
});
