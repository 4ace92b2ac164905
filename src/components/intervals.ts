import * as Plot from "npm:@observablehq/plot";
import type {LabelSet} from "../../loaders/quality/qualityFile.ts";
import type {Share} from "../../loaders/quality/share.ts";
import {percent, shareInWords} from "./format.js";
import {say as sayHere, type Say} from "./messages.js";
import {palette} from "./palette.js";
import {textWidth} from "./textWidth.js";
import {axisAboveRows, rowScale} from "./rowAxis.js";

/** A share of one thing, measured on one set of labels. */
export interface IntervalRow extends Share {
  name: string;
  set: LabelSet;
}

export interface IntervalsOptions {
  /** Pixels. Below 560 a name stands above its row. */
  width?: number;
  /** Title of the axis. */
  label?: string;
  say?: Say;
  document?: Document;
}

const radius = 4.5;

/**
 * A row per name, in the order given: the share as a dot and its 95% interval as a line, validation labels filled
 * and above, founding labels hollow and below. Behind each row stands the share of the set that decides.
 */
export function intervals(
  rows: readonly IntervalRow[],
  {width = 640, label = "", say = sayHere, document}: IntervalsOptions = {}
): SVGSVGElement | HTMLElement {
  const isNarrow = width < 560;
  const rowHeight = isNarrow ? 56 : 28;
  const names = [...new Set(rows.map(({name}) => name))];
  const sets = new Set(rows.map(({set}) => set));
  const marginTop = isNarrow ? 50 : 44;
  const known = rows.flatMap((row) => {
    if (row.share === null) return [];
    const apart = isNarrow ? 4.5 : 4;
    const offset = sets.size < 2 ? 0 : (row.set === "validation" ? -apart : apart) / rowHeight;
    // On a narrow screen the marks stand in the lower half of the row, below the name.
    return {...row, share: row.share, y: names.indexOf(row.name) + (isNarrow ? 0.2 : 0) + offset};
  });
  const lowest = Math.min(0.9, ...known.map(({low}) => low));
  const stated = names.flatMap((name, y) => {
    const own = known.filter((row) => row.name === name);
    const shown = own.find(({set}) => set === "validation") ?? own[0];
    return shown ? {...shown, y: y + (isNarrow ? 0.2 : 0)} : [];
  });
  return Plot.plot({
    document,
    width,
    height: marginTop + names.length * rowHeight + 8,
    marginTop,
    marginBottom: 8,
    marginLeft: isNarrow ? 8 : Math.min(320, 24 + Math.max(80, ...names.map(textWidth))),
    marginRight: isNarrow ? 96 : 112,
    ariaLabel: label,
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: [Math.floor(lowest * 20) / 20, 1], insetLeft: 6, insetRight: 6},
    y: rowScale(names.length, {marginTop, rowHeight}),
    marks: [
      ...axisAboveRows({label, labelOffset: 40, ticks: isNarrow ? 4 : 6, tickFormat: percent}),
      Plot.link(known, {
        x1: "low",
        x2: "high",
        y: "y",
        stroke: ({set}) => (set === "validation" ? palette.foreground : palette.muted),
        strokeWidth: ({set}) => (set === "validation" ? 2 : 1.25),
        strokeOpacity: 0.7,
        ariaLabel: (row) => describe(row, say)
      }),
      Plot.dot(known, {
        x: "share",
        y: "y",
        r: radius,
        stroke: ({set}) => (set === "validation" ? palette.foreground : palette.muted),
        strokeWidth: 1.5,
        fill: ({set}) => (set === "validation" ? palette.foreground : palette.background),
        title: (row) => describe(row, say)
      }),
      Plot.text(stated, {
        y: "y",
        frameAnchor: "right",
        text: (row) => say("share.of", {share: percent(row.share), n: row.n}),
        textAnchor: "start",
        dx: 10,
        fill: palette.muted,
        fontVariant: "tabular-nums"
      }),
      Plot.text(names, {
        y: (_, i) => i,
        frameAnchor: "left",
        text: (name) => name,
        textAnchor: isNarrow ? "start" : "end",
        dx: isNarrow ? 0 : -12,
        dy: isNarrow ? -12 : 0,
        fill: palette.foreground
      })
    ]
  });
}

const describe = (row: IntervalRow, say: Say): string =>
  row.name + say("list.comma") + say(`set.${row.set}`) + say("list.colon") + shareInWords(row, say);
