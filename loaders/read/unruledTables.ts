import {endOf, rowsOf} from "./rows.ts";
import type {RuledTable, Run} from "./ruledTables.ts";
import type {Cell} from "./tables.ts";

/** Words of a line with air on both sides. */
interface Piece {
  text: string;
  x: number;
  end: number;
}

interface Row {
  pieces: Piece[];
  runs: Run[];
  y: number;
  size: number;
}

interface Column {
  x: number;
  end: number;
}

const fewestRows = 2;
const mostHeaderRows = 3;
const longestName = 40;
const longestHeading = 16;
const figure = /^(?:[<>≥≤＜＞约±+\-—]?\d[\d,.]*(?:%|‰)?(?:左右|以上|以内|以下)?|[-—–/])$/;

/**
 * Tables whose cells are told apart by the air between them alone: at least two rows of a name and two figures, one
 * below the other in the same columns, under a head. What has no head is left as lines.
 */
export function unruledTables(runs: readonly Run[]): RuledTable[] {
  const rows = rowsOf(runs).map(rowOf);
  const tables: RuledTable[] = [];
  for (let start = 0; start < rows.length;) {
    let end = start;
    while (
      end < rows.length &&
      isDataRow(rows[end]!) &&
      (end === start || follows(rows[end - 1]!, rows[end]!))
    )
      end++;
    const table = end - start >= fewestRows ? tableOf(rows.slice(0, start), rows.slice(start, end)) : null;
    if (table) tables.push(table);
    start = Math.max(end, start + 1);
  }
  return tables;
}

/** The pieces of a line: runs with less than a letter between them are one. */
function rowOf(runs: readonly Run[]): Row {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  const size = Math.max(...sorted.map((run) => run.size));
  const pieces: Piece[] = [];
  for (const run of sorted) {
    const last = pieces.at(-1);
    if (last && run.x - last.end < size * 0.9) {
      last.text += run.text.trim();
      last.end = endOf(run);
    } else pieces.push({text: run.text.trim(), x: run.x, end: endOf(run)});
  }
  return {pieces, runs: sorted, y: sorted[0]!.y, size};
}

function isDataRow({pieces: [name, ...others]}: Row): boolean {
  if (name === undefined || figure.test(name.text) || name.text.length > longestName) return false;
  return others.length >= 2 && others.filter(({text}) => figure.test(text)).length >= 2;
}

const follows = (above: Row, below: Row): boolean =>
  below.y - above.y <= Math.max(above.size, below.size) * 3;

function tableOf(before: readonly Row[], data: readonly Row[]): RuledTable | null {
  const columns = columnsOf(data);
  if (columns.length < 3) return null;
  const body = data.map(({pieces}) => cellsOf(pieces, columns));
  if (body.includes(null)) return null;
  const head = headOf(before, data[0]!, columns);
  if (head.length === 0) return null;
  const wide = widened(columns, head.at(-1)!.pieces);
  const headings = head.map(({pieces}, index) => headCells(pieces, wide, head.slice(index + 1)));
  if (headings.includes(null)) return null;
  const rows = [...head, ...data];
  return {
    top: rows[0]!.y,
    bottom: rows.at(-1)!.y,
    rows: [...headings, ...body] as Cell[][],
    runs: new Set(rows.flatMap((row) => row.runs))
  };
}

/** Where the columns stand: pieces that lie above each other are of one. */
function columnsOf(rows: readonly Row[]): Column[] {
  const columns: Column[] = [];
  for (const {x, end} of rows.flatMap(({pieces}) => pieces).sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x < last.end) last.end = Math.max(last.end, end);
    else columns.push({x, end});
  }
  return columns;
}

const isAt = (piece: Column, column: Column): boolean => piece.x < column.end && piece.end > column.x;

