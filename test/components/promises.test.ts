// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {promises, quotable, rulesInWords} from "../../src/components/promises.ts";
import {promised} from "./made.ts";
import {failOnWarnings} from "./snapshot.ts";

failOnWarnings();

const options = {total: 43, answered: 30, before: 20};
const shown = (row: ReturnType<typeof promised>) => promises([row], options).querySelector("tbody tr")!;

describe("promises(rows, {total, answered, before})", () => {
  it("says how many targets there are, which are shown, and by which rules they were judged", () => {
    const framed = promises([promised(), promised()], options);
    expect(framed.querySelector("h3")!.textContent).toContain("43 targets");
    expect(framed.querySelector(".frame-subtitle")!.textContent).toBe(
      "30 of 43 targets have an answer; 21 to 22 are shown, in the order of places and reports; " +
        "Rules 1.1; 左右 allows for less than 0.5 points below the number"
    );
  });

  it("quotes both sentences with their figures marked, each leading to its place in the report", () => {
    const quotations = [...shown(promised()).querySelectorAll(".quotation")];
    expect(quotations.map((one) => one.querySelector("mark")!.textContent)).toEqual(["8%左右", "7.5%"]);
    expect(quotations.map((one) => one.querySelector("a")!.search)).toEqual([
      "?id=150200-2022-work_report&at=100&v=1",
      "?id=150200-2023-work_report&at=200&v=1"
    ]);
  });

  it("says where a figure stands whose sentence is not here", () => {
    const row = shown(promised({outcome_quote: null, outcome_quote_start: null}));
    expect(row.textContent).toContain("section 1, characters 200 to 204");
  });

  it("draws the gap and prints it", () => {
    const row = shown(promised());
    expect(row.querySelector("svg")!.getAttribute("aria-label")).toBe("−0.5 points");
    expect(row.querySelector(".verdict-mark")!.className).toBe("verdict-mark missed");
  });

  it("gives the reason where there is no answer, and draws nothing", () => {
    const row = shown(promised({verdict: "not_comparable", reason: "currency", gap: null, admission: null}));
    expect(row.textContent).toContain("not comparable: the currencies differ");
    expect(row.querySelector("svg")).toBeNull();
  });

  it("marks what a reader must know before believing a verdict", () => {
    const row = shown(
      promised({outcome_phase: "estimate", adjusted: true, horizon: "term", tier: "stretch"})
    );
    expect([...row.querySelectorAll(".badge")].map((badge) => badge.textContent)).toEqual([
      "for the term of office",
      "stretch",
      "targets adjusted in the year",
      "estimate",
      "Missed, not mentioned in the report"
    ]);
  });

  it("repeats the report's own word as its own", () => {
    const row = promised({outcome: null, outcome_as_stated: null, gap: null, verdict_basis: "declared"});
    expect(shown(row).textContent).toContain("missed, says the report itself");
  });

  it("names each report that is quoted once", () => {
    const links = [...promises([promised(), promised()], options).querySelectorAll("figcaption a")];
    expect(links.map((link) => link.textContent)).toEqual([
      "Baotou 包头 2022 work report",
      "Baotou 包头 2023 work report"
    ]);
  });

  it("says why it is empty", () => {
    const framed = promises([], {total: 0, answered: 0, before: 0, empty: "Nothing."});
    expect(framed.querySelector(".frame-empty")!.textContent).toBe("Nothing.");
  });
});

describe("quotable(row, side)", () => {
  it("is null where no report states that side", () => {
    expect(quotable(promised({target_report: null}), "target")).toBeNull();
  });
});

describe("rulesInWords({rule_version, tolerance})", () => {
  it("states the version and the tolerance", () => {
    expect(rulesInWords({rule_version: "2.0", tolerance: 0.3})).toContain(
      "Rules 2.0; 左右 allows for less than 0.3"
    );
  });
});
