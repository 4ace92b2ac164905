import {element} from "./element.js";
import {sweepFinding} from "./findings.js";
import {percent, shareInWords} from "./format.js";
import {frame, type FrameOptions} from "./frame.js";
import {say} from "./messages.js";
import {formMark} from "./formMark.js";
import type {Input} from "./state.js";
import {at, drawn, sweep, sweepDomain, sweepMargins, type SweepPoint} from "./sweep.js";
import {defaultTolerance} from "./tolerance.js";

/** Tolerances are chosen in steps of this many points: a sweep is worked out for each of them. */
export const sweepStep = 0.05;

/**
 * The sweep in its frame, as an input whose value is the tolerance: the rule in the chart is dragged, or the slider
 * below is moved by pointer or keyboard. What is missed at that tolerance stands in the legend.
 */
export function toleranceSweep(
  points: readonly SweepPoint[],
  {title, subtitle, meta}: Pick<FrameOptions, "title" | "subtitle" | "meta">
): Input<number> {
  const [least, most] = sweepDomain;
  let tolerance = defaultTolerance;
  let width = 0;
  const chart = element("div", {class: "sweep", onpointerdown: (event) => drag(event as PointerEvent)});
  const id = `sweep-${Math.random().toString(36).slice(2)}`;
  const said = element("output", {for: id});
  const slider = element("input", {
    id,
    type: "range",
    min: least,
    max: most,
    step: sweepStep,
    oninput: () => show(slider.valueAsNumber)
  });
  const shares = element("ul", {class: "legend"});
  const whole = element(
    "div",
    {},
    chart,
    element(
      "div",
      {class: "tolerance"},
      element("label", {for: id}, say("input.tolerance")),
      element("span", {class: "tolerance-field"}, slider, said)
    )
  );
  const figure = frame(
    (available) => {
      width = available;
      redraw();
      return whole;
    },
    {
      name: "sweep",
      title,
      subtitle,
      finding: sweepFinding(drawn(points)),
      legend: shares,
      empty: drawn(points).length === 0 ? say("ambition.tooFew") : null,
      meta,
      table: {
        rows: points,
        columns: [
          {
            name: "form",
            title: say("column.form"),
            value: ({form}) => form,
            show: ({form}) => say(`form.${form}`)
          },
          {name: "tolerance", title: say("column.tolerance"), value: ({points}) => points},
          {name: "missed", title: say("verdict.missed"), value: ({right}) => right},
          {name: "n", title: say("column.answered"), value: ({n}) => n},
          {
            name: "share",
            title: say("column.share"),
            value: ({share}) => share,
            show: ({share}) => percent(share ?? 0)
          },
          {name: "low", title: say("column.low"), value: ({low}) => low, show: ({low}) => percent(low)},
          {name: "high", title: say("column.high"), value: ({high}) => high, show: ({high}) => percent(high)}
        ]
      }
    }
  );
  const input = element("div", {class: "tolerance-sweep"}, figure);

  function redraw(): void {
    if (width > 0) chart.replaceChildren(sweep(points, {width, tolerance}));
  }

  function show(points: number): void {
    tolerance = Math.round(points / sweepStep) * sweepStep;
    tolerance = Number(Math.min(most, Math.max(least, tolerance)).toFixed(2));
    slider.value = String(tolerance);
    said.textContent = say("tolerance.points", {points: tolerance});
    shares.replaceChildren(...legendOf());
    redraw();
  }

  function legendOf(): HTMLElement[] {
    return at(points, tolerance).map((point) =>
      element(
        "li",
        {},
        formMark(point.form),
        `${say(`form.${point.form}`)}${say("list.colon")}${shareInWords(point, say)}`
      )
    );
  }

  /** Until the pointer is let go. The chart's holder listens: the chart itself is drawn anew with each step. */
  function drag(event: PointerEvent): void {
    const move = ({clientX}: PointerEvent) => {
      const {left, right} = chart.getBoundingClientRect();
      const [from, to] = [left + sweepMargins.left, right - sweepMargins.right];
      const before = tolerance;
      show(least + ((clientX - from) / (to - from)) * (most - least));
      if (tolerance !== before) input.dispatchEvent(new Event("input", {bubbles: true}));
    };
    const end = () => {
      chart.removeEventListener("pointermove", move);
      chart.removeEventListener("pointerup", end);
      chart.removeEventListener("pointercancel", end);
    };
    chart.setPointerCapture(event.pointerId);
    chart.addEventListener("pointermove", move);
    chart.addEventListener("pointerup", end);
    chart.addEventListener("pointercancel", end);
    event.preventDefault();
    move(event);
  }

  show(defaultTolerance);
  return Object.defineProperty(input, "value", {
    get: () => tolerance,
    set: show
  }) as unknown as Input<number>;
}
