import * as Plot from "npm:@observablehq/plot";
import {palette} from "./palette.js";

export interface RowAxisOptions {
  label: string | null;
  /** From the rows to the label, in pixels: what stands between them differs. */
  labelOffset: number;
  ticks: number;
  tickFormat?: (value: number) => string;
}

/** The scale of a chart whose rows stand one under another: its numbers above them, its lines through all. */
export function axisAboveRows({label, labelOffset, ticks, tickFormat}: RowAxisOptions): Plot.Markish[] {
  return [
    Plot.axisX({
      anchor: "top",
      label,
      labelAnchor: "left",
      labelArrow: "none",
      labelOffset,
      ticks,
      tickFormat,
      tickSize: 0,
      color: palette.muted
    }),
    Plot.gridX({ticks, stroke: palette.faintest, strokeOpacity: 1})
  ];
}

/** Where the rows stand: the first, number 0, on top, each as high as the others. */
export function rowScale(
  rows: number,
  {marginTop, rowHeight}: {marginTop: number; rowHeight: number}
): Plot.ScaleOptions {
  return {axis: null, domain: [-0.5, rows - 0.5], range: [marginTop, marginTop + rows * rowHeight]};
}
