import {endOf, rowsOf} from "./rows.ts";
import type {Run} from "./ruledTables.ts";

/** The empty strip between the two columns of a page, in points from the left. */
export interface Gutter {
  left: number;
  right: number;
}

/** The runs of a page that is set in two columns. */
export interface TwoColumns {
  gutter: Gutter;
  /** Titles, headers and whatever else crosses the gutter. */
  across: Run[];
  left: Run[];
  right: Run[];
}

// Fewer lines than this beside each other are a signature, or a list.
const fewestLines = 8;
// Titles, headers and page numbers cross the gutter; more than this share of the lines, and there is none.
const mostAcross = 0.25;
const ideograph = /[\u3400-\u9fff]/g;

/**
 * The columns of a page of running text in two of them; null where it is set in one. A table has columns too, but
 * its lines do not fill them.
 */
export function twoColumns(runs: readonly Run[], width: number): TwoColumns | null {
  const rows = rowsOf(runs);
  const gutter = gutterOf(rows, width);
  if (gutter === null) return null;
  const columns: TwoColumns = {gutter, across: [], left: [], right: []};
  for (const row of rows) {
    const left = row.filter(({x}) => x < gutter.right);
    const right = row.filter(({x}) => x >= gutter.right);
    if (crosses(row, gutter)) columns.across.push(...row);
    else {
      columns.left.push(...left);
      columns.right.push(...right);
    }
  }
  return isProse(columns.left) && isProse(columns.right) ? columns : null;
}

/**
 * Whether a line goes through the gutter: a run covers it, or two runs meet in it as those of one line do. A mark
 * that hangs over the end of a column does neither.
 */
function crosses(row: readonly Run[], {left, right}: Gutter): boolean {
  if (row.some((run) => run.x < right && endOf(run) >= right)) return true;
  const before = Math.max(...row.filter(({x}) => x < right).map(endOf));
  const after = Math.min(...row.filter(({x}) => x >= right).map(({x}) => x));
  return before > left && after - before < row[0]!.size * 0.6;
}

/** The widest strip in the middle of the page that few lines go through. */
function gutterOf(rows: readonly (readonly Run[])[], width: number): Gutter | null {
  const size = median(rows.flatMap((row) => row.map((run) => run.size)));
  const isFree = (x: number): boolean =>
    rows.filter((row) => row.some((run) => run.x < x && endOf(run) > x)).length <= rows.length * mostAcross;
  let best: Gutter | null = null;
  let from: number | null = null;
  const [first, last] = [Math.round(width * 0.35), Math.round(width * 0.65)];
  for (let x = first; x <= last + 1; x++) {
    const isOpen = x <= last && isFree(x);
    if (isOpen) from ??= x;
    else if (from !== null) {
      if (best === null || x - from > best.right - best.left) best = {left: from, right: x - 1};
      from = null;
    }
  }
  return best !== null && best.right - best.left >= Math.max(6, size * 0.6) ? best : null;
}

/** Whether lines of a column are running text: enough of them, of words, and most of them full. */
function isProse(runs: readonly Run[]): boolean {
  const rows = rowsOf(runs);
  if (rows.length < fewestLines) return false;
  const text = runs.map((run) => run.text).join("");
  if ((text.match(ideograph)?.length ?? 0) < text.length / 2) return false;
  const ends = rows.map((row) => Math.max(...row.map(endOf)));
  const size = median(runs.map((run) => run.size));
  const edge = quantile(ends, 0.9);
  const full = ends.filter((end) => end > edge - size * 2).length;
  return full >= rows.length / 2 && edge - Math.min(...runs.map(({x}) => x)) > size * 8;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
