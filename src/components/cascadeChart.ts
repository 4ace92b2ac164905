import * as Plot from "npm:@observablehq/plot";
import type {CascadeRow, CityTarget} from "./cascade.js";
import {placeName, signed} from "./format.js";
import {group} from "./group.js";
import {placeHref, reportHref} from "./links.js";
import {say as sayHere, spoken, type Language, type Say} from "./messages.js";
import {palette} from "./palette.js";
import {bar} from "./symbols.js";
import {textWidth} from "./textWidth.js";
import {edgeOf, type YearlyTarget} from "./yearlyTarget.js";
import {axisAboveRows, rowScale} from "./rowAxis.js";

export interface CascadeOptions {
  /** Pixels. Below 560 a province's name stands above its row. */
  width?: number;
  /** The nation's target of that year. */
  nation?: YearlyTarget | null;
  /** Title of the axis. */
  label?: string;
  say?: Say;
  language?: Language;
  document?: Document;
}

const cityTick = bar(2.4, 13);
const provinceTick = bar(5, 20);

/** Pixels between ticks that would cover each other. */
const step = 4;
/** The most that a bundle of them may take, in points: targets stand half a point apart. */
const widestBundle = 0.36;

/**
 * A row for each province, in the order given: a thin tick for each city's target, open where the city announced it
 * before its province, a thick tick for the province's own, a ring for the nation's. Cities with one target stand
 * side by side around it. At the right stand the median excess of the cities and how many of them are in the tables.
 */
export function cascadeChart(
  rows: readonly CascadeRow[],
  {width = 640, nation = null, label = "", say = sayHere, language = spoken, document}: CascadeOptions = {}
): SVGSVGElement | HTMLElement {
  const isNarrow = width < 560;
  const rowHeight = isNarrow ? 46 : 28;
  const marginTop = 44;
  const shift = isNarrow ? 0.2 : 0;
  const marginLeft = isNarrow
    ? 8
    : Math.min(180, 20 + Math.max(60, ...rows.map((row) => textWidth(placeName(row, language)))));
  const marginRight = isNarrow ? 12 : 150;
  const national = nation && edgeOf(nation);
  const values = rows.flatMap(({province, cities}) => [
    ...(province ? [edgeOf(province)!] : []),
    ...cities.map(({value}) => value)
  ]);
  if (national !== null) values.push(national);
  const [least, most] = [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))];
  const perPixel = (most - least || 1) / (width - marginLeft - marginRight - 36);
  const at = new Map(rows.map((row, i) => [row, i + shift]));
  const cities = rows.flatMap((row) =>
    [...group(row.cities, ({value}) => value).values()].flatMap((same) => {
      const apart = Math.min(step, widestBundle / perPixel / same.length);
      return same.map((city, i) => ({
        ...city,
        x: city.value + (i - (same.length - 1) / 2) * apart * perPixel,
        y: at.get(row)!
      }));
    })
  );
  const own = rows.flatMap((row) => (row.province ? {row, target: row.province, y: at.get(row)!} : []));
  const margin = (row: CascadeRow) =>
    [
      row.excess !== null && signed(row.excess),
      row.all > 0 && say("cascade.of", {n: row.cities.length, all: row.all})
    ]
      .filter(Boolean)
      .join(" · ");
  return Plot.plot({
    document,
    width,
    height: marginTop + rows.length * rowHeight + 10,
    marginTop,
    marginBottom: 10,
    marginLeft,
    marginRight,
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: [least, most], insetLeft: 18, insetRight: 18},
    y: rowScale(rows.length, {marginTop, rowHeight}),
    marks: [
      ...axisAboveRows({label, labelOffset: 38, ticks: isNarrow ? 5 : 9}),
      Plot.dot(own, {
        x: ({target}) => edgeOf(target)!,
        y: "y",
        r: 4,
        symbol: provinceTick,
        fill: palette.foreground,
        href: ({target}) => reportHref(target.target_report!, target.target_start),
        ariaLabel: ({target}) => inWords(target)
      }),
      Plot.dot(cities, {
        x: "x",
        y: "y",
        r: 4,
        symbol: cityTick,
        fill: ({isBefore}) => (isBefore ? palette.background : palette.target),
        stroke: palette.target,
        strokeWidth: 1,
        href: ({target}) => reportHref(target.target_report!, target.target_start),
        ariaLabel: cityInWords
      }),
      Plot.dot(national === null ? [] : rows, {
        x: () => national!,
        y: (row: CascadeRow) => at.get(row)!,
        r: 4.5,
        stroke: palette.outcome,
        strokeWidth: 1.75,
        pointerEvents: "none"
      }),
      Plot.text(rows, {
        y: (row: CascadeRow) => at.get(row)!,
        frameAnchor: "left",
        text: (row: CascadeRow) => placeName(row, language) + (isNarrow ? `  ${margin(row)}` : ""),
        href: ({ref_area}: CascadeRow) => placeHref(ref_area),
        textAnchor: isNarrow ? "start" : "end",
        dx: isNarrow ? 0 : -8,
        dy: isNarrow ? -18 : 0,
        fill: palette.foreground
      }),
      Plot.text(isNarrow ? [] : rows, {
        y: (row: CascadeRow) => at.get(row)!,
        frameAnchor: "right",
        text: margin,
        textAnchor: "start",
        dx: 8,
        fill: palette.muted,
        fontVariant: "tabular-nums"
      }),
      Plot.tip(
        cities,
        Plot.pointer({x: "x", y: "y", title: cityInWords, fill: palette.background, maxRadius: 14})
      )
    ]
  });

  function inWords(target: YearlyTarget): string {
    return [
      placeName(target, language),
      `${say("phase.target")}${say("list.colon")}${target.target_as_stated}`,
      target.delivered !== null &&
        say("cascade.delivered", {date: new Date(target.delivered).toISOString().slice(0, 10)})
    ]
      .filter(Boolean)
      .join("\n");
  }

  function cityInWords({target, isBefore}: CityTarget): string {
    return [inWords(target), isBefore && say("cascade.before")].filter(Boolean).join("\n");
  }
}
