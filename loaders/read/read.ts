import type {Removed} from "./cleaning.ts";
import {decode} from "./decode.ts";
import {findMetadata} from "./findMetadata.ts";
import {readMarkdown} from "./markdown.ts";
import {overrule, type Metadata} from "./metadata.ts";
import type {FormatResult} from "./text.ts";

/** Where a page of the original stands in the text; offsets are UTF-16 positions, end exclusive. */
export interface Page {
  page: number;
  start: number;
  end: number;
}

/** A file as text, a paragraph a line, with what it says of itself and what was cut from it. */
export interface ReadResult {
  text: string;
  pages: Page[];
  metadata: Metadata;
  removed: Removed[];
}

const formats: Record<string, (decoded: string) => FormatResult> = {
  // Scraped text often carries Markdown's marks, and plain text has nothing that they could be mistaken for.
  txt: readMarkdown,
  text: readMarkdown,
  md: readMarkdown,
  markdown: readMarkdown
};

/** The file name endings that `read` understands. */
export const extensions = Object.keys(formats);

/** Takes the form feeds out of a text and tells where they stood. */
function countPages(marked: string): {text: string; pages: Page[]} {
  const pages: Page[] = [];
  let start = 0;
  for (const [index, page] of marked.split("\f").entries()) {
    pages.push({page: index + 1, start, end: start + page.length});
    start += page.length;
  }
  return {text: marked.replaceAll("\f", ""), pages};
}

/**
 * Reads one report. `name` is the file's name or path: its ending decides the format, and where the text is
 * silent it may help to tell place and year. Throws an Error when the format is not known or the front matter
 * is not YAML.
 */
export function read(bytes: Uint8Array, name: string): ReadResult {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const format = formats[extension];
  if (!format) throw new Error(`${name}: cannot read .${extension}; known are ${extensions.join(", ")}`);
  const {text: marked, head, frontMatter, removed} = format(decode(bytes));
  const {text, pages} = countPages(marked);
  return {
    text,
    pages,
    metadata: overrule(findMetadata({text, head, frontMatter, name}), frontMatter),
    removed
  };
}
