// @vitest-environment jsdom
// @vitest-environment-options {"url": "http://localhost/base/compare.html?lang=zh&year=2022"}
import {describe, expect, it} from "vitest";
import {placeHref, reportHref} from "../../src/components/links.ts";

const below = (href: string) => href.replace(/^.*\/(?=(?:report|place|places\/\d+)\.html)/, "");

describe("reportHref(report, at)", () => {
  it("leads to a position of a report, and keeps the language asked for", () => {
    expect(below(reportHref("150200-2022-work_report", 350))).toBe(
      "report.html?id=150200-2022-work_report&at=350&v=1&lang=zh"
    );
  });

  it("escapes what an id brings", () => {
    expect(new URL(reportHref("a&at=1#x")).searchParams.get("id")).toBe("a&at=1#x");
  });
});

describe("placeHref(ref_area)", () => {
  it("is a page of its own for provinces and prefectures, one page for all counties", () => {
    expect(below(placeHref("150200"))).toContain("150200.html?lang=zh");
    expect(below(placeHref("150205"))).toBe("place.html?id=150205&v=1&lang=zh");
  });
});
