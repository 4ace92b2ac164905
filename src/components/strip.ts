import * as Plot from "npm:@observablehq/plot";
import type {Event} from "./events.js";
import {pairInWords} from "./format.js";
import {reportHref} from "./links.js";
import {say as sayHere, spoken, type Language, type Say} from "./messages.js";
import type {Edges, Pair} from "./pairs.js";
import {palette, verdictColours} from "./palette.js";
import {arrow} from "./symbols.js";
import {defaultTolerance} from "./tolerance.js";

export interface StripOptions {
  width?: number;
  height?: number;
  title?: string;
  /** A second line below the title: the unit, the Chinese name. */
  note?: string;
  /** First and last year of the axis; those of the data unless given. */
  years?: Edges;
  /** Tolerance of 左右 in points: how wide its band is drawn. */
  tolerance?: number;
  /** What happened: a dashed line before a year in which the series changes, marks at the foot for the rest. */
  events?: readonly Event[];
  /** Edges of the value axis, to compare several strips. */
  domain?: Edges;
  say?: Say;
  language?: Language;
  document?: Document;
}

/** Years whose figures the epidemic moved: shaded, so that a fall in them is not read as a broken promise. */
export const shockYears = [2020, 2022];

/**
 * One thing measured of one place over the years: the target as a step line (a band where it is 左右 or a range,
 * a small arrow where it is 以上 or 以内), the outcome as dots, hollow where it is an estimate. Years without a
 * figure stay empty, and no line leads across a change of the series. Beyond the last full year only targets stand.
 */
