import type {Removed} from "./cleaning.ts";
import {twoColumns} from "./columns.ts";
import {rowsOf} from "./rows.ts";
import {ruledTables, type Rule, type RuledTable, type Run} from "./ruledTables.ts";
import {isData, tableLines, type Cell} from "./tables.ts";
import {unruledTables} from "./unruledTables.ts";

/** A page as PDF and OFD describe it: text and lines at their places. */
export interface LaidOutPage {
  width: number;
  height: number;
  runs: Run[];
  rules: Rule[];
}

/** One printed line. */
interface Line {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** Whether it is a line of a column, one of two; its places are those that it would have in the left one. */
  isInColumn: boolean;
}

/** What stands on a page from top to bottom. */
type Block = {line: Line} | {table: Cell[][]};

/** The paragraphs of laid out pages, a form feed where a page begins, and what was left out. */
export interface LaidOutText {
  text: string;
  removed: Removed[];
}

/**
 * Joins printed lines into paragraphs by where they begin and end, and lines in grids into rows of tables.
 * Headers and footers that recur, page numbers, footnotes and tables of contents are left out.
 */
export function layoutText(pages: readonly LaidOutPage[]): LaidOutText {
  const laid = pages.map(blocksOf);
  const body = bodySize(laid);
  const lines = laid.flat().flatMap((block) => ("line" in block ? [block.line] : []));
  const margins = {
    page: marginsOf(
      lines.filter(({isInColumn}) => !isInColumn),
      body
    ),
    column: marginsOf(
      lines.filter(({isInColumn}) => isInColumn),
      body
    )
  };
  const counts = {furniture: 0, notes: 0, contents: 0, characters: [0, 0, 0] as [number, number, number]};
  const recurring = recurringLines(laid, pages);
  const paragraphs: string[] = [];
  let previous: Line | null = null;
  let lastTable: Cell[][] | null = null;
  let isFirstTable = false;
  let mark = "";
  const flushTable = () => {
    if (lastTable) paragraphs.push(...tableLines(lastTable));
    lastTable = null;
  };
  for (const [index, blocks] of laid.entries()) {
    if (index > 0) mark += "\f";
    isFirstTable = true;
    const notes = footnotesOf(blocks, body, pages[index]!.height);
    for (const block of blocks) {
      if ("table" in block) {
        const table = lastTable && isFirstTable ? withoutHeader(block.table, lastTable) : block.table;
        if (lastTable && isFirstTable && widthOf(table) === widthOf(lastTable)) {
          if (table[0]?.[0]) table[0][0] = {...table[0][0], text: mark + table[0][0].text};
          mark = "";
          lastTable.push(...table);
        } else {
          flushTable();
          if (block.table[0]?.[0]) block.table[0][0].text = mark + block.table[0][0].text;
          mark = "";
          lastTable = block.table;
        }
        isFirstTable = false;
        previous = null;
        continue;
      }
      const {line} = block;
      const kind = recurring.has(line) ? 0 : notes.has(line) ? 1 : contents.test(line.text) ? 2 : -1;
      if (kind >= 0) {
        counts.characters[kind as 0]! += line.text.length;
        if (kind === 0) counts.furniture++;
        else if (kind === 1) counts.notes++;
        else counts.contents++;
        continue;
      }
      flushTable();
      isFirstTable = false;
      if (previous && continues(previous, line, line.isInColumn ? margins.column : margins.page)) {
        const last = paragraphs.pop()!;
        const space = /[A-Za-z]$/.test(last) && /^[A-Za-z]/.test(line.text) ? " " : "";
        paragraphs.push(last + mark + space + line.text);
      } else {
        paragraphs.push(mark + line.text);
      }
      mark = "";
      previous = line;
    }
  }
  flushTable();
  const reasons = [
    ["page header or footer", counts.furniture],
    ["footnote", counts.notes],
    ["table of contents", counts.contents]
  ] as const;
  return {
    text: paragraphs.join("\n") + mark,
    removed: reasons.flatMap(([reason, count], kind) =>
      count > 0 ? [{reason, count, characters: counts.characters[kind]!}] : []
    )
  };
}

