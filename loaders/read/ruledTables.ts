import type {Cell} from "./tables.ts";

/** A piece of text where it stands on its page: points from the left and the top, `y` of the baseline. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
}

/** A drawn line, horizontal or vertical, from its left or upper end to the other. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A table found between drawn lines, and the runs that stand in it. */
export interface RuledTable {
  top: number;
  bottom: number;
  rows: Cell[][];
  runs: ReadonlySet<Run>;
}

// Ends of lines that were meant to meet, and lines meant to be one, are no further apart.
const tolerance = 3;

const isHorizontal = ({x1, y1, x2, y2}: Rule) => Math.abs(y2 - y1) <= tolerance && x2 - x1 > tolerance;
const isVertical = ({x1, y1, x2, y2}: Rule) => Math.abs(x2 - x1) <= tolerance && y2 - y1 > tolerance;

/** Positions that lie close together as one, in order. */
function clusters(values: readonly number[]): number[] {
  const merged: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (merged.length === 0 || value - merged.at(-1)! > tolerance) merged.push(value);
  return merged;
}

/** Groups of lines that touch each other. */
function grids(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => touch(rule, other)));
    const merged = [rule, ...touching.flat()];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

const touch = (a: Rule, b: Rule) =>
  a.x1 <= b.x2 + tolerance &&
  b.x1 <= a.x2 + tolerance &&
  a.y1 <= b.y2 + tolerance &&
  b.y1 <= a.y2 + tolerance;

// A page of more lines than this is a map or a drawing.
const mostRules = 3000;

/**
 * The tables of a page by the lines that are drawn around their cells. Cells without a line between them are one.
 * Needs two columns and two rows at least.
 */
export function ruledTables(rules: readonly Rule[], runs: readonly Run[]): RuledTable[] {
  const straight = rules.filter((rule) => isHorizontal(rule) || isVertical(rule));
  if (straight.length > mostRules) return [];
  return grids(straight)
    .flatMap((grid) => tableOf(grid, runs) ?? [])
    .sort((a, b) => a.top - b.top);
}

function tableOf(grid: readonly Rule[], runs: readonly Run[]): RuledTable | null {
  const horizontal = grid.filter(isHorizontal);
  const vertical = grid.filter(isVertical);
  if (horizontal.length < 2 || vertical.length === 0) return null;
  const ys = clusters(horizontal.map(({y1}) => y1));
  // Some tables are open at their sides.
  const xs = clusters([
    ...vertical.map(({x1}) => x1),
    Math.min(...horizontal.map(({x1}) => x1)),
    Math.max(...horizontal.map(({x2}) => x2))
  ]);
  if (xs.length < 3 || ys.length < 3) return null;
  const isWall = (x: number, y: number) =>
    vertical.some((v) => Math.abs(v.x1 - x) <= tolerance && v.y1 <= y && v.y2 >= y);
  const isFloor = (x: number, y: number) =>
    horizontal.some((h) => Math.abs(h.y1 - y) <= tolerance && h.x1 <= x && h.x2 >= x);
  const middle = (positions: readonly number[], index: number) =>
    (positions[index]! + positions[index + 1]!) / 2;

  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  const inside = runs.filter(({x, y, width, size}) => {
    const center = {x: x + width / 2, y: y - size / 3};
    return center.x > left && center.x < right && center.y > top && center.y < bottom;
  });
  const taken = new Set<number>();
  const rows: Cell[][] = [];
  const [columns, lines] = [xs.length - 1, ys.length - 1];
  for (let row = 0; row < lines; row++) {
    const cells: Cell[] = [];
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let [width, height] = [1, 1];
      while (column + width < columns && !isWall(xs[column + width]!, middle(ys, row))) width++;
      while (row + height < lines && !isFloor(middle(xs, column), ys[row + height]!)) height++;
      for (let y = row; y < row + height; y++)
        for (let x = column; x < column + width; x++) taken.add(y * columns + x);
      const within = inside.filter(({x, y, width: own, size}) => {
        const center = {x: x + own / 2, y: y - size / 3};
        return (
          center.x > xs[column]! &&
          center.x <= xs[column + width]! &&
          center.y > ys[row]! &&
          center.y <= ys[row + height]!
        );
      });
      cells.push({text: textInCell(within), columns: width, rows: height});
    }
    rows.push(cells);
  }
  return {top, bottom, rows, runs: new Set(inside)};
}

function textInCell(runs: readonly Run[]): string {
  const sorted = [...runs].sort((a, b) => (Math.abs(a.y - b.y) > a.size / 2 ? a.y - b.y : a.x - b.x));
  return sorted.map(({text}) => text.trim()).join("");
}
