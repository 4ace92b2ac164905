import * as Plot from "npm:@observablehq/plot";
import type {CommitmentRow} from "../../loaders/match/commitment.ts";
import type {Verdict} from "../../loaders/match/verdict.ts";
import {oneName, placeName} from "./format.js";
import {gapInWords} from "./gap.js";
import {group} from "./group.js";
import {placeHref, reportHref} from "./links.js";
import {say as sayHere, spoken, type Language, type Say} from "./messages.js";
import {palette, verdictColours} from "./palette.js";
import {isAnswer, verdictInWords} from "./verdicts.js";

/** One place's target of one year, and what became of it. */
export type Cell = Pick<
  CommitmentRow,
  | "verdict"
  | "reason"
  | "gap"
  | "adjusted"
  | "target_unit"
  | "outcome_unit"
  | "target_as_stated"
  | "outcome_as_stated"
  | "outcome_phase"
  | "target_report"
> & {
  ref_area: string;
  year: number;
  name_en: string | null;
  name_zh: string | null;
  target_start: number | null;
};

export interface VerdictMatrixOptions {
  width?: number;
  say?: Say;
  language?: Language;
  document?: Document;
}

const rowHeight = 15;

/**
 * A row for each place, a column for each year. An answer is a colour, each way to have none a hatching in grey;
 * a dot says that targets were adjusted that year, and an empty place that no target and no outcome is known. At
 * the right and at the foot stand how many targets were missed, of how many with an answer. Places stand by
 * province, those that missed most first.
 */
