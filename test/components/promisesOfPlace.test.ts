// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {promisesOfPlace} from "../../src/components/promisesOfPlace.ts";
import {promised} from "./made.ts";
import {failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const options = {place: "Baotou", ref_area: "150200"};
const grid = (...rows: Parameters<typeof promisesOfPlace>[0]) => promisesOfPlace(rows, options);

describe("promisesOfPlace(commitments, {place, ref_area})", () => {
  it("has a row for each series in the order of the headlines, and the latest year first", () => {
    const shown = grid(
      promised({indicator: "cpi", label_en: "Consumer prices", label_zh: null, time_period: "2021"}),
      promised()
    );
    const headings = [...shown.querySelectorAll("th")].map((th) => th.textContent);
    expect(headings).toEqual([
      "what is measured",
      "2022",
      "2021",
      "Gross regional product 地区生产总值, growth",
      "Consumer prices, growth"
    ]);
    const [gdp] = shown.querySelectorAll("tbody tr");
    expect([...gdp!.querySelectorAll("td")].map((td) => td.textContent)).toEqual(["missed8%左右7.5%", ""]);
  });

  it("leads from target and outcome to their places in the reports", () => {
    const links = [...grid(promised()).querySelectorAll<HTMLAnchorElement>("td a")];
    expect(links.map(({search}) => search)).toEqual([
      "?id=150200-2022-work_report&at=100&v=1",
      "?id=150200-2023-work_report&at=200&v=1"
    ]);
  });

  it("prefers, of several targets of a year, one that has an answer", () => {
    const open = promised({
      verdict: "outcome_not_published",
      outcome_as_stated: null,
      target_as_stated: "9%"
    });
    expect(grid(open, promised()).querySelector("td")!.textContent).toContain("8%左右");
    expect(grid(open).querySelector("td")!.textContent).toBe("no outcome found9%");
  });

  it("leaves out what was never promised, and says so when nothing was", () => {
    expect(grid(promised({target_report: null})).querySelector(".frame-empty")!.textContent).toContain(
      "headline target"
    );
  });

  it("leads to all promises of the place", () => {
    const {search} = grid(promised()).querySelector<HTMLAnchorElement>("p > a[href*=promises]")!;
    expect(search).toBe("?places=150200&year=all&v=1");
  });
});
