// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {element} from "../../src/components/element.ts";
import {frame, reportName} from "../../src/components/frame.ts";
import {source} from "./made.ts";

const table = {rows: [1, 2], columns: [{name: "n", title: "n", value: (n: number) => n}]};
const options = {title: "Growth", subtitle: "in %", finding: "It fell.", table};
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
      "Copy link to this page"
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
    const meta = {data_version: "0123456789abcdef"};
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

describe("reportName(report)", () => {
  it("names place, year and kind, as far as they are known", () => {
    expect(reportName(source("150200", 2022))).toBe("Baotou 包头 2022 work report");
    expect(reportName({name_en: null, name_zh: "某地", year: null, kind: null})).toBe("某地");
  });
});
