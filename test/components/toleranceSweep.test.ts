// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {state} from "../../src/components/state.ts";
import {sweepOf} from "../../src/components/sweep.ts";
import {toleranceField} from "../../src/components/tolerance.ts";
import {sweepStep, toleranceSweep} from "../../src/components/toleranceSweep.ts";

const points = sweepOf(
  Array.from({length: 21}, (_, i) => ({form: "about" as const, points: i / 20, missed: 200 - 5 * i, n: 320}))
);
const made = () => toleranceSweep(points, {title: "Share missed"});
const sliderOf = (input: HTMLElement) => input.querySelector<HTMLInputElement>("input[type=range]")!;
const pointer = (type: string, clientX: number) =>
  Object.assign(new MouseEvent(type, {clientX, bubbles: true}), {pointerId: 1});

/** The chart as if it stood 640 pixels wide at the left edge of the screen. */
function laidOut(input: HTMLElement): HTMLElement {
  const chart = input.querySelector<HTMLElement>(".sweep")!;
  chart.getBoundingClientRect = () => new DOMRect(0, 0, 640, 320);
  chart.setPointerCapture = () => {};
  return chart;
}

describe("toleranceSweep(points, {title})", () => {
  it("starts at the tolerance of the tables and says what is missed there", () => {
    const input = made();
    expect(input.value).toBe(0.5);
    expect(input.querySelector(".legend")!.textContent).toContain("about (左右): 46.9% of 320");
    expect(input.querySelector("svg text[font-weight='600']")?.textContent ?? input.textContent).toContain(
      "0.5 points"
    );
  });

  it("follows the slider, which the keyboard moves, and so does the address", () => {
    history.replaceState(null, "", "/");
    const input = state({tolerance: toleranceField()}).bind("tolerance", made());
    const slider = sliderOf(input);
    expect(slider.step).toBe(String(sweepStep));
    slider.value = "0.3";
    slider.dispatchEvent(new Event("input", {bubbles: true}));
    expect(input.value).toBe(0.3);
    expect(location.search).toBe("?tolerance=0.3&v=1");
    expect(input.querySelector(".legend")!.textContent).toContain("53.1% of 320");
  });

  it("follows the rule as it is dragged, in steps, and stays inside the scale", () => {
    const input = made();
    const chart = laidOut(input);
    const said: number[] = [];
    input.addEventListener("input", () => said.push(input.value));
    chart.dispatchEvent(pointer("pointerdown", 44));
    chart.dispatchEvent(pointer("pointermove", 44 + 0.251 * (640 - 44 - 66)));
    chart.dispatchEvent(pointer("pointermove", 44 + 0.252 * (640 - 44 - 66)));
    chart.dispatchEvent(pointer("pointermove", 2000));
    chart.dispatchEvent(pointer("pointerup", 2000));
    chart.dispatchEvent(pointer("pointermove", 100));
    expect(said).toEqual([0, 0.25, 1]);
    expect(sliderOf(input).value).toBe("1");
  });

  it("says so where there is too little to draw", () => {
    expect(toleranceSweep([], {title: "Share missed"}).textContent).toContain(
      "No place in this choice has enough targets"
    );
  });
});
