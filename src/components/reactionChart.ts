import * as Plot from "npm:@observablehq/plot";
import {mean, quantile} from "npm:d3-array";
import {placeName, signed} from "./format.js";
import {reportHref} from "./links.js";
import {say as sayHere, spoken, type Language, type Say} from "./messages.js";
import {palette, verdictColours} from "./palette.js";
import type {Reaction} from "./reaction.js";
import {bar} from "./symbols.js";
import {axisAboveRows, rowScale} from "./rowAxis.js";

export interface ReactionOptions {
  /** Pixels. Below 560 a row's name stands above it. */
  width?: number;
  say?: Say;
  language?: Language;
  document?: Document;
}

/** A verdict's changes in five numbers. */
export interface ReactionSummary {
  verdict: Reaction["verdict"];
  n: number;
  mean: number;
  low: number;
  median: number;
  high: number;
}

const order: readonly Reaction["verdict"][] = ["missed", "borderline", "met", "exceeded"];

/** Of each verdict the number of changes, their mean, their quartiles; verdicts from bad to good. */
export function summaries(reactions: readonly Reaction[]): ReactionSummary[] {
  return order.flatMap((verdict) => {
    const values = reactions.filter((one) => one.verdict === verdict).map(({relative}) => relative);
    if (values.length === 0) return [];
    const at = (p: number) => tidy(quantile(values, p)!);
    return {
      verdict,
      n: values.length,
      mean: tidy(mean(values)!),
      low: at(0.25),
      median: at(0.5),
      high: at(0.75)
    };
  });
}

/** Changes further off than this stand at the edge of the scale. */
const farthest = 3;

/**
 * The change of the next target less the year's mean change, a row for each verdict: a dot for each place and year,
 * the middle half as a bar, the median as a tick, the mean as a diamond, and their number.
 */
export function reactionChart(
  reactions: readonly Reaction[],
  {width = 640, say = sayHere, language = spoken, document}: ReactionOptions = {}
): SVGSVGElement | HTMLElement {
  const isNarrow = width < 560;
  const rowHeight = isNarrow ? 86 : 70;
  const rows = summaries(reactions);
  const row = ({verdict}: {verdict: Reaction["verdict"]}) => rows.findIndex((one) => one.verdict === verdict);
  const marginTop = 40;
  const shift = isNarrow ? 0.12 : 0;
  const seen = new Map<string, number>();
  const dots = reactions.map((reaction) => {
    const x = Math.max(-farthest, Math.min(farthest, reaction.relative));
    // Dots of one place on the scale are stacked about the middle of the row, up and down in turn.
    const key = `${reaction.verdict} ${Math.round(x * 20)}`;
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    const offset = (rank % 2 === 0 ? 1 : -1) * Math.ceil(rank / 2) * (4 / rowHeight);
    const most = 0.38;
    return {...reaction, x, y: row(reaction) + shift + Math.max(-most, Math.min(most, offset))};
  });
  return Plot.plot({
    document,
    width,
    height: marginTop + rows.length * rowHeight + 8,
    marginTop,
    marginBottom: 8,
    marginLeft: isNarrow ? 8 : 150,
    marginRight: 12,
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: [-farthest, farthest], insetLeft: 8, insetRight: 8},
    y: rowScale(rows.length, {marginTop, rowHeight}),
    marks: [
      ...axisAboveRows({
        label: say("reaction.x"),
        labelOffset: 36,
        ticks: isNarrow ? 5 : 7,
        tickFormat: signed
      }),
      Plot.ruleX([0], {stroke: palette.muted}),
      Plot.dot(dots, {
        x: "x",
        y: "y",
        r: 2.2,
        fill: ({verdict}: Reaction) => verdictColours[verdict]!,
        fillOpacity: 0.55,
        href: ({next}) => reportHref(next.target_report!, next.target_start),
        ariaLabel: dotInWords
      }),
      Plot.link(rows, {
        x1: "low",
        x2: "high",
        y: (one) => row(one) + shift,
        stroke: palette.foreground,
        strokeWidth: 3,
        strokeOpacity: 0.75
      }),
      Plot.dot(rows, {
        x: "median",
        y: (one) => row(one) + shift,
        r: 4,
        symbol: bar(3, 26),
        fill: palette.foreground
      }),
      Plot.dot(rows, {
        x: "mean",
        y: (one) => row(one) + shift,
        symbol: "diamond",
        r: 5.5,
        fill: palette.background,
        stroke: palette.foreground,
        strokeWidth: 1.5,
        ariaLabel: inWords
      }),
      Plot.text(rows, {
        y: row,
        frameAnchor: "left",
        textAnchor: isNarrow ? "start" : "end",
        dx: isNarrow ? 0 : -12,
        dy: isNarrow ? -32 : 0,
        text: (one) => inWords(one).replace(isNarrow ? "\n" : "", isNarrow ? say("list.comma") : ""),
        lineHeight: 1.3,
        fill: palette.foreground
      }),
      Plot.tip(
        dots,
        Plot.pointer({x: "x", y: "y", title: dotInWords, fill: palette.background, maxRadius: 12})
      )
    ]
  });

  function inWords({verdict, n, mean}: ReactionSummary): string {
    return `${say(`after.${verdict}`)}\n${say("reaction.mean", {mean: signed(mean), n})}`;
  }

  function dotInWords({target, next, change, relative}: Reaction): string {
    return [
      placeName(target, language),
      say("reaction.year", {
        year: String(target.year),
        target: target.target_as_stated ?? "",
        outcome: target.outcome_as_stated ?? ""
      }),
      say("reaction.next", {year: String(next.year), target: next.target_as_stated ?? ""}),
      say("reaction.change", {change: signed(change), relative: signed(relative)})
    ].join("\n");
  }
}

const tidy = (value: number) => Number(value.toPrecision(10)) + 0;
