import * as Plot from "npm:@observablehq/plot";
import {signed} from "./format.js";
import {group} from "./group.js";
import type {MedianTarget} from "./medians.js";
import {say as sayHere, type Say} from "./messages.js";
import {palette} from "./palette.js";
import {spread} from "./spread.js";
import {shockYears} from "./strip.js";

export interface MediansOptions {
  width?: number;
  say?: Say;
  document?: Document;
}

/** Levels are told apart by their lines and their names at the end, not by colours alone. */
const lines: Partial<Record<MedianTarget["level"], {stroke: string; dash?: string}>> = {
  nation: {stroke: palette.foreground, dash: "2,3"},
  province: {stroke: palette.target},
  prefecture: {stroke: "var(--form-bare, #ac7a2c)", dash: "7,3"}
};

/** The median target of each level of government over the years, with its middle half as a band; 2020 and 2022 shaded. */
export function mediansChart(
  medians: readonly MedianTarget[],
  {width = 640, say = sayHere, document}: MediansOptions = {}
): SVGSVGElement | HTMLElement {
  const years = medians.map(({year}) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const levels = [...group(medians, ({level}) => level).values()];
  const height = 300;
  const [marginTop, marginBottom] = [26, 28];
  const values = medians.flatMap(({low, high}) => [low, high]);
  const [least, most] = [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))];
  const unit = (height - marginTop - marginBottom) / (most - least || 1);
  const ends = levels.map((of) => of.at(-1)!);
  const labels = spread(
    ends.map(({median}) => median * unit),
    15
  ).map((y, i) => ({...ends[i]!, y: y / unit}));
  const room = (width - 130) / Math.max(1, last - first);
  const every = Math.ceil(34 / room);
  return Plot.plot({
    document,
    width,
    height,
    marginTop,
    marginBottom,
    marginLeft: 40,
    marginRight: 84,
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: [first - 0.5, last + 0.5]},
    y: {domain: [least, most]},
    marks: [
      Plot.rect(
        shockYears.filter((year) => year >= first && year <= last),
        {x1: (year) => year - 0.5, x2: (year) => year + 0.5, fill: palette.foreground, fillOpacity: 0.06}
      ),
      Plot.gridY({ticks: 5, stroke: palette.faintest, strokeOpacity: 1}),
      Plot.axisY({ticks: 5, tickSize: 0, label: say("medians.y"), labelArrow: "none", color: palette.muted}),
      Plot.axisX({
        ticks: [...new Set(years)].filter((year) => (last - year) % every === 0),
        tickFormat: String,
        tickSize: 3,
        label: null,
        color: palette.muted
      }),
      ...levels.flatMap((of) => {
        const {stroke, dash} = lines[of[0]!.level] ?? {stroke: palette.muted};
        return [
          Plot.areaY(of, {x: "year", y1: "low", y2: "high", fill: stroke, fillOpacity: 0.1}),
          Plot.lineY(of, {x: "year", y: "median", stroke, strokeWidth: 2, strokeDasharray: dash}),
          Plot.dot(of, {x: "year", y: "median", r: 2.6, fill: stroke, ariaLabel: inWords})
        ];
      }),
      Plot.text(labels, {
        x: last,
        y: "y",
        text: ({level}: MedianTarget) => say(`whose.${level}` as "whose.province"),
        textAnchor: "start",
        dx: 10,
        fill: ({level}: MedianTarget) => lines[level]?.stroke ?? palette.muted,
        fontWeight: 600
      }),
      Plot.tip(
        medians,
        Plot.pointer({x: "year", y: "median", title: inWords, fill: palette.background, maxRadius: 30})
      )
    ]
  });

  function inWords({level, year, n, low, median, high, gap, answered}: MedianTarget): string {
    return [
      say("medians.of", {level: say(`whose.${level}` as "whose.province"), year: String(year)}),
      say("medians.target", {median, low, high, n}),
      gap !== null && say("medians.gap", {gap: signed(gap), n: answered})
    ]
      .filter(Boolean)
      .join("\n");
  }
}
