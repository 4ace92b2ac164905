// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import type {Vintage} from "../../src/components/revisionLadder.ts";
import {revisionsOfPlace} from "../../src/components/revisions.ts";
import {statements} from "./vintages.ts";

describe("revisionsOfPlace(vintages, {place})", () => {
  it("says how many outcomes were stated differently, of how many", () => {
    const framed = revisionsOfPlace(statements, {place: "Baotou"});
    expect(framed.querySelector(".frame-subtitle")!.textContent).toMatch(/^2 of the 3 outcomes/);
  });

  it("says why it is empty: nothing stated twice, or nothing stated differently", () => {
    const why = (rows: Vintage[]) =>
      revisionsOfPlace(rows, {place: "Baotou"}).querySelector(".frame-empty")!.textContent;
    expect(why([])).toContain("No outcome of this place is stated by two reports");
    expect(why(statements.slice(4))).toContain("all agree");
  });
});