const contents = /(?:[.．…·]\s?){6,}\s*\d{1,3}$/;

/**
 * Lines and tables of a page, from top to bottom; of two columns the left before the right, between any two blocks
 * that stand across both.
 */
function blocksOf({runs, rules, width}: LaidOutPage): Block[] {
  const ruled = ruledTables(rules, runs).filter(({rows}) => isData(rows));
  const outside = withoutRunsOf(ruled, runs);
  const unruled = unruledTables(outside).filter(({rows}) => isData(rows));
  const tables = [...ruled, ...unruled];
  const free = withoutRunsOf(unruled, outside);
  const columns = twoColumns(free, width);
  const across = [
    ...linesOf(columns?.across ?? free).map((line) => ({at: line.y, block: {line}})),
    ...tables.map(({top, rows}) => ({at: top, block: {table: rows}}))
  ].sort((a, b) => a.at - b.at);
  if (columns === null) return across.map(({block}) => block);

  const left = columnLines(columns.left, 0);
  const start = (lines: readonly Line[]) => Math.min(...lines.map(({x}) => x));
  const right = columnLines(columns.right, start(linesOf(columns.right)) - start(left));
  let from = -Infinity;
  return [...across, null].flatMap((next) => {
    const to = next?.at ?? Infinity;
    const between = [left, right].flatMap((lines) => lines.filter(({y}) => y > from && y <= to));
    from = to;
    return [...between.map((line) => ({line})), ...(next ? [next.block] : [])];
  });
}

function withoutRunsOf(tables: readonly RuledTable[], runs: readonly Run[]): Run[] {
  const within = new Set(tables.flatMap((table) => [...table.runs]));
  return runs.filter((run) => !within.has(run));
}

/** The lines of a column, moved to the left by so many points. */
function columnLines(runs: readonly Run[], shift: number): Line[] {
  return linesOf(runs)
    .map((line) => ({...line, x: line.x - shift, right: line.right - shift, isInColumn: true}))
    .sort((a, b) => a.y - b.y);
}

/** Runs on one height as lines; raised figures, the marks of notes, are left out. */
function linesOf(runs: readonly Run[]): Line[] {
  return rowsOf(runs).map((row) => {
    const size = sizeOf(row);
    row.sort((a, b) => a.x - b.x);
    let text = "";
    let right = row[0]!.x;
    for (const [index, run] of row.entries()) {
      if (text !== "" && run.x - right > size * 0.3) text += " ";
      if (!isNoteMark(run, row[index - 1], size)) text += run.text;
      right = Math.max(right, run.x + run.width);
    }
    return {text: text.trim(), x: row[0]!.x, right, y: row[0]!.y, size, isInColumn: false};
  });
}

