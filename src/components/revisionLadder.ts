import * as Plot from "npm:@observablehq/plot";
import type {VintageRow} from "../../loaders/match/vintages.ts";
import {signed} from "./format.js";
import {group} from "./group.js";
import {reportHref} from "./links.js";
import {say as sayHere, type Say} from "./messages.js";
import {palette, verdictColours} from "./palette.js";
import {seriesName, type Series} from "./panels.js";
import {textWidth} from "./textWidth.js";
import {axisAboveRows} from "./rowAxis.js";

/** One statement of an outcome that several reports state: a row of the page's query. */
export type Vintage = VintageRow & {label_en: string | null; label_zh: string | null; start: number | null};

/** An outcome with all statements of it, and how far the last is from the first. */
export interface Revised {
  statements: readonly Vintage[];
  revision: number;
}

/** In points for rates, in per cent for amounts: revisions of both stand on scales of their own. */
export const sizeOf = ({revision, revision_share}: Vintage) => revision_share ?? revision ?? 0;
export const isRate = ({unit}: Vintage) => /[%‰]|分点/.test(unit);

/** Outcomes that were restated, with the largest revision first; those restated as they were stay out. */
export function revised(vintages: readonly Vintage[]): Revised[] {
  const same = group(vintages, ({indicator, measure, time_period, scope, unit}) =>
    [indicator, measure, time_period, scope, unit].join("|")
  );
  return [...same.values()]
    .map((own) => own.toSorted((a, b) => a.vintage - b.vintage))
    .map((statements) => ({statements, revision: sizeOf(statements.at(-1)!)}))
    .filter(({statements}) => statements.some((one) => one.revision !== null && one.revision !== 0))
    .toSorted((a, b) => Math.abs(b.revision) - Math.abs(a.revision));
}

export interface LadderOptions {
  width?: number;
  say?: Say;
  document?: Document;
}

const rowHeight = 22;

/**
 * A row for each outcome: from its first statement (0) to where later reports moved it, rates in points, amounts in
 * per cent, in the colour of the direction.
 */
export function revisionLadder(
  rows: readonly Revised[],
  {width = 640, say = sayHere, document}: LadderOptions = {}
): SVGSVGElement | HTMLElement {
  const isNarrow = width < 560;
  // A narrow screen has room for one name.
  const name = ({statements: [first]}: Revised) =>
    `${isNarrow ? (first!.label_zh ?? first!.indicator) : seriesName(first as Series)} ${first!.time_period}`;
  const height = isNarrow ? 40 : rowHeight;
  const marginLeft = isNarrow
    ? 8
    : Math.min(width * 0.6, 20 + Math.max(...rows.map((row) => textWidth(name(row)))));
  const steps = rows.flatMap((row, y) =>
    row.statements.slice(1).map((to, i) => ({row, y, from: row.statements[i]!, to}))
  );
  const colour = (value: number) => (value < 0 ? verdictColours.missed : verdictColours.met);
  const furthest = Math.max(1, ...steps.map(({to}) => Math.abs(sizeOf(to))));
  return Plot.plot({
    document,
    width,
    height: 46 + rows.length * height,
    marginTop: 38,
    marginBottom: 8,
    marginLeft,
    marginRight: 76,
    ariaLabel: say("revisions.axis"),
    style: {fontSize: "12px", overflow: "visible"},
    x: {domain: [-furthest, furthest], insetLeft: 8, insetRight: 8},
    y: {axis: null, domain: [-0.5, rows.length - 0.5], range: [38, 38 + rows.length * height]},
    marks: [
      ...axisAboveRows({
        label: isNarrow ? null : say("revisions.axis"),
        labelOffset: 34,
        ticks: isNarrow ? 4 : 6
      }),
      Plot.ruleX([0], {stroke: palette.muted}),
      Plot.link(steps, {
        x1: ({from}) => sizeOf(from),
        x2: ({to}) => sizeOf(to),
        y: "y",
        stroke: ({to}) => colour(sizeOf(to)),
        strokeWidth: 2
      }),
      Plot.dot(rows, {x: 0, y: (_, y) => y, r: 4, stroke: palette.muted, fill: palette.background}),
      Plot.dot(steps, {
        x: ({to}) => sizeOf(to),
        y: "y",
        r: 4,
        fill: ({to}) => colour(sizeOf(to)),
        href: ({to}) => reportHref(to.report, to.start),
        title: ({row}) => statementsInWords(row, say)
      }),
      Plot.text(rows, {
        y: (_, y) => y,
        frameAnchor: "left",
        textAnchor: isNarrow ? "start" : "end",
        dx: isNarrow ? 0 : -10,
        dy: isNarrow ? -13 : 0,
        text: name,
        fill: palette.foreground
      }),
      Plot.text(rows, {
        y: (_, y) => y,
        frameAnchor: "right",
        textAnchor: "start",
        dx: 8,
        text: ({statements, revision}) =>
          `${signed(revision)} ${isRate(statements[0]!) ? say("unit.points") : "%"}`,
        fill: palette.muted,
        fontVariant: "tabular-nums"
      })
    ]
  });
}

function statementsInWords({statements}: Revised, say: Say): string {
  return statements
    .map(({as_stated, kind, phase, report}) =>
      [kind === null ? report : say(`kind.${kind}`), `${as_stated} (${say(`phase.${phase}`)})`].join(
        say("list.colon")
      )
    )
    .join("\n");
}
