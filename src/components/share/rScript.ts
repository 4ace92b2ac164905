import type {ColumnType, DataColumn} from "./columns.js";

const classes: Record<ColumnType, string> = {
  string: "character",
  integer: "integer",
  number: "numeric",
  boolean: "logical",
  date: "Date"
};

/** A script for R that reads the CSV beside it, with the columns' types and labels; it needs no package. */
export function rScript(csvName: string, columns: readonly DataColumn[], notes: readonly string[]): string {
  const types = columns.map(({name, type}) => `  ${quoted(name)} = "${classes[type]}"`).join(",\n");
  return [
    ...notes.map((note) => `# ${note.replace(/\s+/g, " ")}`),
    "",
    "data <- read.csv(",
    `  ${quoted(csvName)},`,
    `  fileEncoding = "UTF-8-BOM", check.names = FALSE, na.strings = "",`,
    `  colClasses = c(\n  ${types.replaceAll("\n", "\n  ")}\n  )`,
    ")",
    ...columns.flatMap(({name, title, meaning}) => [
      `attr(data[[${quoted(name)}]], "label") <- ${quoted(title)}`,
      ...(meaning === null ? [] : [`comment(data[[${quoted(name)}]]) <- ${quoted(meaning)}`])
    ]),
    ""
  ].join("\n");
}

/** Text in double quotes, in which R reads a backslash and a quotation mark only when they are escaped. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ")}"`;
