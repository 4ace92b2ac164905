import type {Removed} from "./cleaning.ts";
import {decode} from "./decode.ts";
import {archiveExtensions, extensionOf} from "./documents.ts";
import {findMetadata} from "./findMetadata.ts";
import {checkLength, checkSize} from "./limits.ts";
import {readMarkdown} from "./markdown.ts";
import {overrule, type Metadata} from "./metadata.ts";
import type {FormatResult} from "./text.ts";
import {UnreadableFile} from "./unreadable.ts";

/** Where a page of the original stands in the text; offsets are UTF-16 positions, end exclusive. */
export interface Page {
  page: number;
  start: number;
  end: number;
}

/** A file as text, a paragraph a line, with what it says of itself and what was cut from it. */
export interface ReadResult {
  text: string;
  /** Empty where the file has no pages. */
  pages: Page[];
  metadata: Metadata;
  removed: Removed[];
}

/** A format: what it makes of a file's bytes. `name` is for its messages. */
type Format = (bytes: Uint8Array, name: string) => FormatResult | Promise<FormatResult>;

const plain: Format = (bytes) => readMarkdown(decode(bytes));

/** Loaded when a file needs them: a page that reads text need not fetch what reads PDF. */
const formats: Record<string, () => Promise<Format>> = {
  // Scraped text often carries Markdown's marks, and plain text has nothing that they could be mistaken for.
  txt: async () => plain,
  text: async () => plain,
  md: async () => plain,
  markdown: async () => plain,
  html: async () => (await import("./html.ts")).readHtml,
  htm: async () => (await import("./html.ts")).readHtml,
  shtml: async () => (await import("./html.ts")).readHtml,
  docx: async () => (await import("./docx.ts")).readDocx,
  pdf: async () => (await import("./pdf.ts")).readPdf,
  ofd: async () => (await import("./ofd.ts")).readOfd
};

/** What to do with files of formats that nothing well kept reads. */
const remedies: Record<string, string> = {
  doc: "open it in Word, WPS or LibreOffice and save it as .docx",
  wps: "open it in WPS and save it as .docx",
  rtf: "open it in Word, WPS or LibreOffice and save it as .docx",
  mhtml: "open it in the browser and save it as .html",
  mht: "open it in the browser and save it as .html"
};

/** The file name endings that `read` understands. */
export const documentExtensions = Object.keys(formats);

/** Endings of what holds reports: documents, and archives of them. */
export const extensions = [...documentExtensions, ...archiveExtensions];

/** Whether a file, by its ending, is a report, or a document that says what to do with it. */
export function isDocument(path: string): boolean {
  const extension = extensionOf(path);
  return Object.hasOwn(formats, extension) || Object.hasOwn(remedies, extension);
}

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

/** Whether a file in a folder of reports is one, or an archive of them. */
export const isReportFile = (path: string): boolean =>
  isDocument(path) || archiveExtensions.includes(extensionOf(path));

/**
 * Reads one report. `name` is the file's name or path: its ending decides the format, and where the text is
 * silent it may help to tell place and year. Rejects with an UnreadableFile, which says what to do, where the
 * format is not known, the file is damaged or too large; with another Error where the front matter is not YAML.
 */
export async function read(bytes: Uint8Array, name: string): Promise<ReadResult> {
  checkSize(bytes.length, name);
  const format = await formatOf(name);
  const {
    text: marked,
    head,
    frontMatter,
    removed,
    isPaged = marked.includes("\f")
  } = await format(bytes, name);
  checkLength(marked, name);
  const {text, pages} = countPages(marked);
  return {
    text,
    pages: isPaged ? pages : [],
    metadata: overrule(findMetadata({text, head, frontMatter, name}), frontMatter),
    removed
  };
}

async function formatOf(name: string): Promise<Format> {
  const extension = extensionOf(name);
  const format = Object.hasOwn(formats, extension) ? formats[extension] : undefined;
  if (format) return format();
  throw new UnreadableFile(
    `${name}: cannot read .${extension}; known are ${extensions.join(", ")}`,
    remedies[extension] ?? "save the report as .txt, .docx or .pdf"
  );
}
