// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {comparison, ledger, reportsOf} from "../../src/components/comparison.ts";
import {pairs, type Pair} from "../../src/components/pairs.ts";
import {everyForm, outcome, promised, source, target} from "./made.ts";
import {failOnWarnings} from "./snapshot.ts";

failOnWarnings();

/** The observations of a pair, as a commitment names them. */
const statedIn = ({target, outcome}: Pair) => ({
  target: target!.observation,
  outcome: outcome!.observation
});

const reports = [source("150200", 2022), source("150200", 2023), source("150400", 2022)];
const options = {label: "GDP", year: 2022, reports, judged: []};

describe("comparison(pairs, {label, year, reports, domain})", () => {
  it("says how many places have both figures, and what there is to see", () => {
    const framed = comparison(everyForm(), options);
    expect(framed.querySelector(".frame-subtitle")!.textContent).toContain("4 of 7 places");
    expect(framed.querySelector(".frame-body")!.getAttribute("aria-label")).toBe(
      "GDP, 2022: of 4 places with both figures, 2 reported less than the figure they had set. " +
        "Greatest shortfall: Hohhot 呼和浩特 −3.9 points; at the other end: Wuhai 乌海 +0.3 points."
    );
  });

  it("explains only the marks that are drawn", () => {
    const plain = pairs([target("150200", 8), outcome("150200", 7.5)], reports, {year: 2022});
    const meanings = (rows: Parameters<typeof comparison>[0]) =>
      [...comparison(rows, options).querySelectorAll(".legend li")].map((item) => item.textContent);
    expect(meanings(plain)).toEqual(["target", "outcome"]);
    expect(meanings(everyForm())).toHaveLength(7);
  });

  it("draws the nation's target as a rule", () => {
    const rows = pairs(
      [target("100000", 5.5, {as_stated: "5.5%左右"}), target("150200", 8), outcome("150200", 7.5)],
      [...reports, source("100000", 2022)],
      {year: 2022}
    );
    expect(comparison(rows, options).textContent).toContain("national target 5.5%左右");
  });

  it("gives each line the colour of its verdict, counts the verdicts, and says by which rule", () => {
    const rows = pairs([target("150200", 8), outcome("150200", 7.5)], reports, {year: 2022});
    const judged = [promised({...statedIn(rows[0]!), verdict: "borderline", rule_version: "9.9"})];
    const framed = comparison(rows, {...options, judged, tolerance: 0.7});
    expect(framed.querySelector(".frame-subtitle")!.textContent).toMatch(/Rules 9\.9.*less than 0\.7 points/);
    expect([...framed.querySelectorAll(".legend li")].at(-1)!.textContent).toBe("borderline: 1");
    expect(framed.innerHTML).toContain("var(--borderline");
  });

  it("says why it is empty", () => {
    expect(comparison([], options).querySelector(".frame-empty")!.textContent).toBe(
      "No place has a report for 2022 or 2023 in the tables."
    );
  });
});

describe("ledger(pairs, {label, year, reports})", () => {
  const framed = ledger(everyForm(), options);
  const row = (place: string) =>
    [...framed.querySelectorAll("tbody tr")].find((tr) => tr.textContent!.includes(place))!;

  it("quotes both sentences in Chinese, with the figure marked and a way to the report", () => {
    const quotes = [...row("Hohhot").querySelectorAll("blockquote")];
    expect(quotes.map((quote) => quote.lang)).toEqual(["zh", "zh"]);
    expect(quotes[1]!.querySelector("mark")!.textContent).toBe("3.1%");
    expect(row("Hohhot").querySelector<HTMLAnchorElement>(".quotation a")!.href).toContain(
      "report.html?id=150100-2022-work_report&at=100"
    );
  });

  it("writes the reason where a side is missing", () => {
    expect(row("Tongliao").querySelector(".reason")!.textContent).toBe("no report for 2023 in the tables");
    expect(row("Ordos").querySelector(".reason")!.textContent).toBe("no report for 2022 in the tables");
  });

  it("shows the verdict of the target, and by which outcome where that is not the one shown", () => {
    const rows = pairs([target("150200", 8), outcome("150200", 7.5)], reports, {year: 2022});
    const verdict = (changes: object) =>
      ledger(rows, {...options, judged: [promised({...statedIn(rows[0]!), ...changes})]}).querySelector(
        "tbody td:last-child"
      )!.textContent;
    expect(verdict({verdict: "not_comparable", reason: "basis"})).toContain("not comparable");
    expect(verdict({outcome: "another", outcome_as_stated: "7.4%左右"})).toContain("missed (by 7.4%左右)");
  });

  it("leaves out places of which nothing was found", () => {
    expect(row("Xilingol")).toBeUndefined();
  });
});

describe("reportsOf(pairs, reports)", () => {
  it("are the reports of the figures shown", () => {
    const rows = pairs([target("150200", 8)], reports, {year: 2022});
    expect(reportsOf(rows, reports).map(({report}) => report)).toEqual(["150200-2022-work_report"]);
  });
});
