import * as Plot from "npm:@observablehq/plot";
import {oneName, pairInWords, placeName} from "./format.js";
import {say as sayHere, spoken, type Language, type Say} from "./messages.js";
import type {Pair} from "./pairs.js";
import {palette} from "./palette.js";

/** A year of a place: what its pair holds, and whether the report for the year is there. */
export interface Cell {
  pair: Pair;
  hasReport: boolean;
}

export interface MatrixOptions {
  width?: number;
  say?: Say;
  language?: Language;
  document?: Document;
}

const rowHeight = 18;

/** A row per place, a column per year: grey where the report is there, blue at the left where a target is stated, vermilion at the right where an outcome is. */
export function matrix(
  cells: readonly Cell[],
  {width = 640, say = sayHere, language = spoken, document}: MatrixOptions = {}
): SVGSVGElement | HTMLElement {
  const {rows, ...layout} = layoutOf(cells, width);
  const drawn = cells.map((cell) => ({...cell, row: rows.indexOf(cell.pair.ref_area), year: cell.pair.year}));
  const names = rows.map((ref_area) => cells.find(({pair}) => pair.ref_area === ref_area)!.pair);
  const describe = ({pair}: Cell) => `${pair.year} ${pairInWords(pair, say, language)}`;
  const box = (from: number, to: number) => ({
    x1: ({year}: {year: number}) => year - 0.5 + from,
    x2: ({year}: {year: number}) => year - 0.5 + to,
    y1: ({row}: {row: number}) => row - 0.38,
    y2: ({row}: {row: number}) => row + 0.38
  });
  return Plot.plot({
    document,
    ...layout,
    height: rows.length * rowHeight + 4,
    marginTop: 0,
    marginBottom: 4,
    ariaLabel: say("matrix.title"),
    style: {fontSize: "12px", overflow: "visible"},
    x: {...layout.x, axis: null},
    y: {axis: null, domain: [-0.5, rows.length - 0.5], range: [0, rows.length * rowHeight]},
    marks: [
      Plot.rect(
        drawn.filter(({hasReport}) => hasReport),
        {...box(0.08, 0.92), fill: palette.faintest}
      ),
      Plot.rect(
        drawn.filter(({pair}) => pair.target !== null && pair.target.value !== null),
        {...box(0.08, 0.5), fill: palette.target}
      ),
      Plot.rect(
        drawn.filter(({pair}) => pair.target !== null && pair.target.value === null),
        {...box(0.12, 0.46), fill: "none", stroke: palette.target}
      ),
      Plot.rect(
        drawn.filter(({pair}) => pair.outcome !== null),
        {...box(0.5, 0.92), fill: palette.outcome}
      ),
      Plot.rect(drawn, {...box(0, 1), fill: "transparent", title: describe}),
      Plot.text(names, {
        y: (_, i) => i,
        frameAnchor: "left",
        text: (pair) => (width < 560 ? oneName(pair, language) : placeName(pair, language)),
        textAnchor: "end",
        dx: -8,
        fill: palette.foreground
      })
    ]
  });
}

/** The years over the columns, on their own: they stay in sight while the rows are scrolled. */
export function matrixYears(
  cells: readonly Cell[],
  {width = 640, document}: Pick<MatrixOptions, "width" | "document"> = {}
): SVGSVGElement | HTMLElement {
  const {rows, ...layout} = layoutOf(cells, width);
  const [first, last] = [layout.x.domain[0]! + 0.5, layout.x.domain[1]! - 0.5];
  const columnWidth = (layout.width - layout.marginLeft - layout.marginRight) / (last - first + 1);
  const every = Math.ceil(34 / columnWidth);
  const years = Array.from({length: last - first + 1}, (_, i) => first + i);
  return Plot.plot({
    document,
    ...layout,
    height: 22,
    marginTop: 18,
    marginBottom: 4,
    style: {fontSize: "12px", overflow: "visible"},
    x: {...layout.x, axis: null},
    y: {axis: null},
    marks: [
      Plot.text(
        years.filter((year) => (last - year) % every === 0),
        {x: (year) => year, frameAnchor: "top", dy: -12, text: String, fill: palette.muted}
      )
    ]
  });
}

/** Wider columns would make bars of what are to be read as boxes. */
const widestColumn = 48;

function layoutOf(cells: readonly Cell[], width: number) {
  const years = cells.map(({pair}) => pair.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const marginLeft = width < 560 ? 100 : 190;
  // Half of the last year's label stands beyond its column.
  const marginRight = 12;
  return {
    rows: [...new Set(cells.map(({pair}) => pair.ref_area))],
    width: Math.min(width, marginLeft + (last - first + 1) * widestColumn + marginRight),
    marginLeft,
    marginRight,
    x: {domain: [first - 0.5, last + 0.5]}
  };
}
