// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {placeList, reportTable} from "../../src/components/reports.ts";
import {source} from "./made.ts";

const listed = (ref_area: string, year: number) => ({
  ...source(ref_area, year),
  delivered: new Date(Date.UTC(year, 0, 9)),
  speaker: "某某",
  title: null,
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
    expect([...list.querySelectorAll("li")].map((item) => item.textContent)).toEqual([
      "Hohhot 呼和浩特 1 report",
      "Baotou 包头 2 reports"
    ]);
    expect(list.querySelector("p")!.textContent).toMatch(/^2 places with 3 reports/);
  });

  it("puts places under their province, and says which is a county", () => {
    const named = (ref_area: string, name_en: string) => source(ref_area, 2022, {name_en, name_zh: null});
    const list = placeList([
      named("532601", "Wenshan"),
      named("532600", "Wenshan"),
      named("530000", "Yunnan")
    ]);
    expect(list.querySelectorAll("section")).toHaveLength(1);
    expect(list.querySelector(".place-province")!.textContent).toBe("Yunnan 1 report");
    expect([...list.querySelectorAll("li")].map((item) => item.textContent)).toEqual([
      "Wenshan 1 report",
      "Wenshan county level, 1 report"
    ]);
  });

  it("leaves the places whose name holds what is typed, in either language", () => {
    const list = placeList([source("150200", 2022), source("150100", 2022), source("100000", 2022)]);
    const input = list.querySelector("input")!;
    const left = (typed: string) => {
      input.value = typed;
      input.dispatchEvent(new Event("input"));
      return [
        ...list.querySelectorAll<HTMLElement>(
          "section:not([hidden]) :is(li, .place-province):not([hidden]) a"
        )
      ].map(({textContent}) => textContent);
    };
    expect(left("bao")).toEqual(["Baotou 包头"]);
    expect(left("呼和")).toEqual(["Hohhot 呼和浩特"]);
    expect(left("nowhere")).toEqual([]);
    expect(list.querySelector<HTMLElement>("[role=status]")!.hidden).toBe(false);
    expect(left("")).toHaveLength(3);
  });
});
