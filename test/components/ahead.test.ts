// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {aheadOfPlace} from "../../src/components/ahead.ts";
import {promised} from "./made.ts";

const growth = {horizon: "five_year_plan", measure: "avg_growth", time_period: "2021/2025"} as const;

describe("aheadOfPlace(rows, {place})", () => {
  it("shows how far each target is, and says where that is not known", () => {
    const rows = [
      promised({...growth, interim_year: 2023, average_so_far: 5.8, average_needed: 7.4}),
      promised({...growth, indicator: "cpi"})
    ];
    const framed = aheadOfPlace(rows, {place: "Baotou"});
    const [first, second] = [...framed.querySelectorAll("tbody tr")].map((row) => row.textContent);
    expect(first).toContain("2021–2025");
    expect(first).toContain("needed from then on: 7.4% a year");
    expect(second).toContain("not known");
    expect(framed.querySelector(".frame-subtitle")!.textContent).toContain("of 1 the years so far are known");
  });

  it("says when there is none", () => {
    expect(aheadOfPlace([], {place: "Baotou"}).querySelector(".frame-empty")).not.toBeNull();
  });
});
