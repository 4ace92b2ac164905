// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {reasons, verdicts as known} from "../../loaders/match/verdict.ts";
import {isAnswer, verdictInWords, verdictMark, verdicts} from "../../src/components/verdicts.ts";
import {speaker} from "../../src/components/messages.ts";

describe("verdicts", () => {
  it("are those of the rules", () => {
    expect(verdicts.toSorted()).toEqual(known.toSorted());
  });

  it("are answers when figures were held against each other", () => {
    expect(verdicts.filter(isAnswer)).toEqual(["missed", "borderline", "met", "exceeded"]);
  });
});

describe("verdictInWords({verdict, reason}, say)", () => {
  it("says why there is no answer", () => {
    expect(verdictInWords({verdict: "not_comparable", reason: "currency"})).toBe(
      "not comparable: the currencies differ"
    );
  });

  it("has words for every verdict and reason in both languages", () => {
    for (const language of ["en", "zh"] as const)
      for (const verdict of known)
        for (const reason of [null, ...reasons])
          expect(verdictInWords({verdict, reason}, speaker(language))).not.toContain("undefined");
  });
});

describe("verdictMark(verdict)", () => {
  it("is named for its verdict and left out of what is read aloud", () => {
    expect(verdictMark("year_open").outerHTML).toBe(
      '<span class="verdict-mark year_open" aria-hidden="true"></span>'
    );
  });
});
