import * as Plot from "npm:@observablehq/plot";
import type {Share} from "../../loaders/quality/share.ts";
import {percent, shareInWords} from "./format.js";
import {group} from "./group.js";
import {say as sayHere, type Say} from "./messages.js";
import {formColours, palette} from "./palette.js";
import {spread} from "./spread.js";
import {wilson} from "./wilson.js";
import {forms, type Form} from "./yearlyTarget.js";

/** How many targets of one form were missed at one tolerance, of those with an answer. */
export interface SweepRow {
  form: Form;
  /** The tolerance. */
  points: number;
  missed: number;
  n: number;
}

/** A share missed, with its interval. */
export interface SweepPoint extends Share {
  form: Form;
  points: number;
}

/** Forms with fewer targets than this are in the legend and the table, and not in the chart. */
export const leastOfForm = 10;
/** Below this the band would hide the others: the line is broken, and the interval stands in the legend. */
const leastOfBand = 30;

/** The points of a sweep, form by form in their usual order, by tolerance. */
export function sweepOf(rows: readonly SweepRow[]): SweepPoint[] {
  return rows
    .map(({form, points, missed, n}) => ({form, points, ...wilson(missed, n)}))
    .sort((a, b) => forms.indexOf(a.form) - forms.indexOf(b.form) || a.points - b.points);
}

/** The lines of a chart: what there are enough targets of. */
export const drawn = (points: readonly SweepPoint[]): SweepPoint[] =>
  [...group(points, ({form}) => form).values()].flatMap((of) => (of[0]!.n < leastOfForm ? [] : of));

/** The shares at one tolerance, or at the nearest one that was worked out. */
export function at(points: readonly SweepPoint[], tolerance: number): SweepPoint[] {
  const distance = (point: SweepPoint) => Math.abs(point.points - tolerance);
  return [...group(points, ({form}) => form).values()].map((of) =>
    of.reduce((nearest, point) => (distance(point) < distance(nearest) ? point : nearest))
  );
}

export interface SweepOptions {
  width?: number;
  /** Where the rule stands. */
  tolerance: number;
  say?: Say;
  document?: Document;
}

/** The edges of the plot inside the drawing: where the scale of tolerances begins and ends. */
export const sweepMargins = {left: 44, right: 66};
/** The scale of tolerances, in points. */
export const sweepDomain = [0, 1] as const;

/**
 * The share missed as a line for each form of target, with its 95% interval as a band, over the tolerance that 左右 is
 * given; a vertical rule at the tolerance that the page works with, and a dot where each line crosses it. The form
 * stands at the end of its line.
 */
export function sweep(
  points: readonly SweepPoint[],
  {width = 640, tolerance, say = sayHere, document}: SweepOptions
): SVGSVGElement | HTMLElement {
  const lines = drawn(points);
  const height = 320;
  const [marginTop, marginBottom] = [26, 40];
  const highest = Math.min(1, Math.ceil(Math.max(0.1, ...lines.map(({high}) => high)) * 10) / 10);
  const ends = at(lines, sweepDomain[1]);
  const unit = (height - marginTop - marginBottom) / highest;
  const labels = spread(
    ends.map(({share}) => share! * unit),
    15
  ).map((y, i) => ({...ends[i]!, y: y / unit}));
  const hasBand = ({form}: SweepPoint) => lines.find((line) => line.form === form)!.n >= leastOfBand;
  // A shortfall of just the tolerance is missed: a share holds up to its tolerance and falls behind it.
  const curve = "step-before";
  const colour = ({form}: {form: Form}) => formColours[form];
  return Plot.plot({
    document,
    width,
    height,
    marginTop,
    marginBottom,
    marginLeft: sweepMargins.left,
    marginRight: sweepMargins.right,
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: [...sweepDomain]},
    y: {domain: [0, highest]},
    marks: [
      Plot.gridY({ticks: 5, stroke: palette.faintest, strokeOpacity: 1}),
      Plot.axisY({
        ticks: 5,
        tickFormat: percent,
        tickSize: 0,
        label: say("sweep.y"),
        labelArrow: "none",
        color: palette.muted
      }),
      Plot.axisX({
        ticks: width < 560 ? 5 : 10,
        label: say("sweep.x"),
        labelAnchor: "center",
        labelArrow: "none",
        color: palette.muted
      }),
      Plot.areaY(lines.filter(hasBand), {
        curve,
        x: "points",
        y1: "low",
        y2: "high",
        z: "form",
        fill: colour,
        fillOpacity: 0.12
      }),
      ...[true, false].map((isBanded) =>
        Plot.lineY(
          lines.filter((point) => hasBand(point) === isBanded),
          {
            curve,
            x: "points",
            y: "share",
            z: "form",
            stroke: colour,
            strokeWidth: isBanded ? 2 : 1.5,
            strokeDasharray: isBanded ? undefined : "5,4"
          }
        )
      ),
      Plot.ruleX([tolerance], {stroke: palette.foreground, strokeWidth: 1.5}),
      Plot.text([tolerance], {
        x: (points) => points,
        frameAnchor: "top",
        dy: -14,
        text: (points) => say("sweep.rule", {points}),
        fill: palette.foreground,
        fontWeight: 600
      }),
      Plot.dot(at(lines, tolerance), {
        x: tolerance,
        y: "share",
        r: 4.5,
        fill: colour,
        stroke: palette.background,
        title: (point: SweepPoint) =>
          `${say(`form.${point.form}`)}${say("list.colon")}${shareInWords(point, say)}`
      }),
      Plot.text(labels, {
        x: sweepDomain[1],
        y: "y",
        text: ({form}: SweepPoint) => say(`wording.${form}`),
        textAnchor: "start",
        dx: 8,
        fill: colour,
        fontWeight: 600
      })
    ]
  });
}
