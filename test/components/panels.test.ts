// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {seriesName, stripsByPlace, stripsOfPlace} from "../../src/components/panels.ts";
import {outcome, source, statement, target} from "./made.ts";
import {failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const gdp = {indicator: "gdp", measure: "growth", label_en: "GDP", label_zh: "地区生产总值"};
const loans = {indicator: "loans", measure: "level", label_en: "Loans", label_zh: "贷款余额"};
const reports = ["150100", "150200"].flatMap((code) => [source(code, 2022), source(code, 2023)]);

const titles = (framed: HTMLElement) =>
  [...framed.querySelectorAll('g[aria-label="text"][font-weight="600"] text')].map(
    (text) => text.lastChild!.textContent
  );

describe("stripsByPlace(statements, {series, most, reports})", () => {
  const statements = [target("150100", 7), target("150200", 8), outcome("150200", 7.5)];

  it("draws a strip for each place, the nation and provinces first, and says how many", () => {
    const framed = stripsByPlace([...statements, target("150200", 8, {year: 2023, time_period: "2023"})], {
      series: gdp,
      reports
    });
    expect(titles(framed)).toEqual(["Baotou 包头", "Hohhot 呼和浩特"]);
    expect(framed.querySelector(".frame-subtitle")!.textContent).toContain("2 of 2 places");
    expect(framed.querySelector(".frame-subtitle")!.textContent).toContain("1 target with its outcome");
  });

  it("puts a province before a place of which more is known", () => {
    const framed = stripsByPlace([...statements, target("100000", 6)], {
      series: gdp,
      reports: [...reports, source("100000", 2022)]
    });
    expect(titles(framed)).toHaveLength(3);
    expect(titles(framed)[0]).not.toMatch(/Baotou|Hohhot/);
  });

  it("marks where the series changes, everywhere and in one place", () => {
    const change = (ref_area: string) => ({
      series: "gdp",
      ref_area,
      year: 2022,
      what: "New scope.",
      what_zh: "",
      source: ""
    });
    const lines = (breaks: ReturnType<typeof change>[]) =>
      stripsByPlace(statements, {series: gdp, reports, breaks}).querySelectorAll(
        '[stroke-dasharray="3,2"] line'
      ).length;
    expect(lines([change("all")])).toBe(2);
    expect(lines([change("150200")])).toBe(1);
    expect(lines([{...change("all"), series: "cpi"}])).toBe(0);
  });

  it("draws no more than are asked for", () => {
    const framed = stripsByPlace(statements, {series: gdp, reports, most: 1});
    expect(titles(framed)).toHaveLength(1);
    expect(framed.querySelector(".frame-subtitle")!.textContent).toContain("1 of 2 places");
  });

  it("says why it is empty", () => {
    expect(stripsByPlace([], {series: gdp, reports}).querySelector(".frame-empty")).not.toBeNull();
  });
});

describe("stripsOfPlace(statements, {series, ref_area, reports})", () => {
  const loan = {indicator: "loans", measure: "level", unit: "亿元"} as const;

  it("puts headline indicators first and leaves a single figure to the table", () => {
    const statements = [
      target("150200", 300, loan),
      outcome("150200", 320, loan),
      target("150200", 8),
      outcome("150200", 7.5),
      statement({indicator: "cpi", value: 3})
    ];
    const cpi = {indicator: "cpi", measure: "growth", label_en: "Prices", label_zh: "居民消费价格"};
    const framed = stripsOfPlace(statements, {series: [loans, cpi, gdp], ref_area: "150200", reports});
    expect(titles(framed)).toEqual(["GDP", "Loans"]);
    expect(framed.querySelector(".frame-subtitle")!.textContent).toContain("2 of 3 series");
    const showTable = [...framed.querySelectorAll("button")].find(
      ({textContent}) => textContent === "Show as table"
    )!;
    showTable.click();
    expect(framed.querySelector("table")!.textContent).toContain("Prices");
  });
});

describe("seriesName(series)", () => {
  it("has both names and the measure", () => {
    expect(seriesName(gdp)).toBe("GDP 地区生产总值, growth");
  });
});
