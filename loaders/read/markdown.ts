import {parse} from "yaml";
import {clean, replaceAll, type Cleaned, type Step} from "./cleaning.ts";
import {readText, type FormatResult} from "./text.ts";

function dropComments(text: string): Cleaned {
  return replaceAll(text, /<!--[\s\S]*?-->/g, "");
}

function dropLinks(text: string): Cleaned {
  return replaceAll(text, /!?\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)/g, (match) =>
    match.startsWith("!") ? "" : match.slice(1, match.indexOf("]"))
  );
}

function dropMarks(text: string): Cleaned {
  return replaceAll(text, /\*\*|__|^#{1,6} +|^> ?|\\(?=[\\`*_{}[\]()#+\-.!~])/gm, "");
}

const marks: Record<string, Step> = {
  comment: dropComments,
  "Markdown link": dropLinks,
  "Markdown mark": dropMarks
};

/** Takes the YAML between two lines of "---" off the head of a text. Throws when it is not YAML. */
export function splitFrontMatter(text: string): {frontMatter: Record<string, unknown>; body: string} {
  const match = /^\s*---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return {frontMatter: {}, body: text};
  const frontMatter: unknown = parse(match[1]!, {logLevel: "error"}); // its warnings would go to the terminal
  if (frontMatter !== null && typeof frontMatter !== "object") return {frontMatter: {}, body: text};
  return {frontMatter: {...frontMatter}, body: text.slice(match[0].length)};
}

/** Markdown: front matter, comments and marks come off, then it is read as plain text. */
export function readMarkdown(decoded: string): FormatResult {
  const {frontMatter, body} = splitFrontMatter(decoded);
  const {text, removed} = clean(body, marks);
  const result = readText(text);
  return {...result, frontMatter, removed: [...removed, ...result.removed]};
}
