import {describe, expect, it} from "vitest";
import {adjustedInWords, interimInWords} from "../../src/components/interim.ts";
import {promised} from "./made.ts";

const progress = {interim_year: 2023, average_so_far: 5.8123, average_needed: 7.4};

describe("interimInWords(row)", () => {
  it("says of growth what it was and what it has to be", () => {
    expect(interimInWords(promised({measure: "avg_growth", ...progress}))).toBe(
      "by 2023: 5.81% a year; needed from then on: 7.4% a year"
    );
  });

  it("says of a share how many points a year", () => {
    const row = promised({measure: "share", ...progress, average_so_far: -0.3, average_needed: 1});
    expect(interimInWords(row)).toBe("by 2023: −0.3 points a year; needed from then on: +1 points a year");
  });

  it("says nothing where nothing is known", () => {
    expect(interimInWords(promised())).toBe("");
  });
});

describe("adjustedInWords(row)", () => {
  it("says what the target was adjusted to, and the gap to it", () => {
    expect(adjustedInWords(promised({adjusted_value: 7, adjusted_gap: 0.5}))).toBe(
      "adjusted to 7% in the year: +0.5 points against that"
    );
    expect(adjustedInWords(promised({adjusted_value: 7}))).toBe("adjusted to 7% in the year");
    expect(adjustedInWords(promised({adjusted: true}))).toBe("");
  });
});
