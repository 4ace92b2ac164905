import {describe, expect, it} from "vitest";
import {captionLines, today} from "../../../src/components/share/caption.ts";

const caption = {
  title: "GDP, growth",
  subtitle: "3 places",
  sources: ["Baotou 2022", "Wuhai 2022"],
  dataVersion: "0123456789abcdef",
  ruleVersion: "1.0",
  date: "2026-03-05",
  address: "https://example.org/"
};

describe("captionLines(caption)", () => {
  it("says what it is, where it comes from, of which versions and day, and where it stands", () => {
    expect(captionLines(caption)).toEqual([
      "GDP, growth",
      "3 places",
      "Sources: Baotou 2022; Wuhai 2022",
      "Zhibiao 指标, data version 0123456789ab, verdict rules 1.0, taken on 2026-03-05",
      "https://example.org/"
    ]);
  });

  it("leaves out what there is not, and says so of versions", () => {
    expect(
      captionLines({...caption, subtitle: undefined, sources: [], dataVersion: null, ruleVersion: null})
    ).toEqual([
      "GDP, growth",
      "Zhibiao 指标, data version not known, verdict rules not known, taken on 2026-03-05",
      "https://example.org/"
    ]);
  });

  it("counts many sources unless all are wanted", () => {
    const many = {...caption, sources: Array.from({length: 7}, (_, i) => `report ${i}`)};
    expect(captionLines(many)[2]).toBe("Sources: 7 reports");
    expect(captionLines(many, {all: true})[2]).toContain("report 6");
  });
});

describe("today(now)", () => {
  it("is the day where the reader is", () => {
    expect(today(new Date(2026, 2, 5, 23, 59))).toBe("2026-03-05");
  });
});
