import type {DataColumn, Value} from "./columns.js";

/**
 * Columns as CSV (RFC 4180). It begins with a byte order mark, without which Excel takes Chinese for something
 * else. With `notes`, these stand in lines of their own before the headings, each begun with "# "; the first of
 * them says how many lines to skip. They hold no quotation mark, so that no reader takes one for an open cell.
 */
export function csvOf(columns: readonly DataColumn[], notes: readonly string[] = []): string {
  const rows = columns[0]?.values.length ?? 0;
  const lines = [
    columns
      .map(({name}) => name)
      .map(cell)
      .join(",")
  ];
  for (let row = 0; row < rows; row++) lines.push(columns.map(({values}) => cell(values[row]!)).join(","));
  const skip = notes.length + 1;
  const header =
    notes.length > 0 ? [`pandas: read_csv(..., skiprows=${skip}); R: read.csv(..., skip = ${skip})`] : [];
  return (
    "\uFEFF" +
    [...[...header, ...notes].map((note) => `# ${note.replace(/["\r\n]+/g, " ")}`), ...lines]
      .map((line) => `${line}\r\n`)
      .join("")
  );
}

function cell(value: Value): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
