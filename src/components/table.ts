import {element, type Child} from "./element.js";

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

/** A table as HTML; numbers are set flush right. Every cell knows its heading, for screens too narrow for columns. */
export function htmlTable<Row>({columns: all, rows}: Table<Row>): HTMLTableElement {
  const columns = all.filter(({isForFiles}) => !isForFiles);
  const isNumeric = columns.map(({value}) => rows.some((row) => typeof value(row) === "number"));
  const head = columns.map(({title}, i) =>
    element("th", {scope: "col", class: isNumeric[i] && "number"}, title)
  );
  const body = rows.map((row) =>
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
    )
  );
  return element(
    "table",
    {class: "wide"},
    element("thead", {}, element("tr", {}, head)),
    element("tbody", {}, body)
  );
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
