import * as Plot from "npm:@observablehq/plot";
import type {SeriesBreak} from "../../loaders/link/dictionary.ts";

import {percent} from "./format.js";
import {bothNames, say as sayHere, spoken, type Language, type Say} from "./messages.js";
import {palette} from "./palette.js";
import {shockYears} from "./strip.js";
import {bar} from "./symbols.js";
import type {Survival} from "./survival.js";
import {textWidth} from "./textWidth.js";

export interface SurvivalOptions {
  width?: number;
  /** Where the series change. */
  breaks?: readonly SeriesBreak[];
  say?: Say;
  language?: Language;
  document?: Document;
}

const rowHeight = 19;

/**
 * A row for each thing measured, in the order given, a cell for each year: the fuller, the more of that year's
 * reports set a target for it. A red tick stands where the series changes; what changes is told on hover.
 */
export function survivalChart(
  survivals: readonly Survival[],
  {width = 640, breaks = [], say = sayHere, language = spoken, document}: SurvivalOptions = {}
): SVGSVGElement | HTMLElement {
  const isNarrow = width < 560;
  const name = (one: Survival) => bothNames(one.label_en, one.label_zh, isNarrow ? "zh" : language);
  const marginLeft = Math.min(
    isNarrow ? 146 : 300,
    14 + Math.max(40, ...survivals.map((one) => textWidth(name(one))))
  );
  const rowOf = new Map(survivals.map(({indicator}, i) => [indicator, i]));
  const cells = survivals.flatMap((one) =>
    one.years.map((year) => ({...year, one, y: rowOf.get(one.indicator)!}))
  );
  const years = [...new Set(cells.map(({year}) => year))].sort((a, b) => a - b);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const room = (width - marginLeft - 8) / Math.max(1, last - first + 1);
  const every = Math.ceil((room < 34 ? 24 : 34) / room);
  const ticks = breaks.flatMap((change) => {
    const y = rowOf.get(change.series);
    return y === undefined || change.year <= first || change.year > last ? [] : {change, y};
  });
  const marginTop = 26;
  return Plot.plot({
    document,
    width,
    height: marginTop + survivals.length * rowHeight + 6,
    marginTop,
    marginLeft,
    marginRight: 8,
    marginBottom: 6,
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: [first - 0.5, last + 0.5]},
    y: {
      axis: null,
      domain: [-0.5, survivals.length - 0.5],
      range: [marginTop, marginTop + survivals.length * rowHeight]
    },
    marks: [
      Plot.rect(
        shockYears.filter((year) => year >= first && year <= last),
        {x1: (year) => year - 0.5, x2: (year) => year + 0.5, fill: palette.foreground, fillOpacity: 0.05}
      ),
      Plot.axisX({
        anchor: "top",
        ticks: years.filter((year) => (last - year) % every === 0),
        tickFormat: room < 34 ? (year: number) => `’${String(year).slice(2)}` : String,
        tickSize: 0,
        label: null,
        color: palette.muted
      }),
      Plot.rect(cells, {
        x1: ({year}) => year - 0.5,
        x2: ({year}) => year + 0.5,
        y1: ({y}) => y - 0.5,
        y2: ({y}) => y + 0.5,
        inset: 0.75,
        fill: palette.target,
        fillOpacity: "share",
        ariaLabel: inWords
      }),
      Plot.dot(ticks, {
        x: ({change}) => change.year - 0.5,
        y: "y",
        r: 4,
        symbol: bar(2.5, rowHeight - 1),
        fill: "var(--missed, #a2386f)",
        ariaLabel: breakInWords
      }),
      Plot.text(survivals, {
        y: (one: Survival) => rowOf.get(one.indicator)!,
        frameAnchor: "left",
        textAnchor: "end",
        dx: -8,
        text: name,
        title: name,
        // Letters are wider than Plot takes them to be.
        lineWidth: (marginLeft - 12) / 12 / 1.25,
        textOverflow: "ellipsis-end",
        fill: palette.foreground
      }),
      Plot.tip(
        cells,
        Plot.pointer({
          x: "year",
          y: "y",
          title: (cell) =>
            [
              inWords(cell),
              ...ticks.filter(({change, y}) => y === cell.y && change.year === cell.year).map(breakInWords)
            ].join("\n"),
          fill: palette.background,
          maxRadius: 20
        })
      )
    ],
    opacity: {domain: [0, 1], range: [0.04, 1]}
  });

  function inWords({one, year, n, reports, share}: (typeof cells)[number]): string {
    return [
      bothNames(one.label_en, one.label_zh, language),
      say("survival.cell", {year: String(year), n, all: reports, share: percent(share)})
    ].join("\n");
  }

  function breakInWords({change}: (typeof ticks)[number]): string {
    return say("survival.break", {
      year: String(change.year),
      what: language === "zh" ? change.what_zh : change.what
    });
  }
}
