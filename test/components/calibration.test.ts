import {describe, expect, it} from "vitest";
import {calibrationChart} from "../../src/components/calibration.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const bins = [
  {confidence: 0.42, rules: ["rank"], n: 29, right: 24, share: 0.8276, low: 0.6545, high: 0.9239},
  {confidence: 0.8841, rules: ["level", "share"], n: 1051, right: 995, share: 0.9467, low: 0.93, high: 0.96},
  {confidence: 0.947, rules: ["growth"], n: 122, right: 110, share: 0.9016, low: 0.836, high: 0.943}
];

describe("calibrationChart(bins, {width})", () => {
  it("draws the share that was right over the confidence, with the line on which they agree", () => {
    expectSnapshot(calibrationChart(bins, {document, width: 600}), "calibration");
  });

  it("names the rules of each bin", () => {
    const titles = [...calibrationChart(bins, {document}).querySelectorAll("circle title")];
    expect(titles[1]!.textContent).toBe("confidence 88.4%: 94.7% of 1,051 (93% to 96%)\nlevel, share");
  });
});
