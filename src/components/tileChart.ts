import * as Plot from "npm:@observablehq/plot";
import {placeName, signed} from "./format.js";
import {group} from "./group.js";
import {placeHref} from "./links.js";
import {say as sayHere, spoken, type Language, type Say} from "./messages.js";
import {palette} from "./palette.js";
import {shockYears} from "./strip.js";
import {tiles} from "./tileGrid.js";
import {missedOf} from "./verdictMatrix.js";
import {verdictInWords} from "./verdicts.js";
import {edgeOf, type YearlyTarget} from "./yearlyTarget.js";

/** A province-level division, with or without targets. */
export interface TilePlace {
  ref_area: string;
  name_en: string | null;
  name_zh: string | null;
}

export interface TileChartOptions {
  width?: number;
  say?: Say;
  language?: Language;
  document?: Document;
}

/**
 * Provinces as a grid of tiles: in each a small strip of its targets (steps) and outcomes (dots), all on one scale,
 * and how many were missed, of how many with an answer. A tile of which the tables know nothing is empty.
 */
export function tileChart(
  targets: readonly YearlyTarget[],
  places: readonly TilePlace[],
  {width = 640, say = sayHere, language = spoken, document}: TileChartOptions = {}
): SVGSVGElement | HTMLElement {
  const isNarrow = width < 560;
  const placed = places.flatMap((place) => {
    const tile = tiles[place.ref_area];
    return tile ? {...place, column: tile[0], row: tile[1]} : [];
  });
  const steps = targets.flatMap((target) => {
    const tile = tiles[target.ref_area];
    const value = edgeOf(target);
    return tile && value !== null ? {target, value, year: target.year, column: tile[0], row: tile[1]} : [];
  });
  const outcomes = steps.flatMap((step) =>
    step.target.compared_value === null ? [] : {...step, value: step.target.compared_value}
  );
  const years = steps.map(({year}) => year);
  const [first, last] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [0, 1];
  const values = [...steps, ...outcomes].map(({value}) => value).sort((a, b) => a - b);
  const [least, most] = [
    values[Math.floor(values.length / 100)] ?? 0,
    values.at(-Math.ceil(values.length / 100)) ?? 1
  ];
  const air = (most - least || 1) * 0.1;
  const of = group(targets, ({ref_area}) => ref_area);
  const side = width / 8;
  const runs = [...group(steps, ({target}) => target.ref_area).values()].flatMap(segments);
  const name = (place: TilePlace) =>
    isNarrow || language === "zh" ? (place.name_zh ?? "") : (place.name_en ?? place.name_zh ?? "");
  return Plot.plot({
    document,
    width,
    height: 8 * Math.max(58, side * 0.82),
    margin: 0,
    style: {fontSize: isNarrow ? "10px" : "11px", overflow: "visible"},
    x: {domain: [first - 0.5, last + 0.5], axis: null},
    // A misprint far off the scale is drawn at its edge; its tip tells the figure.
    y: {domain: [least - air, most + air * 4], clamp: true, axis: null},
    fx: {domain: [0, 1, 2, 3, 4, 5, 6, 7], axis: null, padding: 0.08},
    fy: {domain: [0, 1, 2, 3, 4, 5, 6, 7], axis: null, padding: 0.08},
    marks: [
      Plot.rect(placed, {
        fx: "column",
        fy: "row",
        x1: first - 0.5,
        x2: last + 0.5,
        y1: least - air,
        y2: most + air * 4,
        fill: palette.background,
        stroke: palette.faintest,
        href: ({ref_area}) => (of.has(ref_area) ? placeHref(ref_area) : null),
        ariaLabel: (place) =>
          of.has(place.ref_area)
            ? `${placeName(place, language)}${say("list.colon")}${say("tiles.missed", {missed: missedOf(of.get(place.ref_area)!) || "–"})}`
            : `${placeName(place, language)}${say("list.colon")}${say("tiles.none")}`
      }),
      ...shockYears
        .filter((year) => year >= first && year <= last)
        .map((year) =>
          Plot.rect(
            placed.filter(({ref_area}) => of.has(ref_area)),
            {
              fx: "column",
              fy: "row",
              x1: year - 0.5,
              x2: year + 0.5,
              y1: least - air,
              y2: most + air * 4,
              fill: palette.foreground,
              fillOpacity: 0.05,
              pointerEvents: "none"
            }
          )
        ),
      Plot.line(runs, {
        fx: "column",
        fy: "row",
        x: "x",
        y: "value",
        z: "run",
        stroke: palette.target,
        strokeWidth: isNarrow ? 1 : 1.5,
        pointerEvents: "none"
      }),
      Plot.dot(outcomes, {
        fx: "column",
        fy: "row",
        x: "year",
        y: "value",
        r: isNarrow ? 0.9 : 1.6,
        fill: palette.outcome,
        pointerEvents: "none"
      }),
      Plot.text(placed, {
        fx: "column",
        fy: "row",
        frameAnchor: "top-left",
        dx: 4,
        dy: 3,
        text: name,
        fontWeight: 600,
        fill: (place) => (of.has(place.ref_area) ? palette.foreground : palette.muted),
        pointerEvents: "none"
      }),
      Plot.text(
        placed.filter(({ref_area}) => of.has(ref_area)),
        {
          fx: "column",
          fy: "row",
          // Targets fell everywhere: the lower left is free.
          frameAnchor: "bottom-left",
          dx: 4,
          dy: -3,
          text: ({ref_area}) => missedOf(of.get(ref_area)!),
          fill: palette.muted,
          stroke: palette.background,
          pointerEvents: "none"
        }
      ),
      Plot.tip(
        outcomes,
        Plot.pointer({
          fx: "column",
          fy: "row",
          x: "year",
          y: "value",
          title: inWords,
          fill: palette.background,
          maxRadius: 16
        })
      )
    ]
  });

  function inWords({target}: (typeof outcomes)[number]): string {
    return [
      `${placeName(target, language)} ${target.year}`,
      `${say("phase.target")}${say("list.colon")}${target.target_as_stated}`,
      `${say("phase.outcome")}${say("list.colon")}${target.outcome_as_stated}`,
      verdictInWords(target, say) +
        (target.gap === null ? "" : `${say("list.comma")}${signed(target.gap)} ${say("unit.points")}`)
    ].join("\n");
  }
}

interface Step {
  target: YearlyTarget;
  value: number;
  year: number;
  column: number;
  row: number;
}

/** The corners of a step line: two a year; a new run after a year without a target, so that gaps stay gaps. */
function segments(
  steps: readonly Step[]
): {x: number; value: number; run: string; column: number; row: number}[] {
  let run = 0;
  return steps
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({year, value, column, row, target}, i, all) => {
      if (i > 0 && all[i - 1]!.year !== year - 1) run++;
      return [year - 0.5, year + 0.5].map((x) => ({x, value, column, row, run: `${target.ref_area} ${run}`}));
    });
}
