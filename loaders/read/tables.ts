/** A cell of a table as documents hold it; the columns and rows it covers count from its own. */
export interface Cell {
  text: string;
  columns: number;
  rows: number;
}

const mostColumns = 60;

/**
 * A table as lines of text, "|指标|单位|2023年计划|": one for its header, one for each row below. Cells that
 * cover several rows stand in each of them, those of a header in each of their columns; the rows of a header
 * become one, so that every column has its name in one place.
 */
export function tableLines(rows: readonly (readonly Cell[])[]): string[] {
  const grid = gridOf(rows).filter((row) => row.some((cell) => cell !== undefined && cell.text !== ""));
  const header = headerRows(grid);
  const lines = header > 0 ? [headerOf(grid.slice(0, header))] : [];
  for (const row of grid.slice(header))
    lines.push(row.map((cell) => (cell === undefined || cell.continued ? "" : cell.text)));
  return lines.map((cells) => `|${cells.join("|")}|`);
}

/** Whether rows hold data side by side: a table that only arranges a page has long texts, or one cell a row. */
export function isData(rows: readonly (readonly Cell[])[]): boolean {
  const several = rows.filter((row) => row.length > 1);
  const longest = Math.max(0, ...rows.flatMap((row) => row.map(({text}) => text.length)));
  return rows.length > 1 && several.length * 2 > rows.length && longest <= 400;
}

interface Placed {
  text: string;
  /** Whether the cell began in a column to the left. */
  continued: boolean;
}

function gridOf(rows: readonly (readonly Cell[])[]): (Placed | undefined)[][] {
  const grid: (Placed | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x++;
      const text = cellText(cell.text);
      const right = Math.min(x + Math.max(cell.columns, 1), mostColumns);
      for (let dy = 0; dy < Math.max(cell.rows, 1) && y + dy < rows.length; dy++)
        for (let column = x; column < right; column++)
          grid[y + dy]![column] ??= {text, continued: column > x};
      x = right;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({length: width}, (_, x) => row[x]));
}

// A form feed marks where a page begins, and stays.
const cellText = (text: string) =>
  text
    .replace(/^[^\S\f]+|\s+$/g, "")
    .replaceAll("|", "/")
    .replace(/[^\S\f]+/g, " ")
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) | (?=[\u3000-\u9fff\uff00-\uffef])/g, "");

const number = /^[<>≥≤＜＞约±+\-—]?\d[\d,.]*(?:%|‰)?(?:左右|以上|以内|以下)?$/;
const year = /^(?:19|20)\d\d$/;

const mostHeaderRows = 4;

/** How many rows come before the first that holds a figure; one where none does. */
function headerRows(grid: readonly (readonly (Placed | undefined)[])[]): number {
  const first = grid.findIndex((row) =>
    row.slice(1).some((cell) => cell !== undefined && number.test(cell.text) && !year.test(cell.text))
  );
  return first < 0 ? Math.min(1, grid.length) : first > mostHeaderRows ? 1 : first;
}

function headerOf(rows: readonly (readonly (Placed | undefined)[])[]): string[] {
  // A title across the whole table names no column.
  const telling = rows.filter((row) => new Set(row.map((cell) => cell?.text)).size > 1);
  const width = rows[0]?.length ?? 0;
  return Array.from({length: width}, (_, x) => {
    const parts = (telling.length > 0 ? telling : rows).map((row) => row[x]?.text ?? "");
    return parts.filter((part, index) => part !== "" && part !== parts[index - 1]).join("");
  });
}
