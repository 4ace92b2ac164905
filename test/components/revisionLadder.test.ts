import {describe, expect, it} from "vitest";
import {revised, revisionLadder} from "../../src/components/revisionLadder.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";
import {statements} from "./vintages.ts";

failOnWarnings();

describe("revised(vintages)", () => {
  it("keeps what was stated differently, the largest revision first", () => {
    expect(
      revised(statements).map(({statements: [first], revision}) => [first!.indicator, revision])
    ).toEqual([
      ["budget_revenue", 2.5],
      ["gdp", -0.4]
    ]);
  });
});

describe("revisionLadder(rows, {width})", () => {
  it("draws each revision from the first statement", () => {
    expectSnapshot(revisionLadder(revised(statements), {document, width: 640}), "revisionLadder");
  });
});
