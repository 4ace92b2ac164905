import * as Plot from "npm:@observablehq/plot";
import type {Verdict} from "../../loaders/match/verdict.ts";
import {pairInWords, placeName, reasonsInWords, signed} from "./format.js";
import {placeHref, reportHref} from "./links.js";
import {say as sayHere, spoken, type Language, type Say} from "./messages.js";
import type {Edges, Pair} from "./pairs.js";
import {palette, verdictColours} from "./palette.js";
import type {Statement} from "./statement.js";
import {arrow, halfDisc} from "./symbols.js";
import {textWidth} from "./textWidth.js";
import {defaultTolerance} from "./tolerance.js";
import {isAnswer} from "./verdicts.js";
import {axisAboveRows} from "./rowAxis.js";

export interface DumbbellOptions {
  /** Pixels. Below 560 a place's name stands above its row. */
  width?: number;
  /** Title of the axis; the unit is put behind it. */
  label?: string;
  /** Edges of the scale, to keep it still while the year changes. */
  domain?: Edges;
  /** Vertical rules, such as the nation's target. */
  rules?: readonly {value: number; label: string}[];
  /** Tolerance of 左右 in points: how wide its band is drawn. */
  tolerance?: number;
  /** What became of the target, which colours the line between the two. */
  verdictOf?: (pair: Pair) => Verdict | null;
  /** How many rows at each end carry their gap in figures. */
  labelled?: number;
  say?: Say;
  language?: Language;
  document?: Document;
}

const radius = 5;

/**
 * A dumbbell per place, in the order given: the target as an open ring, the outcome as a filled disc, half filled
 * when it is an estimate, and a line between, in the colour of the verdict. 以上 is an open arrow to the right, 左右 a
 * soft band as wide as the tolerance, a range a bar, a stretch a small open diamond. Places without a pair are grey rows at the foot, with the reason.
 */
export function dumbbell(
  pairs: readonly Pair[],
  {
    width = 640,
    label = "",
    domain,
    rules = [],
    tolerance = defaultTolerance,
    verdictOf = () => null,
    labelled = 5,
    say = sayHere,
    language = spoken,
    document
  }: DumbbellOptions = {}
): SVGSVGElement | HTMLElement {
  const isNarrow = width < 560;
  const rowHeight = isNarrow ? 46 : 24;
  const marginTop = isNarrow ? 60 : 46;
  const marginBottom = 10;
  // The rules' labels stand above the first row: below the last of 200 nobody would look for them.
  const firstRow = marginTop + (rules.length > 0 ? 18 : 0);
  const rows = arrange(pairs);
  const paired = rows.filter(({pair}) => pair.gap !== null);
  const unpaired = rows.filter(({pair}) => pair.gap === null);
  const lastRow = rows.at(-1)?.row ?? 0;
  const unit = pairs[0]?.unit ?? "";
  const extremes = paired.filter((_, i) => i < labelled || i >= paired.length - labelled);

  const targets = sides(rows, "target");
  const outcomes = sides(rows, "outcome");
  const stretches = sides(rows, "stretch");
  const points = targets.filter(({edges: [low, high]}) => low === high);
  const ranges = [...targets, ...outcomes].filter(({edges: [low, high]}) => low !== high);
  const approximate = points.filter(({statement}) => statement.bound === "approx" && statement.unit === "%");
  const ends = domain ?? [...targets, ...outcomes].flatMap(({edges}) => edges);
  const center = (Math.min(...ends) + Math.max(...ends)) / 2;
  const colour = (side: Side) => (side.isPaired ? palette[side.name] : palette.faint);
  const link = (side: Side) => reportHref(side.statement.report, side.statement.start);

  return Plot.plot({
    document,
    width,
    height: firstRow + (lastRow + 1) * rowHeight + marginBottom,
    marginTop,
    marginBottom,
    marginLeft: isNarrow ? 8 : marginFor(pairs, language),
    marginRight: isNarrow ? 40 : 56,
    ariaLabel: label,
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: domain ? [...domain] : undefined, nice: domain === undefined, insetLeft: 14, insetRight: 14},
    y: {axis: null, domain: [-0.5, lastRow + 0.5], range: [firstRow, firstRow + (lastRow + 1) * rowHeight]},
    marks: [
      ...axisAboveRows({
        label: unit ? `${label} (${unit})` : label,
        labelOffset: 40,
        ticks: isNarrow ? 5 : 8
      }),
      Plot.ruleX(rules, {x: "value", stroke: palette.muted, strokeDasharray: "2,3"}),
      Plot.text(rules, {
        x: "value",
        text: "label",
        frameAnchor: "top-left",
        textAnchor: "start",
        dx: 5,
        dy: 4,
        fill: palette.muted
      }),
      Plot.link(approximate, {
        x1: ({edges}) => edges[0] - tolerance,
        x2: ({edges}) => edges[0] + tolerance,
        y: "row",
        stroke: palette.foreground,
        strokeOpacity: 0.15,
        strokeWidth: 14
      }),
      Plot.link(paired, {
        x1: ({pair}) => nearest(pair.target_edges!, pair.outcome_edges!),
        x2: ({pair}) => nearest(pair.outcome_edges!, pair.target_edges!),
        y: "row",
        stroke: ({pair}) => verdictColours[verdictOf(pair) ?? "no_target"] ?? palette.muted,
        strokeWidth: 2
      }),
      Plot.link(ranges, {
        x1: ({edges}) => edges[0],
        x2: ({edges}) => edges[1],
        y: "row",
        stroke: colour,
        strokeOpacity: 0.55,
        strokeWidth: 8,
        href: link,
        ariaLabel: describe
      }),
      arrows(points, "ge", colour),
      arrows(points, "le", colour),
      Plot.dot(stretches, {
        x: middle,
        y: "row",
        symbol: "diamond",
        r: radius * 0.8,
        stroke: colour,
        strokeWidth: 1.5,
        fill: palette.background,
        href: link,
        ariaLabel: describe
      }),
      Plot.dot(points, {
        x: middle,
        y: "row",
        r: radius,
        stroke: colour,
        strokeWidth: 2,
        fill: palette.background,
        href: link,
        ariaLabel: describe
      }),
      Plot.dot(outcomes, {
        x: middle,
        y: "row",
        r: radius,
        stroke: colour,
        strokeWidth: 2,
        fill: (side) => (side.statement.phase === "estimate" ? palette.background : colour(side)),
        href: link,
        ariaLabel: describe
      }),
      Plot.dot(
        outcomes.filter(({statement}) => statement.phase === "estimate"),
        {x: middle, y: "row", r: radius, symbol: halfDisc, fill: colour, pointerEvents: "none"}
      ),
      Plot.text(extremes, {
        x: ({pair}) => rightEdge(pair, tolerance),
        y: "row",
        text: ({pair}) => signed(pair.gap!),
        dx: 24,
        textAnchor: "start",
        fill: palette.foreground,
        stroke: palette.background,
        fontVariant: "tabular-nums"
      }),
      Plot.text(rows, {
        y: "row",
        frameAnchor: "left",
        text: ({pair}) => placeName(pair, language),
        href: ({pair}) => placeHref(pair.ref_area),
        fill: ({pair}) => (pair.gap === null ? palette.muted : palette.foreground),
        textAnchor: isNarrow ? "start" : "end",
        dx: isNarrow ? 0 : -12,
        dy: isNarrow ? -15 : 0
      }),
      reasons("left", false),
      reasons("left", true),
      reasons("right", true),
      Plot.tip(
        paired,
        Plot.pointerY({
          x: ({pair}) => middle({edges: pair.outcome_edges!}),
          y: "row",
          title: ({pair}) => inWords(pair),
          fill: palette.background,
          lineHeight: 1.3,
          maxRadius: rowHeight / 2
        })
      )
    ]
  });

  /** A reason keeps clear of a lone mark: at the other end of its row, and below it where rows are short. */
  function reasons(anchor: "left" | "right", hasMark: boolean) {
    return Plot.text(
      unpaired.filter(({pair}) => {
        const edges = pair.target_edges ?? pair.outcome_edges;
        if (!edges) return anchor === "left" && !hasMark;
        return hasMark && anchor === (middle({edges}) > center ? "left" : "right");
      }),
      {
        y: "row",
        frameAnchor: anchor,
        text: ({pair}) => reasonsInWords(pair, say).join(isNarrow ? "\n" : say("list.semicolon")),
        dy: isNarrow && hasMark ? 14 : 0,
        fill: palette.muted,
        fontStyle: "italic",
        fontSize: 11
      }
    );
  }

  function describe(side: Side): string {
    return inWords(side.pair);
  }

  function inWords(pair: Pair): string {
    const verdict = verdictOf(pair);
    const words = pairInWords(pair, say, language);
    // Why there is no answer, the pair itself says already.
    return verdict === null || !isAnswer(verdict) ? words : `${words}\n${say(`verdict.${verdict}`)}`;
  }
}

