/** A page of this site that reproduces a query and its chart. */
export interface NotebookPage {
  title: string;
  sql: string;
  /** Code of the chart; null shows the rows as a table. */
  plot: string | null;
}

/**
 * The Markdown of a page for `src/`. Query and title are text there as they were here: nothing in them is code of
 * the page, ends its block or its script, or is markup.
 */
export function notebookPage({title, sql, plot}: NotebookPage): string {
  const drawing = plot === null ? "Inputs.table(rows)" : `resize((width) => ${indented(plot)})`;
  return [
    "---",
    `title: ${JSON.stringify(title)}`,
    "toc: false",
    "---",
    "",
    `# ${plainMarkdown(title)}`,
    "",
    "```sql id=rows",
    templateText(sql.trim()),
    "```",
    "",
    "```js",
    drawing,
    "```",
    ""
  ].join("\n");
}

/** Text for the inside of a template literal that stands in a script. */
function templateText(text: string): string {
  return (
    text
      .replace(/[\\`]|\$(?=\{)/g, "\\$&")
      // "<\/script" is the same text, and ends no script.
      .replace(/<(?=[/!]|script)/gi, "<\\")
  );
}

/** A title as Markdown shows it: letter for letter. */
function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>()#+!|$&~:-]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function indented(code: string): string {
  return code.replaceAll("\n", "\n  ");
}