export function strip(
  pairs: readonly Pair[],
  {
    width = 320,
    height = 150,
    title,
    note,
    years = extent(pairs.map(({year}) => year)),
    tolerance = defaultTolerance,
    events = [],
    domain = padded(pairs, tolerance),
    say = sayHere,
    language = spoken,
    document
  }: StripOptions = {}
): SVGSVGElement | HTMLElement {
  const targets = pairs.flatMap((pair) =>
    pair.target && pair.target_edges ? {pair, edges: pair.target_edges} : []
  );
  const outcomes = pairs.flatMap((pair) =>
    pair.outcome && pair.outcome_edges ? {pair, edges: pair.outcome_edges, estimate: isEstimate(pair)} : []
  );
  const bands = targets.flatMap(({pair, edges: [low, high]}) => {
    if (low !== high) return {year: pair.year, low, high};
    if (pair.target!.bound !== "approx" || pair.unit !== "%") return [];
    return {year: pair.year, low: low - tolerance, high: high + tolerance};
  });
  const isBreak = (year: number) => events.some((event) => event.kind === "break" && event.year === year);
  const steps = targets.filter(({edges: [low, high]}) => low === high);
  const risers = steps.flatMap((step, i) => {
    const next = steps[i + 1];
    return next && next.pair.year === step.pair.year + 1 && !isBreak(next.pair.year)
      ? {year: step.pair.year, low: step.edges[0], high: next.edges[0]}
      : [];
  });
  const happened = events.filter(({year}) => year >= years[0] && year <= years[1]);
  const marked = (kind: Event["kind"]) => happened.filter((event) => event.kind === kind);
  const shaded = shockYears.filter((year) => year >= years[0] && year <= years[1]);
  const perTick = Math.ceil((years[1] - years[0] + 1) / Math.max(2, Math.floor((width - 60) / 40)));

  return Plot.plot({
    document,
    width,
    height,
    marginTop: 12 + (title === undefined ? 0 : 16) + (note === undefined ? 0 : 16),
    marginLeft: 44,
    marginRight: 10,
    marginBottom: 24,
    ariaLabel: title,
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: [years[0] - 0.5, years[1] + 0.5]},
    // A misprint far off the scale is drawn at its edge; its tip and the table tell the figure.
    y: {domain: [...domain], clamp: true},
    marks: [
      Plot.rect(shaded, {
        x1: (year) => year - 0.5,
        x2: (year) => year + 0.5,
        fill: palette.foreground,
        fillOpacity: 0.05
      }),
      Plot.gridY({ticks: 4, stroke: palette.faintest, strokeOpacity: 1}),
      Plot.axisY({ticks: 4, tickSize: 0, label: null, color: palette.muted}),
      Plot.axisX({
        ticks: yearTicks(years, perTick),
        tickFormat: String,
        tickSize: 3,
        label: null,
        color: palette.muted
      }),
      Plot.ruleX(marked("break"), {
        x: ({year}) => year - 0.5,
        stroke: verdictColours.missed,
        strokeDasharray: "3,2",
        title: ({year, words}) => `${year}: ${words}`
      }),
      ...(["census", "adjusted", "speaker"] as const).map((kind) =>
        Plot.dot(marked(kind), {
          x: "year",
          frameAnchor: "bottom",
          dx: {census: 0, adjusted: -5, speaker: 5}[kind],
          dy: -5,
          symbol: {census: "diamond2", adjusted: "triangle", speaker: "square"}[kind],
          r: 3,
          fill: kind === "adjusted" ? verdictColours.borderline : palette.muted,
          title: ({year, words}) => `${year}: ${words}`
        })
      ),
      heading(title, {
        dy: note === undefined ? -26 : -42,
        fontSize: 13,
        fontWeight: 600,
        fill: palette.foreground
      }),
      heading(note, {dy: -25, fontSize: 11.5, fill: palette.muted}),
      Plot.rect(bands, {
        x1: ({year}) => year - 0.5,
        x2: ({year}) => year + 0.5,
        y1: "low",
        y2: "high",
        fill: palette.target,
        fillOpacity: 0.18
      }),
      Plot.link(risers, {
        x: ({year}) => year + 0.5,
        y1: "low",
        y2: "high",
        stroke: palette.target,
        strokeWidth: 1,
        strokeOpacity: 0.5
      }),
      Plot.link(steps, {
        x1: ({pair}) => pair.year - 0.5,
        x2: ({pair}) => pair.year + 0.5,
        y: ({edges}) => edges[0],
        stroke: palette.target,
        strokeWidth: 2
      }),
      // A line of two pixels is hard to hit, on a phone above all.
      Plot.rect(targets, {
        x1: ({pair}) => pair.year - 0.5,
        x2: ({pair}) => pair.year + 0.5,
        y1: ({edges}) => edges[0],
        y2: ({edges}) => edges[1],
        inset: -6,
        insetLeft: 0,
        insetRight: 0,
        fill: "transparent",
        href: ({pair}) => reportHref(pair.target!.report, pair.target!.start),
        title: ({pair}) => inWords(pair)
      }),
      ...(["ge", "le"] as const).map((bound) =>
        Plot.dot(
          steps.filter(({pair}) => pair.target!.bound === bound),
          {
            // Beside the middle, where the outcome's dot may stand.
            x: ({pair}) => pair.year + 0.35,
            y: ({edges}) => edges[0],
            symbol: arrow(bound === "ge" ? 1 : -1),
            rotate: -90,
            r: 3.2,
            stroke: palette.target,
            strokeWidth: 1.2,
            fill: "none",
            pointerEvents: "none"
          }
        )
      ),
      Plot.link(
        outcomes.filter(({edges: [low, high]}) => low !== high),
        {
          x: ({pair}) => pair.year,
          y1: ({edges}) => edges[0],
          y2: ({edges}) => edges[1],
          stroke: palette.outcome,
          strokeWidth: 3
        }
      ),
      Plot.dot(outcomes, {
        x: ({pair}) => pair.year,
        y: ({edges: [low, high]}) => (low + high) / 2,
        r: 4,
        stroke: palette.outcome,
        strokeWidth: 1.75,
        fill: ({estimate}) => (estimate ? palette.background : palette.outcome),
        href: ({pair}) => reportHref(pair.outcome!.report, pair.outcome!.start),
        title: ({pair}) => inWords(pair)
      })
    ]
  });

  /** A line above the strip, cut where the strip ends. */
  function heading(line: string | undefined, style: Plot.TextOptions) {
    return Plot.text(line === undefined ? [] : [line], {
      frameAnchor: "top-left",
      dx: -44,
      // Bold letters are wider than Plot takes letters to be.
      lineWidth: width / Number(style.fontSize) / 1.2,
      textOverflow: "ellipsis-end",
      title: (text: string) => text,
      ...style
    });
  }

  function inWords(pair: Pair): string {
    const [place, ...rest] = pairInWords({...pair, reasons: []}, say, language).split("\n");
    return [`${place}, ${pair.year}`, ...rest].join("\n");
  }
}

