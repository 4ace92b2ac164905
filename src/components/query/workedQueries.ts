import type {WorkedQuery} from "../../../loaders/site/workedQueries.ts";
import type {Language} from "../messages.js";
import {textWidth} from "../textWidth.js";

/** Width of a line of comments at 12 pixels: what the editor shows beside the list of tables. */
const lineWidth = 600;

/** A worked query as the editor shows it: its title and its caveat are comments, so that they go where it goes. */
export function textOf(query: WorkedQuery, language: Language): string {
  const words =
    language === "zh" ? [query.title_zh, `注意：${query.caveat_zh}`] : [query.title, `Mind: ${query.caveat}`];
  return [...words.flatMap((text) => wrapped(text)).map((line) => `-- ${line}`), query.sql].join("\n");
}

/** A line may end after a space and after a Chinese character, but never before the punctuation behind it. */
const parts = /\p{Script=Han}[、，。；：？！）”]*|[^\s\p{Script=Han}]+\s*/gu;

function wrapped(text: string): string[] {
  const lines: string[] = [""];
  for (const [part] of text.matchAll(parts)) {
    if (lines.at(-1) !== "" && textWidth(lines.at(-1)! + part.trimEnd()) > lineWidth) lines.push("");
    lines[lines.length - 1] += part;
  }
  return lines.map((line) => line.trimEnd());
}
