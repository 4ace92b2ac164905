import {csvFormatRows, csvParseRows} from "d3-dsv";

/**
 * The rows of a CSV text whose first line names the columns; absent trailing fields are "".
 * Built on rows, not on d3's object parser, which compiles code and is refused by a strict page policy.
 */
export function readTable<Column extends string>(
  text: string,
  columns: readonly Column[]
): Record<Column, string>[] {
  const [header = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new Error(`the CSV has no column ${missing.join(", ")}`);
  const positions = columns.map((column) => [column, header.indexOf(column)] as const);
  return rows
    .filter((row) => row.some((field) => field !== ""))
    .map(
      (row) =>
        Object.fromEntries(positions.map(([column, at]) => [column, row[at] ?? ""])) as Record<Column, string>
    );
}

/** CSV text of the rows, with a header and a newline at the end. */
export function writeTable<Column extends string>(
  rows: readonly Record<Column, string>[],
  columns: readonly Column[]
): string {
  return `${csvFormatRows([[...columns], ...rows.map((row) => columns.map((column) => row[column]))])}\n`;
}

/** The parts of a list field: "a|b" → ["a", "b"]. */
export function readList(field: string): string[] {
  return field === "" ? [] : field.split("|").map((part) => part.trim());
}
