import {element, type Child} from "./element.js";
import {say} from "./messages.js";

/** One column of a table: its name in files, its heading, and its value in a row. */
export interface Column<Row> {
  name: string;
  title: string;
  value(row: Row): string | number | boolean | null;
  /** Left out of pages, kept in files: ids, codes, the parts of a wording. */
  isForFiles?: boolean;
  /** What a page shows instead of the bare value: a link, a quotation. */
  show?(row: Row): Child;
}

export interface Table<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/**
 * A table as HTML; numbers are set flush right, and every cell knows its heading, for screens too narrow for
 * columns. Of a long table the first rows are shown, and a button shows the others.
 */
export function htmlTable<Row>(
  {columns: all, rows}: Table<Row>,
  {first = Infinity}: {first?: number} = {}
): HTMLElement {
  const columns = all.filter(({isForFiles}) => !isForFiles);
  const isNumeric = columns.map(({value}) => rows.some((row) => typeof value(row) === "number"));
  const head = columns.map(({title}, i) =>
    element("th", {scope: "col", class: isNumeric[i] && "number"}, title)
  );
  const line = (row: Row) =>
    element(
      "tr",
      {},
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

/**
 * A table as CSV (RFC 4180), with column names as headings. It begins with a byte order mark, without which
 * Excel takes Chinese for something else.
 */
export function csv<Row>({columns, rows}: Table<Row>): string {
  const cell = (value: string | number | boolean | null) => {
    const text = String(value ?? "");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns.map(({name}) => name), ...rows.map((row) => columns.map(({value}) => value(row)))];
  return "\uFEFF" + lines.map((line) => line.map(cell).join(",") + "\r\n").join("");
}
