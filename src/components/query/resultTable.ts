import {element} from "../element.js";
import {say} from "../messages.js";
import type {QueryResult} from "./result.js";
import {formatValue, targetHref, targetOf, type Target} from "./resultFormat.js";
import {sortOrder, type Direction} from "./sortOrder.js";
import {scrolledHeight, scrollTopOf, visibleRows} from "./visibleRows.js";

export interface ResultTableOptions {
  /** Where a sentence begins in its report; null where the tables do not say. */
  placeOf?(sentence: {report: string; sentence: number}): Promise<number | null>;
  label: string;
  /** Height of the window on the rows, in pixels; less is taken when there are fewer rows. */
  height?: number;
}

const rowHeight = 28;
const headHeight = 34;
const barHeight = 18;
let tables = 0;

/**
 * The rows of a query in a window that holds only those it shows, be they a million. The arrow keys move a cell that
 * is current, Enter follows its link, and its whole value stands below; a heading sorts.
 */
export function resultTable(
  result: QueryResult,
  {placeOf, label, height = 460}: ResultTableOptions
): HTMLElement {
  const id = `result-${++tables}`;
  const {columns, length} = result;
  const widths = columnWidths(result);
  let order: Uint32Array | null = null;
  let sorted: {column: number; direction: Direction} | null = null;
  let sorting = new AbortController();
  let current: {row: number; column: number} | null = null;
  let drawn = "";

  const rowsHeight = Math.min(height - headHeight, length * rowHeight);
  const view = {rows: length, rowHeight, height: rowsHeight};
  const headings = columns.map(({name, kind}, column) =>
    element(
      "th",
      {scope: "col", role: "columnheader", "aria-colindex": column + 1, class: kind === "number" && "number"},
      element(
        "button",
        {type: "button", title: say("result.sort", {name}), onclick: () => void sort(column)},
        name
      )
    )
  );
  const body = element("tbody", {role: "rowgroup"});
  const table = element(
    "table",
    {
      role: "grid",
      class: "result-grid",
      tabindex: 0,
      "aria-label": label,
      "aria-rowcount": length + 1,
      "aria-colcount": columns.length,
      onkeydown: (event) => move(event as KeyboardEvent),
      onclick: (event) => choose(event.target as Element)
    },
    element(
      "colgroup",
      {},
      widths.map((width) => element("col", {style: `width: ${width}px`}))
    ),
    element("thead", {role: "rowgroup"}, element("tr", {role: "row", "aria-rowindex": 1}, headings)),
    body
  );
  table.style.width = `${widths.reduce((sum, width) => sum + width, 0)}px`;
  const holder = element("div", {class: "result-sheet"}, table);
  const scroller = element("div", {class: "result-scroll", onscroll: () => draw()}, holder);
  const whollyShown = scrolledHeight(length, rowHeight) <= rowsHeight;
  // The last row stands above the scroll bar at the foot, and there is as much to scroll as `visibleRows` counts on.
  holder.style.height = `${scrolledHeight(length, rowHeight) + headHeight + (whollyShown ? 0 : barHeight)}px`;
  scroller.style.height = `${rowsHeight + headHeight + barHeight}px`;
  const whole = element("div", {class: "result-value", role: "status"});

  function draw(): void {
    const {first, last} = visibleRows(scroller.scrollTop, view);
    const key = `${first} ${last} ${current?.row} ${current?.column} ${sorted?.column} ${sorted?.direction} ${order?.length}`;
    if (key === drawn) return;
    drawn = key;
    body.replaceChildren(...Array.from({length: last - first}, (_, i) => line(first + i)));
  }

  function line(place: number): HTMLElement {
    const row = order?.[place] ?? place;
    return element(
      "tr",
      {role: "row", "aria-rowindex": place + 2},
      columns.map((_, column) => cell(row, place, column))
    );
  }

  function cell(row: number, place: number, column: number): HTMLElement {
    const {kind} = columns[column]!;
    const value = result.value(row, column);
    const isCurrent = current?.row === place && current.column === column;
    const isNull = value === null;
    const text = isNull ? "null" : formatValue(value, kind);
    const target = targetOf(result, row, column);
    const made = element(
      "td",
      {
        role: "gridcell",
        id: isCurrent && `${id}-current`,
        "aria-colindex": column + 1,
        "data-row": place,
        "data-column": column,
        class: [kind === "number" && "number", isNull && "is-null", isCurrent && "is-current"]
          .filter(Boolean)
          .join(" ")
      },
      target ? link(target, text) : text
    );
    return made;
  }

  function link(target: Target, text: string): HTMLElement {
    // The grid is one stop of the Tab key; its links are reached by the arrow keys and Enter.
    const made = element("a", {href: targetHref(target), tabindex: -1}, text);
    if ("sentence" in target)
      placeOf?.(target).then(
        (at) => (made.href = targetHref(target, at)),
        () => {}
      );
    return made;
  }

  function choose(on: Element): void {
    const chosen = on.closest("td");
    if (chosen) go(Number(chosen.dataset.row), Number(chosen.dataset.column));
  }

  function go(row: number, column: number): void {
    if (length === 0 || columns.length === 0) return;
    current = {
      row: Math.min(length - 1, Math.max(0, row)),
      column: Math.min(columns.length - 1, Math.max(0, column))
    };
    const {first, last} = visibleRows(scroller.scrollTop, view);
    const shown = Math.max(1, Math.floor(rowsHeight / rowHeight));
    if (current.row < first) scroller.scrollTop = scrollTopOf(current.row, view);
    else if (current.row >= Math.min(last, first + shown))
      scroller.scrollTop = scrollTopOf(current.row - shown + 1, view);
    draw();
    table.setAttribute("aria-activedescendant", `${id}-current`);
    const cell = body.querySelector<HTMLElement>(".is-current");
    cell?.scrollIntoView?.({block: "nearest", inline: "nearest"});
    const {name, kind} = columns[current.column]!;
    const value = result.value(order?.[current.row] ?? current.row, current.column);
    whole.replaceChildren(
      element("strong", {}, name),
      say("list.colon"),
      value === null ? "null" : kind === "number" ? String(value) : formatValue(value, kind)
    );
  }

  function move(event: KeyboardEvent): void {
    if (event.target !== table || event.altKey || event.metaKey) return;
    const {row, column} = current ?? {row: visibleRows(scroller.scrollTop, view).first, column: 0};
    const page = Math.max(1, Math.floor(rowsHeight / rowHeight) - 1);
    const steps: Record<string, [row: number, column: number]> = {
      ArrowDown: [current ? row + 1 : row, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, current ? column + 1 : column],
      ArrowLeft: [row, column - 1],
      PageDown: [row + page, column],
      PageUp: [row - page, column],
      Home: event.ctrlKey ? [0, 0] : [row, 0],
      End: event.ctrlKey ? [length - 1, columns.length - 1] : [row, columns.length - 1]
    };
    if (event.key === "Enter") body.querySelector<HTMLAnchorElement>(".is-current a")?.click();
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    go(...step);
  }

  /** Ascending, descending, then as the query has them. */
  async function sort(column: number): Promise<void> {
    sorting.abort();
    sorting = new AbortController();
    const {signal} = sorting;
    const direction: Direction | null =
      sorted?.column !== column ? "ascending" : sorted.direction === "ascending" ? "descending" : null;
    table.setAttribute("aria-busy", "true");
    try {
      const next = direction && (await sortOrder(result, column, direction, signal));
      if (signal.aborted) return;
      order = next;
      sorted = direction && {column, direction};
    } catch (error) {
      if (!signal.aborted) throw error;
      return;
    }
    table.removeAttribute("aria-busy");
    for (const [i, heading] of headings.entries()) {
      if (sorted?.column === i) heading.setAttribute("aria-sort", sorted.direction);
      else heading.removeAttribute("aria-sort");
    }
    current = null;
    drawn = "";
    whole.replaceChildren();
    table.removeAttribute("aria-activedescendant");
    scroller.scrollTop = 0;
    draw();
  }

  draw();
  return element("div", {class: "result", id}, scroller, whole);
}

/** Widths in pixels from headings and the first rows; a long text is cut off and shown whole below. */
function columnWidths(result: QueryResult): number[] {
  const rows = Math.min(result.length, 200);
  return result.columns.map(({name, kind}, column) => {
    let widest = textWidth(name) + 2;
    for (let row = 0; row < rows; row++)
      widest = Math.max(widest, textWidth(formatValue(result.value(row, column), kind)));
    return Math.round(Math.min(340, Math.max(56, 26 + 7.4 * widest)));
  });
}

/** In characters of the Latin alphabet; a Chinese one is nearly two of them wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text.slice(0, 60)) width += character > "\u2e7f" ? 1.9 : 1;
  return width;
}