/** The size of most characters. */
function sizeOf(runs: readonly Run[]): number {
  const lengths = new Map<number, number>();
  for (const {size, text} of runs) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** Small figures that stand higher than the line; those behind a Latin letter belong to a unit ("km²"). */
function isNoteMark({text, size}: Run, before: Run | undefined, lineSize: number): boolean {
  if (size > lineSize * 0.75 || before === undefined) return false;
  return /^[[〔【(（]?\d{1,3}[\]〕】)）]?$/.test(text.trim()) && !/[A-Za-z]$/.test(before.text);
}

function bodySize(pages: readonly (readonly Block[])[]): number {
  const lengths = new Map<number, number>();
  for (const block of pages.flat())
    if ("line" in block)
      lengths.set(block.line.size, (lengths.get(block.line.size) ?? 0) + block.line.text.length);
  return [...lengths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

interface Margins {
  left: number;
  right: number;
  size: number;
}

/** Where lines of running text begin and end: the positions that most of the lines of the body's size share. */
function marginsOf(all: readonly Line[], size: number): Margins {
  const lines = all.filter((line) => line.size === size);
  const quantile = (values: number[], share: number) =>
    values.sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
  return {
    left: quantile(
      lines.map(({x}) => x),
      0.1
    ),
    right: quantile(
      lines.map(({right}) => right),
      0.9
    ),
    size
  };
}

const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]\D|第[一二三四五六七八九十]{1,3}[部章篇节])/;

/**
 * Whether a line goes on with the paragraph of the line before: this begins at the margin, and that was full, or
 * nearly (a word or number that did not fit) and not at the end of a sentence.
 */
function continues(before: Line, line: Line, {left, right, size: body}: Margins): boolean {
  if (before.isInColumn !== line.isInColumn) return false;
  const size = Math.max(before.size, 1);
  const isIndented = line.x > left + size * 1.2;
  // A title in larger type goes on in its next line, wherever that begins.
  const isLarge = size > body * 1.15 && Math.abs(before.size - line.size) < 0.5;
  if (isLarge && line.y - before.y < size * 2.2 && line.y > before.y) return !numbered.test(line.text);
  if (isIndented || Math.abs(before.size - line.size) > 1) return false;
  const ends = /[。！？；：]$/.test(before.text);
  if (ends && numbered.test(line.text)) return false;
  return before.right > right - size * 1.6 || (!ends && before.right > left + (right - left) * 0.7);
}

const pageNumber =
  /^(?:[-—–·~\s]{0,4}\d{1,4}[-—–·~\s]{0,4}|第 ?\d{1,4} ?页.{0,12}|[ivxIVX]{1,6}|\d{1,3} ?\/ ?\d{1,3})$/;
const edge = 0.12;

/** Lines at the head or foot of pages that are page numbers, or stand there on several pages but for their digits. */
function recurringLines(pages: readonly (readonly Block[])[], sizes: readonly LaidOutPage[]): Set<Line> {
  const places = new Map<string, {line: Line; page: number}[]>();
  const found = new Set<Line>();
  for (const [page, blocks] of pages.entries()) {
    const {height} = sizes[page]!;
    for (const block of blocks) {
      if (!("line" in block)) continue;
      const {line} = block;
      const isHead = line.y < height * edge;
      if (!isHead && line.y < height * (1 - edge)) continue;
      if (pageNumber.test(line.text)) found.add(line);
      const key = `${isHead} ${line.text.replace(/\d+/g, "0").replaceAll(" ", "")}`;
      places.set(key, [...(places.get(key) ?? []), {line, page}]);
    }
  }
  // Left and right pages may have heads of their own.
  const least = Math.max(2, Math.min(3, pages.length / 3));
  for (const same of places.values())
    if (new Set(same.map(({page}) => page)).size >= least) for (const {line} of same) found.add(line);
  return found;
}

const noteStart = /^(?:[①-⑳]|[[〔【(（]\d{1,3}[\]〕】)）]|\d{1,3}(?:[\s\u3000]|(?=[\u4e00-\u9fff“《])))/;

/** Lines in smaller type at the foot of a page, from the first that begins with the mark of a note. */
function footnotesOf(blocks: readonly Block[], body: number, height: number): Set<Line> {
  const small = blocks.flatMap((block) => ("line" in block ? [block.line] : []));
  let from = small.length;
  while (from > 0 && (small[from - 1]!.size < body * 0.92 || pageNumber.test(small[from - 1]!.text))) from--;
  const notes = small.slice(from);
  const first = notes.findIndex(({text, y}) => noteStart.test(text) && y > height * 0.4);
  return new Set(first < 0 ? [] : notes.slice(first).filter(({text}) => !pageNumber.test(text)));
}

const widthOf = (rows: readonly (readonly Cell[])[]) =>
  Math.max(0, ...rows.map((row) => row.reduce((sum, {columns}) => sum + columns, 0)));

/** A table's rows without those at its head that repeat the head of the table that it goes on with. */
function withoutHeader(rows: Cell[][], earlier: readonly (readonly Cell[])[]): Cell[][] {
  const key = (row: readonly Cell[] | undefined) => row?.map(({text}) => text.replace(/\f/g, "")).join("|");
  let same = 0;
  while (same < rows.length && same < earlier.length && key(rows[same]) === key(earlier[same])) same++;
  return rows.slice(same);
}
