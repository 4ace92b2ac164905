import {describe, expect, it} from "vitest";
import {formAreas} from "../../src/components/formAreas.ts";
import {formShares} from "../../src/components/formShares.ts";
import type {Form} from "../../src/components/yearlyTarget.ts";
import {yearlyTarget} from "./made.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const used: [number, (Form | null)[]][] = [
  [2019, ["bare", "bare", "about", null]],
  [2020, ["about", "relative"]],
  [2021, ["about", "at_least", "about", "range", "bare"]]
];
const reports = used.flatMap(([year, forms]) => forms.map((_, i) => ({ref_area: `150${i + 1}00`, year})));
const targets = used.flatMap(([year, forms]) =>
  forms.flatMap((form, i) => (form ? yearlyTarget({ref_area: `150${i + 1}00`, year, form}) : []))
);
const shares = formShares(targets, reports);

describe("formAreas(shares)", () => {
  it("stacks the forms of each year to the full, with the number of reports below, epidemic years shaded", () => {
    expectSnapshot(formAreas(shares, {document}), "formAreas");
  });

  it("writes fewer years where there is little room, the last always", () => {
    const years = Array.from({length: 19}, (_, i) => 2008 + i);
    const many = years.map((year) => ({ref_area: "150200", year}));
    const chart = formAreas(formShares([], many), {document, width: 360});
    const texts = [...chart.querySelectorAll("[aria-label='x-axis tick label'] text")].map(
      (text) => text.textContent
    );
    expect(texts).toEqual(["’08", "’10", "’12", "’14", "’16", "’18", "’20", "’22", "’24", "’26"]);
  });
});