/** What one strip of several shows, and its heading. */
export interface StripGroup {
  title: string;
  note?: string;
  pairs: readonly Pair[];
  /** What happened to this series, besides what happened to all. */
  events?: readonly Event[];
}

export interface StripsOptions extends Omit<StripOptions, "title" | "note" | "height"> {
  /** Least width of one strip in pixels; as many as fit stand side by side. */
  least?: number;
  stripHeight?: number;
  /** Whether all strips share one value axis. */
  isShared?: boolean;
}

/** Small multiples: one titled strip per group, on the same years, in one drawing. */
export function strips(
  groups: readonly StripGroup[],
  {width = 640, least = 240, stripHeight = 150, isShared = false, ...options}: StripsOptions = {}
): SVGSVGElement {
  const page = options.document ?? document;
  const columns = Math.max(1, Math.min(groups.length, Math.floor((width + 16) / (least + 16))));
  const each = Math.min(480, Math.floor((width - 16 * (columns - 1)) / columns));
  const rowHeight = stripHeight + 14;
  const drawing = page.createElementNS("http://www.w3.org/2000/svg", "svg");
  const height = Math.ceil(groups.length / columns) * rowHeight;
  for (const [name, value] of Object.entries({width, height, viewBox: `0 0 ${width} ${height}`})) {
    drawing.setAttribute(name, String(value));
  }
  drawing.setAttribute(
    "style",
    "max-width: 100%; height: auto; overflow: visible; font-family: system-ui, sans-serif;"
  );
  const all = groups.flatMap(({pairs}) => pairs);
  const years = options.years ?? extent(all.map(({year}) => year));
  const domain = options.domain ?? (isShared ? padded(withoutExtremes(all), options.tolerance) : undefined);
  for (const [i, {title, note, pairs, events = []}] of groups.entries()) {
    const all = [...(options.events ?? []), ...events];
    const one = strip(pairs, {
      ...options,
      events: all,
      title,
      note,
      years,
      domain,
      width: each,
      height: stripHeight
    });
    one.setAttribute("x", String((i % columns) * (each + 16)));
    one.setAttribute("y", String(Math.floor(i / columns) * rowHeight));
    drawing.append(one);
  }
  return drawing;
}

const isEstimate = ({outcome}: Pair) => outcome?.phase === "estimate";

function extent(values: readonly number[]): Edges {
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
}

/** Everything drawn, bands too, with a little air; round a single value, enough to give it a scale. */
function padded(pairs: readonly Pair[], tolerance: number = defaultTolerance): Edges {
  const edges = pairs.flatMap(({target, target_edges, outcome_edges}) => {
    const band = target?.bound === "approx" && target.unit === "%" ? tolerance : 0;
    return [
      ...(target_edges ? [target_edges[0] - band, target_edges[1] + band] : []),
      ...(outcome_edges ?? [])
    ];
  });
  const [low, high] = extent(edges);
  const air = (high - low || Math.abs(low) || 1) * 0.12;
  return [low - air, high + air];
}

/** Without the hundredth of the pairs that reach furthest up and down: a misprint must not press all others together. */
function withoutExtremes(pairs: readonly Pair[]): readonly Pair[] {
  const cut = Math.floor(pairs.length / 100);
  if (cut === 0) return pairs;
  const edges = (pair: Pair) => [...(pair.target_edges ?? []), ...(pair.outcome_edges ?? [])];
  const byHighest = pairs.toSorted((a, b) => Math.max(...edges(a)) - Math.max(...edges(b))).slice(0, -cut);
  return byHighest.toSorted((a, b) => Math.min(...edges(a)) - Math.min(...edges(b))).slice(cut);
}

/** Every `step`-th year, counted back from the last, because the newest matters most. */
function yearTicks([first, last]: Edges, step: number): number[] {
  const ticks = [];
  for (let year = last; year >= first; year -= step) ticks.unshift(year);
  return ticks;
}