interface Row {
  pair: Pair;
  row: number;
}

/** One end of a dumbbell. */
interface Side extends Row {
  name: "target" | "outcome";
  statement: Statement;
  edges: Edges;
  isPaired: boolean;
}

/** Gives each pair its row; one row stays free between the pairs and the places without one. */
function arrange(pairs: readonly Pair[]): Row[] {
  const first = pairs.findIndex(({gap}) => gap === null);
  return pairs.map((pair, i) => ({pair, row: first > 0 && i >= first ? i + 0.6 : i}));
}

function sides(rows: readonly Row[], part: "target" | "stretch" | "outcome"): Side[] {
  return rows.flatMap((row) => {
    const statement = row.pair[part];
    const edges = row.pair[`${part}_edges`];
    if (!statement || !edges) return [];
    return {
      ...row,
      name: part === "outcome" ? part : "target",
      statement,
      edges,
      isPaired: row.pair.gap !== null
    };
  });
}

/** The edge of `range` that is nearer to `other`; its lower edge when they overlap. */
function nearest(range: Edges, other: Edges): number {
  return range[1] < other[0] ? range[1] : range[0];
}

/** For drawing only: a range is never judged by its middle. */
function middle({edges: [low, high]}: {edges: Edges}): number {
  return (low + high) / 2;
}

/** Where the marks of a pair end, so that its figure stands clear of them. */
function rightEdge({target, target_edges, stretch_edges, outcome_edges}: Pair, tolerance: number): number {
  const band = target?.bound === "approx" && target.unit === "%" ? tolerance : 0;
  return Math.max(target_edges![1] + band, outcome_edges![1], stretch_edges?.[1] ?? -Infinity);
}

function arrows(points: readonly Side[], bound: "ge" | "le", stroke: (side: Side) => string) {
  return Plot.dot(
    points.filter(({statement}) => statement.bound === bound),
    {
      x: middle,
      y: "row",
      r: radius,
      symbol: arrow(bound === "ge" ? 1 : -1),
      stroke,
      strokeWidth: 1.5,
      fill: "none",
      pointerEvents: "none"
    }
  );
}

/** Room for the longest name. */
function marginFor(pairs: readonly Pair[], language: Language): number {
  const widths = pairs.map((pair) => textWidth(placeName(pair, language)));
  return Math.min(260, 26 + Math.max(40, ...widths));
}
