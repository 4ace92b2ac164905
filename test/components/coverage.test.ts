// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {coverage} from "../../src/components/coverage.ts";
import {source} from "./made.ts";

describe("coverage(reports, counts)", () => {
  it("says what there is and what is lacking", () => {
    const reports = [source("150200", 2022, {digest: true}), source("150200", 2023), source("150100", 2025)];
    const list = coverage(reports, {sentences: 500, observations: 1200, linked: 600, problems: 2});
    expect([...list.children].map((item) => item.textContent)).toEqual([
      "3 reports of 2 places for the years 2022 to 2025 hold 1,200 figures in 500 sentences; 50% of the figures have an indicator of the dictionary.",
      "1 of the reports is a digest: our own short sentences with the report’s figures, not its text.",
      "1 place has reports for two years in a row, which a target and its outcome need.",
      "2 problems were met while reading."
    ]);
  });

  it("tells the reports of which there are figures alone", () => {
    const list = coverage([source("150200", 2022, {panel: true}), source("150100", 2023)], {
      sentences: 500,
      observations: 1200,
      linked: 600,
      problems: 2
    });
    expect(list.children[0]!.textContent).not.toContain("sentences");
    expect(list.children[1]!.textContent).toBe(
      "Of 1 of the reports the figures alone are here, each with its place in the text. The others have 500 sentences."
    );
  });
});
