import * as Plot from "npm:@observablehq/plot";
import {percent, shareInWords, signed} from "./format.js";
import {farthestAim, type AimBin} from "./highAims.js";
import {say as sayHere, type Say} from "./messages.js";
import {palette} from "./palette.js";

export interface HighAimsOptions {
  width?: number;
  say?: Say;
  document?: Document;
}

/**
 * For each distance of a target from the usual one, the distance of its outcome from the usual outcome: the median as
 * a disc, the middle half as a bar. On the diagonal a place delivered as much more as it had aimed for; on the level
 * line no more than the others. Below stand the share missed and the number of targets.
 */
export function highAimsChart(
  bins: readonly AimBin[],
  {width = 640, say = sayHere, document}: HighAimsOptions = {}
): SVGSVGElement | HTMLElement {
  const isNarrow = width < 560;
  const reach =
    Math.max(farthestAim, ...bins.flatMap(({low, high}) => [Math.abs(low), Math.abs(high)])) * 1.04;
  const row = (dy: number, text: (bin: AimBin) => string) =>
    Plot.text(bins, {
      x: "aim",
      frameAnchor: "bottom",
      dy,
      text,
      fill: palette.foreground,
      fontSize: isNarrow ? 10 : 12
    });
  const heading = (dy: number, words: string) =>
    Plot.text([words], {
      frameAnchor: "bottom-left",
      dx: -10,
      dy,
      textAnchor: "end",
      text: (words: string) => words,
      fill: palette.muted,
      fontSize: isNarrow ? 10 : 12
    });
  return Plot.plot({
    document,
    width,
    height: 430,
    marginTop: 30,
    marginLeft: isNarrow ? 52 : 70,
    marginRight: isNarrow ? 10 : 20,
    marginBottom: 88,
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: [-farthestAim - 0.3, farthestAim + 0.3], axis: null},
    y: {domain: [-reach, reach]},
    marks: [
      Plot.gridY({ticks: 7, stroke: palette.faintest, strokeOpacity: 1}),
      Plot.axisY({
        ticks: 7,
        tickFormat: signed,
        tickSize: 0,
        label: say("aims.y"),
        labelArrow: "none",
        color: palette.muted
      }),
      Plot.ruleY([0], {stroke: palette.muted}),
      Plot.link([0], {
        x1: -farthestAim,
        x2: farthestAim,
        y1: -farthestAim,
        y2: farthestAim,
        stroke: palette.target,
        strokeWidth: 1.5,
        strokeDasharray: "5,4"
      }),
      Plot.link(bins, {
        x: "aim",
        y1: "low",
        y2: "high",
        stroke: palette.outcome,
        strokeWidth: 4,
        strokeOpacity: 0.4
      }),
      Plot.dot(bins, {x: "aim", y: "median", r: 6, fill: palette.outcome, title: inWords}),
      row(16, ({aim}) => `${aim === -farthestAim ? "≤ " : aim === farthestAim ? "≥ " : ""}${signed(aim)}`),
      row(38, ({missed}) =>
        isNarrow ? percent(Math.round((missed.share ?? 0) * 100) / 100) : percent(missed.share ?? 0)
      ),
      row(56, ({n}) => String(n)),
      heading(38, say("verdict.missed")),
      heading(56, "n"),
      Plot.text([say("aims.x")], {
        frameAnchor: "bottom",
        dy: 78,
        text: (words: string) => words,
        fill: palette.muted
      })
    ]
  });

  function inWords({aim, n, low, median, high, missed}: AimBin): string {
    return [
      say("aims.bin", {aim: signed(aim), n}),
      say("aims.outcome", {median: signed(median), low: signed(low), high: signed(high)}),
      `${say("verdict.missed")}${say("list.colon")}${shareInWords(missed, say)}`
    ].join("\n");
  }
}