export function verdictMatrix(
  cells: readonly Cell[],
  {width = 640, say = sayHere, language = spoken, document: own}: VerdictMatrixOptions = {}
): SVGSVGElement | HTMLElement {
  const isNarrow = width < 560;
  const marginLeft = isNarrow ? (language === "zh" ? 84 : 104) : 170;
  const places = [...group(cells, ({ref_area}) => ref_area).values()].sort(byProvinceAndMisses);
  const rowOf = new Map(places.map((of, row) => [of[0]!.ref_area, row]));
  const years = cells.map(({year}) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const foot = places.length;
  const columns = [...group(cells, ({year}) => year).values()];
  const side = (width - marginLeft - 56) / Math.max(1, last - first + 1);
  const labelled = labelledYears(first, last, side);
  const at = ({ref_area}: Cell) => rowOf.get(ref_area)!;
  const name = (cell: Cell) => (isNarrow ? oneName(cell, language) : placeName(cell, language));
  const chart = Plot.plot({
    document: own,
    width,
    height: 24 + (foot + 2) * rowHeight + 8,
    marginTop: 24,
    marginLeft,
    marginRight: 56,
    marginBottom: 8,
    style: {fontSize: "11px", overflow: "visible"},
    x: {domain: [first - 0.5, last + 0.5], axis: null},
    y: {domain: [-0.5, foot + 1.5], range: [24, 24 + (foot + 2) * rowHeight], axis: null},
    marks: [
      Plot.text(labelled, {
        x: (year) => year,
        frameAnchor: "top",
        dy: -12,
        text: (year) => (side < 26 ? `’${String(year).slice(2)}` : String(year)),
        fill: palette.muted
      }),
      Plot.rect(cells, {
        x1: ({year}) => year - 0.5,
        x2: ({year}) => year + 0.5,
        y1: (cell) => at(cell) - 0.5,
        y2: (cell) => at(cell) + 0.5,
        inset: 0.75,
        fill: ({verdict}: Cell) => verdictColours[verdict] ?? `url(#${patternId(verdict)})`,
        stroke: ({verdict}) => (isAnswer(verdict) ? "none" : palette.faint),
        href: ({target_report, target_start, ref_area}) =>
          target_report === null ? placeHref(ref_area) : reportHref(target_report, target_start),
        ariaLabel: (cell) => cellInWords(cell, say, language)
      }),
      Plot.dot(
        cells.filter(({adjusted}) => adjusted),
        {x: "year", y: at, r: 2, fill: palette.background, pointerEvents: "none"}
      ),
      Plot.text(
        places.map((of) => of[0]!),
        {
          y: at,
          frameAnchor: "left",
          textAnchor: "end",
          dx: -6,
          text: name,
          href: ({ref_area}) => placeHref(ref_area),
          fill: palette.foreground
        }
      ),
      Plot.text(places, {
        y: (of) => at(of[0]!),
        frameAnchor: "right",
        textAnchor: "start",
        dx: 6,
        text: missedOf,
        fill: palette.muted
      }),
      Plot.text(
        columns.filter((of) => labelled.includes(of[0]!.year)),
        {
          x: (of) => of[0]!.year,
          y: foot + 0.5,
          text: shareOf,
          fill: palette.muted,
          fontSize: 9,
          lineHeight: 1.1
        }
      ),
      Plot.text([say("indicators.missedOf")], {
        y: foot + 0.5,
        frameAnchor: "right",
        textAnchor: "start",
        dx: 6,
        text: (words) => words,
        fill: palette.muted,
        fontSize: 9,
        lineHeight: 1.1
      }),
      Plot.tip(
        cells,
        Plot.pointer({
          x: "year",
          y: at,
          title: (cell) => cellInWords(cell, say, language),
          fill: palette.background
        })
      )
    ]
  });
  chart.append(patterns(own ?? document));
  return chart;
}

/** "3/8": three missed of eight that have an answer; empty without one. */
export function missedOf(cells: readonly Pick<Cell, "verdict">[]): string {
  const answered = cells.filter(({verdict}) => isAnswer(verdict));
  const missed = answered.filter(({verdict}) => verdict === "missed");
  return answered.length === 0 ? "" : `${missed.length}/${answered.length}`;
}

/** "38%" over "8": what share was missed, of how many. */
function shareOf(cells: readonly Cell[]): string {
  const [missed, answered] = missedOf(cells).split("/").map(Number);
  return answered ? `${Math.round((100 * missed!) / answered)}%\n${answered}` : "";
}

function byProvinceAndMisses(a: readonly Cell[], b: readonly Cell[]): number {
  const province = (cells: readonly Cell[]) => cells[0]!.ref_area.slice(0, 2);
  const share = (cells: readonly Cell[]) => {
    const [missed, answered] = missedOf(cells).split("/").map(Number);
    return answered ? missed! / answered : -1;
  };
  return (
    province(a).localeCompare(province(b)) ||
    share(b) - share(a) ||
    a[0]!.ref_area.localeCompare(b[0]!.ref_area)
  );
}

/** The years that there is room to write, counted back from the last. */
function labelledYears(first: number, last: number, side: number): number[] {
  const step = side < 20 ? 3 : side < 34 ? 2 : 1;
  return Array.from({length: last - first + 1}, (_, i) => first + i).filter(
    (year) => (last - year) % step === 0
  );
}

function cellInWords(cell: Cell, say: Say, language: Language): string {
  const {year, target_as_stated, outcome_as_stated, outcome_phase, adjusted} = cell;
  const estimate = outcome_phase === "estimate" ? ` (${say("phase.estimate")})` : "";
  return [
    `${placeName(cell, language)} ${year}`,
    target_as_stated !== null && `${say("phase.target")}${say("list.colon")}${target_as_stated}`,
    outcome_as_stated !== null &&
      `${say("phase.outcome")}${say("list.colon")}${outcome_as_stated}${estimate}`,
    [verdictInWords(cell, say), gapInWords(cell, say)].filter(Boolean).join(say("list.comma")),
    adjusted && say("indicators.adjusted")
  ]
    .filter(Boolean)
    .join("\n");
}

const patternId = (verdict: Verdict) => `verdict-${verdict}`;

/** Lines of a tile of 5 by 5 pixels: the hatchings of the style sheet, for charts. */
const hatchings: Partial<Record<Verdict, string>> = {
  not_comparable: "M0,5L5,0M0,0L5,5",
  outcome_not_published: "M0,5L5,0",
  no_target: "M0,2.5H5",
  report_not_collected: "",
  provisional: "M2.5,0V5",
  year_open: "M2,2.5H3"
};

/** A verdict as the matrix draws it, for a legend that stands beside the chart in pictures too. */
export function verdictSwatch(verdict: Verdict): SVGSVGElement {
  const swatch = svgElement(document, "svg", {width: "14", height: "14", "aria-hidden": "true"});
  const square = svgElement(document, "rect", {
    x: "1",
    y: "1",
    width: "12",
    height: "12",
    fill: verdictColours[verdict] ?? `url(#${patternId(verdict)})`,
    stroke: isAnswer(verdict) ? "none" : palette.faint
  });
  swatch.append(...(isAnswer(verdict) ? [] : [patterns(document)]), square);
  return swatch;
}

function svgElement<K extends keyof SVGElementTagNameMap>(
  own: Document,
  name: K,
  attributes: Record<string, string>
): SVGElementTagNameMap[K] {
  const made = own.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function patterns(own: Document): SVGDefsElement {
  const svg = <K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string>) =>
    svgElement(own, name, attributes);
  const defs = svg("defs", {});
  for (const [verdict, lines] of Object.entries(hatchings)) {
    const pattern = svg("pattern", {
      id: patternId(verdict as Verdict),
      width: "5",
      height: "5",
      patternUnits: "userSpaceOnUse"
    });
    pattern.append(
      svg("rect", {width: "5", height: "5", fill: palette.background}),
      svg("path", {d: lines, stroke: "var(--hatch, #8a8c92)", "stroke-width": "1"})
    );
    defs.append(pattern);
  }
  return defs;
}
