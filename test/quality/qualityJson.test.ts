import {describe, expect, it} from "vitest";
import {breakdown} from "../../loaders/quality/breakdown.ts";
import {judge} from "../../loaders/quality/matching.ts";
import {qualityJson} from "../../loaders/quality/qualityJson.ts";
import {label, read} from "./made.ts";

const quality = breakdown(
  [
    {
      report: "150200-2022-work_report",
      ref_area: "150200",
      level: "prefecture",
      year: 2022,
      kind: "work_report",
      judgement: judge({stem: "a", labels: [label()], others: []}, [read()])
    }
  ],
  "1.0.0+abc"
);

describe("qualityJson(quality)", () => {
  const text = qualityJson(quality);

  it("is JSON of the same content, a row a line", () => {
    expect(JSON.parse(text)).toEqual(quality);
    expect(text.split("\n").filter((line) => line.includes('"attribute"'))).toHaveLength(6);
  });

  it("has its keys in one order, however they were made", () => {
    const {rules, ...rest} = quality;
    expect(qualityJson({rules, ...rest})).toBe(text);
    expect(text).toMatch(/"high":1,"low":[\d.]+,"n":1,"not_claims":0,"right":1,"rule":"growth","share":1/);
  });

  it("holds no word of a label", () => {
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });
});
