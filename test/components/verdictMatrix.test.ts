import {describe, expect, it} from "vitest";
import {speaker} from "../../src/components/messages.ts";
import {missedOf, verdictMatrix} from "../../src/components/verdictMatrix.ts";
import {verdicts} from "../../src/components/verdicts.ts";
import {cell} from "./made.ts";
import {document, expectSnapshot, failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const everyVerdict = verdicts.map((verdict, i) => cell({verdict, year: 2010 + i}));

describe("verdictMatrix(cells, {width})", () => {
  it("draws answers as colours and every way to have none as a hatching of its own", () => {
    const cells = [
      ...everyVerdict,
      cell({ref_area: "150100", name_en: "Hohhot", name_zh: "呼和浩特", adjusted: true})
    ];
    expectSnapshot(verdictMatrix(cells, {document, width: 720}), "verdictMatrix");
  });

  it("has a hatching for every verdict that is no answer, and no two alike", () => {
    const chart = verdictMatrix(everyVerdict, {document});
    const paths = [...chart.querySelectorAll("pattern path")].map((path) => path.getAttribute("d"));
    expect(new Set(paths).size).toBe(6);
    const fills = [...chart.querySelectorAll("rect[fill^=url]")].map((rect) => rect.getAttribute("fill"));
    for (const fill of fills) expect(chart.querySelector(fill!.slice(4, -1))).not.toBeNull();
    expect(fills).toHaveLength(6);
  });

  it("sorts places by province, then by the share that was missed", () => {
    const met = (ref_area: string, name_en: string) =>
      cell({ref_area, name_en, name_zh: null, verdict: "met"});
    const chart = verdictMatrix(
      [
        met("150100", "Hohhot"),
        met("130100", "Shijiazhuang"),
        cell({ref_area: "150200"}),
        met("150300", "Wuhai")
      ],
      {document}
    );
    const names = [...chart.querySelectorAll("a text")].map((text) => text.textContent);
    expect(names).toEqual(["Shijiazhuang", "Baotou 包头", "Hohhot", "Wuhai"]);
  });

  it("says each cell to those who cannot see it", () => {
    const chart = verdictMatrix([cell()], {document, say: speaker("zh"), language: "zh"});
    expect(chart.querySelector("[aria-label^=包头]")!.getAttribute("aria-label")).toBe(
      "包头 2022\n目标：8%左右\n完成：7.5%\n未达到，−0.5 个百分点"
    );
  });
});

describe("missedOf(cells)", () => {
  it("counts misses among answers: none of the ways to have no answer is either", () => {
    expect(missedOf(everyVerdict)).toBe("1/4");
    expect(missedOf([cell({verdict: "year_open"})])).toBe("");
  });
});
