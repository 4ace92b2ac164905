import * as Plot from "npm:@observablehq/plot";
import type {CalibrationBin} from "../../loaders/quality/calibration.ts";
import {percent, shareInWords} from "./format.js";
import {say as sayHere, type Say} from "./messages.js";
import {palette} from "./palette.js";

export interface CalibrationOptions {
  width?: number;
  say?: Say;
  document?: Document;
}

/**
 * Confidence against the share that was right, a dot with its interval for each bin: on the diagonal a confidence
 * is worth what it says, above it it is too modest, below it it promises too much.
 */
export function calibrationChart(
  bins: readonly CalibrationBin[],
  {width = 640, say = sayHere, document}: CalibrationOptions = {}
): SVGSVGElement | HTMLElement {
  const size = Math.min(width, 600);
  const known = bins.flatMap((bin) => (bin.share === null ? [] : {...bin, share: bin.share}));
  const lowest = Math.min(0.8, ...known.map(({low, confidence}) => Math.min(low, confidence)));
  const first = Math.floor(lowest * 10) / 10;
  const describe = (bin: CalibrationBin) =>
    [
      say("calibration.confidence", {share: percent(bin.confidence)}) +
        say("list.colon") +
        shareInWords(bin, say),
      bin.rules.join(say("list.comma"))
    ].join("\n");
  const axis = {domain: [first, 1], tickFormat: percent, ticks: 5};
  return Plot.plot({
    document,
    width: size,
    height: 60 + size * 0.55,
    marginTop: 36,
    marginLeft: 48,
    marginRight: 24,
    marginBottom: 42,
    ariaLabel: say("calibration.title"),
    style: {fontSize: "12px", overflow: "visible"},
    x: {...axis, label: say("calibration.x"), labelAnchor: "center", labelArrow: "none"},
    y: {...axis, label: say("calibration.y"), labelArrow: "none", labelOffset: 44, grid: true},
    marks: [
      Plot.link([1], {
        x1: first,
        y1: first,
        x2: 1,
        y2: 1,
        stroke: palette.muted,
        strokeDasharray: "3,3"
      }),
      Plot.link(known, {
        x: "confidence",
        y1: "low",
        y2: "high",
        stroke: palette.foreground,
        strokeOpacity: 0.7,
        strokeWidth: 2,
        ariaLabel: describe
      }),
      Plot.dot(known, {x: "confidence", y: "share", r: 4.5, fill: palette.foreground, title: describe}),
      // By turns below and above, for bins that stand close together.
      ...[0, 1].map((parity) =>
        Plot.text(
          known.filter((_, i) => i % 2 === parity),
          {
            x: "confidence",
            y: parity === 0 ? "low" : "high",
            text: ({n}) => say("calibration.n", {n}),
            dy: parity === 0 ? 12 : -12,
            fill: palette.muted,
            stroke: palette.background,
            fontSize: 11
          }
        )
      )
    ]
  });
}
