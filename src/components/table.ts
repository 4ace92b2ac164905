import {element, type Child} from "./element.js";
import {say} from "./messages.js";

/** One column of a table: its name in files, its heading, and its value in a row. */
export interface Column<Row> {
  name: string;
  title: string;
  value(row: Row): string | number | boolean | null;
  /** Says which row it is: place, year. */
  isKey?: boolean;
  /** Left out of pages, kept in files: ids, codes, the parts of a wording. */
  isForFiles?: boolean;
  /** What a page shows instead of the bare value: a link, a quotation. */
  show?(row: Row): Child;
}

export interface Table<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

export interface HtmlTableOptions<Row> {
  /** How many rows are shown before the button that shows the others. */
  first?: number;
  /** Rows to set off from the others. */
  isMarked?(row: Row): boolean;
}

/**
 * A table as HTML; numbers are set flush right, and every cell knows its heading, for screens too narrow for
 * columns. Of a long table the first rows are shown, and a button shows the others.
 */
export function htmlTable<Row>(
  {columns: all, rows}: Table<Row>,
  {first = Infinity, isMarked}: HtmlTableOptions<Row> = {}
): HTMLElement {
  const columns = all.filter(({isForFiles}) => !isForFiles);
  const isNumeric = columns.map(({value}) => rows.some((row) => typeof value(row) === "number"));
  const head = columns.map(({title}, i) =>
    element("th", {scope: "col", class: isNumeric[i] && "number"}, title)
  );
  const line = (row: Row) =>
    element(
      "tr",
      {class: isMarked?.(row) && "is-marked"},
      columns.map(({title, value, show}, i) =>
        element(
          "td",
          {"data-title": title, class: isNumeric[i] && "number"},
          show ? show(row) : String(value(row) ?? "")
        )
      )
    );
  const body = element("tbody", {}, rows.slice(0, first).map(line));
  const table = element("table", {class: "wide"}, element("thead", {}, element("tr", {}, head)), body);
  if (rows.length <= first) return table;
  const rest = element(
    "button",
    {
      type: "button",
      class: "rest",
      onclick: () => {
        body.append(...rows.slice(first).map(line));
        rest.remove();
      }
    },
    say("table.rest", {n: rows.length - first})
  );
  return element("div", {}, table, rest);
}
