// @vitest-environment jsdom
import {afterEach, beforeAll, describe, expect, it, vi} from "vitest";
import {element} from "../../src/components/element.ts";
import {frame, tableFrame} from "../../src/components/frame.ts";
import {shownDigests} from "../../src/components/share/digests.ts";
import type {Table} from "../../src/components/table.ts";
import {source} from "./made.ts";

const table = {rows: [1, 2], columns: [{name: "n", title: "n", value: (n: number) => n}]};
const options = {name: "growth", title: "Growth", subtitle: "in %", finding: "It fell.", table};
const chart = () => element("div", {class: "chart"});

describe("frame(draw, options)", () => {
  it("names the figure by its title and states the finding for those who cannot see it", () => {
    const framed = frame(chart, options);
    const title = framed.querySelector("h3")!;
    expect(framed.getAttribute("aria-labelledby")).toBe(title.id);
    expect(title.textContent).toBe("Growth");
    expect(framed.querySelector(".frame-body")!.getAttribute("aria-label")).toBe("It fell.");
    expect(framed.querySelector(".chart")).not.toBeNull();
  });

  it("says why there is nothing to show, draws nothing, and offers nothing to take along", () => {
    const draw = vi.fn(chart);
    const framed = frame(draw, {...options, empty: "No report yet."});
    expect(framed.querySelector(".frame-empty")!.textContent).toBe("No report yet.");
    expect(draw).not.toHaveBeenCalled();
    expect([...framed.querySelectorAll("button")].map((button) => button.textContent)).toEqual([
      "Copy link",
      "Copy embed code"
    ]);
  });

  it("links the source reports, and counts them when there are many", () => {
    const reports = [source("150200", 2022), source("150200", 2023, {kind: "plan_report", digest: true})];
    const few = frame(chart, {...options, reports}).querySelector("figcaption")!;
    expect(few.textContent).toBe(
      "Sources: Baotou 包头 2022 work report; Baotou 包头 2023 plan report (digest)"
    );
    expect(few.querySelector("a")!.href).toMatch(/report\.html\?id=150200-2022-work_report&v=1$/);
    const years = Array.from({length: 9}, (_, i) => source("150200", 2015 + i));
    expect(
      frame(chart, {...options, reports: years}).querySelector("summary + a, figcaption summary")!.textContent
    ).toBe("Sources: 9 reports");
  });

  it("shows twelve digits of the data version, now or when it is known", async () => {
    const meta = {data_version: "0123456789abcdef", rule_version: "1.0"};
    const shown = (framed: HTMLElement) => framed.querySelector(".frame-version")!.textContent;
    expect(shown(frame(chart, {...options, meta}))).toBe("Data version 0123456789ab");
    const later = frame(chart, {...options, meta: Promise.resolve(meta)});
    await Promise.resolve();
    expect(shown(later)).toBe("Data version 0123456789ab");
  });

  it("turns into a table and back", () => {
    const framed = frame(chart, options);
    const button = [...framed.querySelectorAll("button")].find(
      ({textContent}) => textContent === "Show as table"
    )!;
    button.click();
    expect(framed.querySelectorAll("tbody tr")).toHaveLength(2);
    expect(framed.querySelector(".chart")).toBeNull();
    button.click();
    expect(framed.querySelector(".chart")).not.toBeNull();
  });
});

