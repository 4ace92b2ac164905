import {describe, expect, it} from "vitest";
import {
  pairInWords,
  percent,
  reasonsInWords,
  shareInWords,
  signed,
  wording,
  isoDate
} from "../../src/components/format.ts";
import {speaker} from "../../src/components/messages.ts";
import {everyForm, statement} from "./made.ts";

const say = speaker("en");

describe("signed(value)", () => {
  it.each([
    [0.3, "+0.3"],
    [-0.5, "−0.5"],
    [0, "0"],
    [-0.001, "0"],
    [1234.5, "+1,234.5"]
  ])("of %d is %s", (value, text) => expect(signed(value)).toBe(text));
});

describe("wording(statement, say)", () => {
  it("adds what a reader must know", () => {
    const stated = statement({
      as_stated: "7.5%左右",
      phase: "estimate",
      digest: true,
      scope: "市本级",
      basis: "同口径"
    });
    expect(wording(stated, say)).toBe("7.5%左右 (estimate, from a digest, 市本级, 同口径)");
    expect(wording(statement({as_stated: "8%"}), say)).toBe("8%");
  });
});

describe("pairInWords(pair, say)", () => {
  it("says everything that the drawing says", () => {
    const baotou = everyForm().find(({ref_area}) => ref_area === "150200")!;
    expect(pairInWords(baotou, say, "en")).toBe(
      "Baotou 包头\ntarget: 8%左右\noutcome: 7.5%左右 (estimate)\ngap: −0.5 points"
    );
  });
});

describe("reasonsInWords(pair, say)", () => {
  it("joins two that come to one", () => {
    expect(reasonsInWords({reasons: ["target_not_found", "outcome_not_found"], year: 2022}, say)).toEqual([
      "neither target nor outcome found in the reports"
    ]);
  });

  it("writes years without a thousands separator", () => {
    expect(reasonsInWords({reasons: ["year_open"], year: 2025}, say)).toEqual(["no report for 2026 yet"]);
  });
});

describe("percent(share)", () => {
  it("has one decimal, and none where it is whole", () => {
    expect([0.868, 0.9, 1].map(percent)).toEqual(["86.8%", "90%", "100%"]);
  });
});

describe("shareInWords(share)", () => {
  it("says the cases and the interval, or that nothing was measured", () => {
    const share = {n: 850, right: 738, share: 0.8682, low: 0.8438, high: 0.8893};
    expect(shareInWords(share, speaker("en"))).toBe("86.8% of 850 (84.4% to 88.9%)");
    expect(shareInWords({...share, n: 0, share: null}, speaker("en"))).toBe("not measured");
  });
});

describe("isoDate(date)", () => {
  it("takes dates as the engine and as JSON give them", () => {
    expect(isoDate(new Date(Date.UTC(2022, 1, 12)))).toBe("2022-02-12");
    expect(isoDate(Date.UTC(2022, 1, 12))).toBe("2022-02-12");
    expect(isoDate("2022-02-12")).toBe("2022-02-12");
    expect(isoDate(null)).toBeNull();
  });
});
