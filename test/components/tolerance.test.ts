// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import * as rules from "../../loaders/match/verdict.ts";
import {readState, state} from "../../src/components/state.ts";
import {defaultTolerance, toleranceField, toleranceInput} from "../../src/components/tolerance.ts";

describe("toleranceField()", () => {
  it("starts where the rules stand", () => {
    expect(defaultTolerance).toBe(rules.defaultTolerance);
    expect(readState("", {tolerance: toleranceField()}).values.tolerance).toBe(rules.defaultTolerance);
  });
});

describe("toleranceInput()", () => {
  it("writes what the reader moves it to into the address", () => {
    history.replaceState(null, "", "?tolerance=1&v=1");
    const input = state({tolerance: toleranceField()}).bind("tolerance", toleranceInput());
    expect(input.value).toBe(1);
    const slider = input.querySelector<HTMLInputElement>("input[type=range]")!;
    slider.value = "0.3";
    slider.dispatchEvent(new Event("input", {bubbles: true}));
    expect(location.search).toBe("?tolerance=0.3&v=1");
    expect(input.textContent).toContain("less than 0.3 points");
  });
});
