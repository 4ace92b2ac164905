import type {DataColumn} from "./columns.js";

/** Columns as a table in Markdown, with titles as headings; numbers are set flush right. */
export function markdownOf(columns: readonly DataColumn[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const rows = columns[0]?.values ?? [];
  return [
    line(columns.map(({title}) => escaped(title))),
    line(columns.map(({type}) => (type === "number" || type === "integer" ? "---:" : "---"))),
    ...rows.map((_, row) => line(columns.map(({values}) => escaped(String(values[row] ?? "")))))
  ].join("");
}

/** A cell is one line, in which a bar would end it and markup would be read as such. */
function escaped(text: string): string {
  return text.replace(/[\\|`*_<[\]]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}