/** A cell for each column; null where two pieces stand in one. */
function cellsOf(pieces: readonly Piece[], columns: readonly Column[]): Cell[] | null {
  const cells = columns.map((column) => pieces.filter((piece) => isAt(piece, column)));
  if (cells.some((own) => own.length > 1)) return null;
  return cells.map(([piece]) => ({text: piece?.text ?? "", columns: 1, rows: 1}));
}

/** The lines above the data that name the columns, from top to bottom. */
function headOf(before: readonly Row[], first: Row, columns: readonly Column[]): Row[] {
  const head: Row[] = [];
  let below = first;
  for (const row of before.toReversed()) {
    const isHead =
      head.length < mostHeaderRows &&
      follows(row, below) &&
      row.pieces.length >= 2 &&
      row.pieces.every(
        (piece) =>
          piece.text.length <= longestHeading &&
          !/[。；：]$/.test(piece.text) &&
          piece.x >= columns[0]!.x - first.size * 4 &&
          piece.end <= columns.at(-1)!.end + first.size * 4
      );
    if (!isHead) break;
    head.unshift(row);
    below = row;
  }
  return head;
}

const centre = ({x, end}: Column): number => (x + end) / 2;

/** The column of each heading: the one below it, or the nearest; null where two would have the same. */
function columnsOfHeadings(headings: readonly Piece[], columns: readonly Column[]): number[] | null {
  if (headings.length === columns.length) return headings.map((_, column) => column);
  const nearest = headings.map((heading) => {
    const distances = columns.map((column) =>
      isAt(heading, column) ? 0 : Math.abs(centre(column) - centre(heading))
    );
    return distances.indexOf(Math.min(...distances));
  });
  return new Set(nearest).size === nearest.length ? nearest : null;
}

/** Columns as wide as their headings: figures stand flush right, and headings need not stand above them. */
function widened(columns: readonly Column[], headings: readonly Piece[]): Column[] {
  const all = columns.map((column) => ({...column}));
  for (const [index, column] of (columnsOfHeadings(headings, columns) ?? []).entries()) {
    const [own, {x, end}] = [all[column]!, headings[index]!];
    own.x = Math.min(own.x, x);
    own.end = Math.max(own.end, end);
  }
  return all;
}

/** Cells of a line of the head; null where it does not fit the columns: each piece names the column below it, or several between whose edges it is centred. */
function headCells(
  pieces: readonly Piece[],
  columns: readonly Column[],
  lower: readonly Row[]
): Cell[] | null {
  const nearest = columnsOfHeadings(pieces, columns);
  if (nearest === null) return null;
  const isNamedBelow = (column: Column): boolean =>
    lower.some((row) => row.pieces.some((piece) => isAt(piece, column)));
  const owner = new Map(nearest.map((column, index) => [column, index]));
  for (const [index, piece] of pieces.entries()) {
    const at = nearest[index]!;
    // So many columns to either side as have no name in this line, and one in a line below.
    const isFree = (column: number): boolean =>
      columns[column] !== undefined && !owner.has(column) && isNamedBelow(columns[column]);
    let [from, to] = [at, at];
    while (isFree(from - 1)) from--;
    while (isFree(to + 1)) to++;
    const spans = [];
    for (let a = from; a <= at; a++)
      for (let b = at; b <= to; b++)
        spans.push({a, b, off: Math.abs((columns[a]!.x + columns[b]!.end) / 2 - centre(piece))});
    const least = Math.min(...spans.map(({off}) => off));
    const slack = (columns[at]!.end - columns[at]!.x) / 2;
    const best = spans
      .filter(({off}) => off <= least + slack)
      .sort((one, two) => two.b - two.a - (one.b - one.a))[0]!;
    for (let column = best.a; column <= best.b; column++) owner.set(column, index);
  }
  const cells: Cell[] = [];
  for (let column = 0; column < columns.length; column++) {
    const index = owner.get(column);
    let span = 1;
    while (index !== undefined && owner.get(column + span) === index) span++;
    cells.push({text: index === undefined ? "" : pieces[index]!.text, columns: span, rows: 1});
    column += span - 1;
  }
  return cells;
}
