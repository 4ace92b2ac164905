// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {placeList, reportTable} from "../../src/components/reports.ts";
import {source} from "./made.ts";

const listed = (ref_area: string, year: number) => ({
  ...source(ref_area, year),
  delivered: new Date(Date.UTC(year, 0, 9)),
  speaker: "某某",
  characters: 15000,
  observations: 200
});

describe("reportTable(reports)", () => {
  it("lists by place, the newest first, each leading to its text", () => {
    const framed = reportTable([listed("150200", 2022), listed("150200", 2023), listed("150100", 2022)]);
    expect([...framed.querySelectorAll("tbody a")].map((link) => link.textContent)).toEqual([
      "Hohhot 呼和浩特 2022 work report",
      "Baotou 包头 2023 work report",
      "Baotou 包头 2022 work report"
    ]);
    expect(framed.querySelector("tbody tr")!.textContent).toContain("2022-01-09");
    expect(framed.querySelector("tbody tr")!.textContent).toContain("某某");
  });

  it("says when there is none", () => {
    expect(reportTable([]).querySelector(".frame-empty")).not.toBeNull();
  });
});

describe("placeList(reports)", () => {
  it("counts the reports of each place", () => {
    const list = placeList([source("150200", 2022), source("150100", 2022), source("150200", 2023)]);
    expect([...list.children].map((item) => item.textContent)).toEqual([
      "Hohhot 呼和浩特 1 report",
      "Baotou 包头 2 reports"
    ]);
  });
});