describe("frame(draw, options) at an address of older data", () => {
  const meta = {data_version: "0123456789abcdef", rule_version: "1.0"};
  interface Row {
    place: string;
    value: number;
  }
  const rows = (values: number[]): Table<Row> => ({
    rows: values.map((value, i) => ({place: `place ${i + 1}`, value})),
    columns: [
      {name: "place", title: "place", isKey: true, value: ({place}) => place},
      {name: "value", title: "value", value: ({value}) => value}
    ]
  });
  const at = (address: string, values: number[]) => {
    history.replaceState(null, "", address);
    const framed = tableFrame(rows(values), {name: "growth", title: "Growth", finding: "It fell.", meta});
    return {
      notice: framed.querySelector<HTMLElement>(".notice"),
      marked: [...framed.querySelectorAll("tr.is-marked")].map(({textContent}) => textContent)
    };
  };
  const link = (data: string, values: number[]) =>
    `/?data=${data}&shown=${shownDigests(rows(values))}#growth`;
  // jsdom scrolls nothing.
  beforeAll(() => void (Element.prototype.scrollIntoView = () => {}));
  afterEach(() => history.replaceState(null, "", "/"));

  it("names the rows that have changed since, and marks them", () => {
    const {notice, marked} = at(link("aaaaaaaaaaaa", [1, 2, 3]), [1, 5, 3]);
    expect(notice!.hidden).toBe(false);
    expect(notice!.textContent).toBe(
      "This link was made on data version aaaaaaaaaaaa; here is version 0123456789ab. Of 3 rows, 1 has changed or is new: place 2."
    );
    expect(marked).toEqual(["place 25"]);
  });

  it("names the first of many changed rows at once, the others on demand", () => {
    const before = Array.from({length: 12}, (_, i) => i);
    const {notice} = at(
      link("aaaaaaaaaaaa", before),
      before.map((value) => value + 1)
    );
    expect(notice!.textContent).toContain("Of 12 rows, 12 have changed or are new: place 1; ");
    expect(notice!.querySelector("summary")!.textContent).toBe("And 4 more.");
    expect(notice!.querySelector("details")!.textContent).toContain("place 9; place 10; place 11; place 12");
  });

  it("leads from a chart to its rows, where the changed ones are marked", () => {
    history.replaceState(null, "", link("aaaaaaaaaaaa", [1, 2]));
    const framed = frame(() => document.createElement("svg"), {
      name: "growth",
      title: "Growth",
      finding: "It fell.",
      table: rows([1, 3]),
      meta
    });
    const button = framed.querySelector<HTMLButtonElement>(".notice button")!;
    expect(framed.querySelector("table")).toBeNull();
    button.click();
    expect([...framed.querySelectorAll("tr.is-marked")].map(({textContent}) => textContent)).toEqual([
      "place 23"
    ]);
    expect(framed.querySelector(".notice button")).toBeNull();
  });

  it("says when nothing has changed but the version, and nothing when not even that", () => {
    expect(at(link("aaaaaaaaaaaa", [1, 2]), [1, 2]).notice!.textContent).toContain("has not changed");
    expect(at(link("0123456789ab", [1, 2]), [1, 2]).notice!.hidden).toBe(true);
  });

  it("says when it cannot tell: without digests, with damaged ones, with a version that is none", () => {
    for (const shown of ["", "&shown=r", "&shown=%3Cb%3E"])
      expect(at(`/?data=aaaaaaaaaaaa${shown}#growth`, [1]).notice!.textContent).toContain("cannot be told");
    const {notice} = at("/?data=%3Cb%3E#growth", [1]);
    expect(notice!.textContent).toContain("data=<b>");
    expect(notice!.querySelector("b")).toBeNull();
  });

  it("leaves the page's other charts alone", () => {
    expect(at("/?data=aaaaaaaaaaaa#other", [1]).notice).toBeNull();
  });
});

describe("tableFrame(table, options)", () => {
  it("shows the table itself, and offers data but no picture", () => {
    const framed = tableFrame(table, {name: "n", title: "Numbers", finding: "Two numbers."});
    expect(framed.querySelectorAll("tbody tr")).toHaveLength(2);
    const labels = [...framed.querySelectorAll("button")].map(({textContent}) => textContent);
    expect(labels).toContain("Parquet");
    expect(labels).not.toContain("SVG");
    expect(labels).not.toContain("Show as table");
  });

  it("shows nothing but the reason when there is nothing", () => {
    const framed = tableFrame(table, {name: "n", title: "Numbers", finding: "", empty: "None yet."});
    expect(framed.querySelector("table")).toBeNull();
    expect(framed.textContent).toContain("None yet.");
  });
});
