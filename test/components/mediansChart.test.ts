import {describe, expect, it} from "vitest";
import {medianTargets} from "../../src/components/medians.ts";
import {mediansChart} from "../../src/components/mediansChart.ts";
import {yearlyTarget} from "./made.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const targets = [2019, 2020, 2021].flatMap((year, i) => [
  ...[7, 7.5, 8.5].map((value) => yearlyTarget({year, target_value: value - i / 2})),
  yearlyTarget({year, ref_area: "150000", target_value: 6.5 - i / 2}),
  yearlyTarget({year, ref_area: "100000", target_value: 6 - i / 2})
]);

describe("mediansChart(medians)", () => {
  it("draws a line and a band for each level, its name at the end, epidemic years shaded", () => {
    expectSnapshot(mediansChart(medianTargets(targets), {document}), "medians");
  });

  it("says each point", () => {
    const chart = mediansChart(medianTargets(targets), {document});
    expect(chart.querySelector("[aria-label^='cities, 2020']")!.getAttribute("aria-label")).toBe(
      "cities, 2020\nmedian target 7%, middle half 6.75 to 7.5, n = 3\nmedian of outcome minus target: +0.5 points, n = 3"
    );
  });
});
