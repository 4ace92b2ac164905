import {describe, expect, it} from "vitest";
import {commitments} from "../../loaders/match/commitments.ts";
import {dictionaryWith, reportOf} from "./made.ts";

/** A report whose place and year are known. */
function readyReport(parts: Parameters<typeof reportOf>[0]) {
  const {report, ...rest} = reportOf(parts);
  return {...rest, report: report!};
}

const short = "地区生产总值增长6%。";

describe("admissionOf(said, answering)", () => {
  const admissionIn = (review: string, changes: {digest?: boolean; panel?: boolean} = {}) => {
    const promised = readyReport({year: 2022, targets: "地区生产总值增长8%。"});
    const answer = readyReport({year: 2023, review});
    const reports = [promised, {...answer, report: {...answer.report, ...changes}}];
    const rows = commitments(reports, dictionaryWith());
    const {verdict, admission} = rows.find(({indicator}) => indicator === "gdp")!;
    return {verdict, admission};
  };

  it("says of a miss that a report does not mention it", () => {
    expect(admissionIn(short)).toEqual({verdict: "missed", admission: "not_mentioned"});
  });

  it("says nothing where the report itself is not here to be asked", () => {
    expect(admissionIn(short, {digest: true})).toEqual({verdict: "missed", admission: null});
    expect(admissionIn(short, {panel: true})).toEqual({verdict: "missed", admission: null});
  });

  it("says nothing where the report speaks of adjusted targets", () => {
    expect(admissionIn("地区生产总值增长6%，完成调整后的目标。").admission).not.toBe("not_mentioned");
  });
});
