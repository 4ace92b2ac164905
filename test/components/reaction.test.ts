import {describe, expect, it} from "vitest";
import {reactions} from "../../src/components/reaction.ts";
import {yearlyTarget} from "./made.ts";

const course = (ref_area: string, ...values: (number | null)[]) =>
  values.map((target_value, i) => yearlyTarget({ref_area, year: 2015 + i, target_value}));

describe("reactions(targets)", () => {
  it("takes the year's mean off the change of the target", () => {
    const found = reactions([
      ...course("150100", 8, 7),
      ...course("150200", 8, 8),
      ...course("150300", 8, 6)
    ]);
    expect(found.map(({change, relative}) => [change, relative])).toEqual([
      [-1, 0],
      [0, 1],
      [-2, -1]
    ]);
  });

  it("has a mean for each year: what a year did to all is gone", () => {
    const found = reactions([...course("150100", 8, 7, 3), ...course("150200", 8, 7, 3)]);
    expect(found.map(({relative}) => relative)).toEqual([0, 0, 0, 0]);
  });

  it("needs an answer, and a number in the year after", () => {
    expect(reactions(course("150100", 8, null, 7))).toEqual([]);
    expect(reactions([yearlyTarget({year: 2015}), yearlyTarget({year: 2017})])).toEqual([]);
    const unanswered = course("150100", 8, 7).map((target) => ({...target, verdict: "year_open" as const}));
    expect(reactions(unanswered)).toEqual([]);
  });

  it("leaves out targets that are not shown, and takes the means without them", () => {
    const all = [...course("150100", 8, 7), ...course("150200", 8, 9)];
    const [one, ...rest] = reactions(all, ({ref_area}) => ref_area === "150100");
    expect(one).toMatchObject({change: -1, relative: 0});
    expect(rest).toEqual([]);
  });
});
