import {describe, expect, it} from "vitest";
import {commitments} from "../../loaders/match/commitments.ts";
import {dictionaryWith, reportOf} from "./made.ts";

describe("admissionOf(said, answering)", () => {
  const promised = reportOf({year: 2022, targets: "地区生产总值增长8%。"});
  const answer = reportOf({year: 2023, review: "地区生产总值增长6%。"});
  const admissionIn = (review: string, changes: {digest?: boolean; panel?: boolean} = {}) => {
    const {report, ...rest} = review ? reportOf({year: 2023, review}) : answer;
    const rows = commitments(
      [promised, {...rest, report: {...report!, ...changes}} as never],
      dictionaryWith()
    );
    const {verdict, admission} = rows.find(({indicator}) => indicator === "gdp")!;
    return {verdict, admission};
  };

  it("says of a miss that a report does not mention it", () => {
    expect(admissionIn("")).toEqual({verdict: "missed", admission: "not_mentioned"});
  });

  it("says nothing where the report itself is not here to be asked", () => {
    expect(admissionIn("", {digest: true})).toEqual({verdict: "missed", admission: null});
    expect(admissionIn("", {panel: true})).toEqual({verdict: "missed", admission: null});
  });

  it("says nothing where the report speaks of adjusted targets", () => {
    expect(admissionIn("地区生产总值增长6%，完成调整后的目标。").admission).not.toBe("not_mentioned");
  });
});
