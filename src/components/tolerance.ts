import {element} from "./element.js";
import {say} from "./messages.js";
import {decimal, type Field, type Input} from "./state.js";

/** The tolerance that the tables are made with, in points. */
export const defaultTolerance = 0.5;

/** As far as a tolerance can go and still be called one; nought says that 左右 means at least. */
const largest = 2;

/** The tolerance of 左右 in a page's address. */
export const toleranceField = (): Field<number> => decimal(defaultTolerance, {min: 0, max: largest});

/** Moves the tolerance: short of 左右 by less than it is borderline. */
export function toleranceInput(): Input<number> {
  const id = `tolerance-${Math.random().toString(36).slice(2)}`;
  const said = element("output", {for: id});
  const slider = element("input", {
    id,
    type: "range",
    min: "0",
    max: String(largest),
    step: "0.1",
    oninput: () => show(Number(slider.value))
  });
  const input = element(
    "div",
    {class: "tolerance"},
    element("label", {for: id}, say("input.tolerance")),
    element("span", {class: "tolerance-field"}, slider, said)
  );

  function show(points: number): void {
    slider.value = String(points);
    said.textContent = say("tolerance.points", {points});
  }

  show(defaultTolerance);
  return Object.defineProperty(input, "value", {
    get: () => Number(slider.value),
    set: show
  }) as typeof input & {
    value: number;
  };
}
