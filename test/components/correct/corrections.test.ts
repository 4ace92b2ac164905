// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {corrections} from "../../../src/components/correct/corrections.ts";
import {keptLines} from "../../../src/components/correct/kept.ts";
import {observationRow} from "../../made.ts";

const text = "地区生产总值增长8%左右，进出口<b>120</b>亿元。";
const sentence = {
  sentence: 0,
  start: 0,
  end: text.length,
  text,
  phase: "target",
  time_period: "2022"
} as const;
const observation = observationRow();
const names = {areas: {}, indicators: {gdp: ["GDP", "地区生产总值"], trade: ["Trade", "进出口"]}} as const;
const data = {report: "150200-2022-work_report", sentences: [sentence], observations: [observation], names};

let bar: HTMLElement;
beforeEach(() => {
  localStorage.clear();
  const made = corrections(data);
  bar = made.bar;
  document.body.replaceChildren(made.tools(observation)!, bar);
});

const press = (label: string | RegExp, within: Element = document.body) =>
  [...within.querySelectorAll("button")].find(({textContent}) => textContent.match(label))!.click();
const field = (name: string) => document.querySelector<HTMLInputElement>(`.correction-form [name=${name}]`)!;

describe("corrections", () => {
  it("of a figure are kept in the browser, listed, and taken back", () => {
    press("This is wrong");
    field("value").value = "9";
    press("Keep the correction");
    expect(keptLines(localStorage)).toMatchObject([{field: "value", old: "8", new: "9", at: "8-12"}]);
    expect(bar.textContent).toContain("Corrections: 1 line for data/corrections.csv");
    expect(document.querySelector(".corrected")!.textContent).toBe("Your correction: Value 8 → 9");
    press("Undo");
    expect(keptLines(localStorage)).toEqual([]);
    expect(document.querySelector(".corrected")).toBeNull();
  });

  it("are shown again when the report is opened again", () => {
    press("This is wrong");
    field("unit").value = "亿元";
    press("Keep the correction");
    const again = corrections(data);
    expect(again.tools(observation)!.textContent).toContain("Unit % → 亿元");
    expect(again.bar.querySelector(".correction-list")!.textContent).toContain("8%左右");
  });

  it("take an indicator by its name, and refuse one that there is not", () => {
    press("This is wrong");
    field("indicator").value = "Tade";
    press("Keep the correction");
    expect(document.querySelector("[role=alert]")!.textContent).toContain("No indicator");
    expect(keptLines(localStorage)).toEqual([]);
    field("indicator").value = "进出口";
    press("Keep the correction");
    expect(keptLines(localStorage)).toMatchObject([{field: "indicator", old: "gdp", new: "trade"}]);
  });

  it("need a change", () => {
    press("This is wrong");
    press("Keep the correction");
    expect(document.querySelector("[role=alert]")!.textContent).toBe("Nothing is changed yet.");
  });

  it("mark a missed figure by its words, which are never markup", () => {
    bar.querySelector<HTMLInputElement>("[name=wording]")!.value = "<b>120</b>亿元";
    press("Find");
    expect(bar.querySelector(".correction-found b")).toBeNull();
    press(/as a missed figure/);
    expect(field("value").value).toBe("120");
    field("metric").value = "进出口";
    press("Keep the correction");
    expect(keptLines(localStorage).map((line) => line.field)).toContain("claim");
    expect(bar.textContent).toContain("a figure that was missed");
  });

  it("mark a missed figure by selecting it", () => {
    const span = document.createElement("span");
    span.dataset.start = "0";
    span.textContent = text;
    const article = document.createElement("article");
    article.className = "reader-text";
    article.append(span);
    document.body.append(article);
    const from = text.indexOf("120");
    document.getSelection()!.setBaseAndExtent(span.firstChild!, from, span.firstChild!, from + 3);
    document.dispatchEvent(new Event("selectionchange"));
    expect(bar.querySelector(".correction-offer")!.textContent).toBe("Mark “120” as a missed figure");
    document.getSelection()!.removeAllRanges();
    document.dispatchEvent(new Event("selectionchange"));
    press(/as a missed figure/);
    expect(field("value").value).toBe("120");
  });

  it("are let go by Escape, and the button has the focus again", () => {
    press("This is wrong");
    field("value").dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
    expect(document.querySelector(".correction-form")).toBeNull();
    expect(document.activeElement!.textContent).toBe("This is wrong");
  });
});

it("takes what is no list in the browser's storage for nothing", () => {
  localStorage.setItem("zhibiao.corrections", "{");
  expect(keptLines(localStorage)).toEqual([]);
});

it("shows what was read beside what the tables have taken over, and corrects from that", () => {
  localStorage.clear();
  const {observation: id} = observation;
  const taken = [
    {observation: id, field: "value", as_read: "80", corrected: "8", who: "甲", why: "printed so"} as const
  ];
  const {tools} = corrections({...data, taken});
  document.body.replaceChildren(tools(observation)!);
  expect(document.querySelector(".corrected")!.textContent).toBe("Corrected: Value 80 → 8 (甲: printed so)");
  press("This is wrong");
  field("value").value = "7";
  press("Keep the correction");
  expect(keptLines(localStorage)).toMatchObject([{field: "value", old: "80", new: "7"}]);
});
