import {sha256} from "@noble/hashes/sha2";
import {bytesToHex} from "@noble/hashes/utils";
import {parse} from "yaml";
import type {Dictionary} from "./link/dictionary.ts";
import {isDay} from "./read/dates.ts";
import {decode} from "./read/decode.ts";
import type {Document} from "./read/documents.ts";
import {overrule, type Metadata} from "./read/metadata.ts";
import {documentExtensions, read, type ReadResult} from "./read/read.ts";
import {UnreadableFile} from "./read/unreadable.ts";
import {readReport} from "./report.ts";
import type {FileResult, ProblemRow} from "./reportRows.ts";

/** Where a document stands, and what the `NAME.yml` beside it says. */
export interface Origin {
  /** Name of the folder that it stands in; "" where there is none. */
  folder: string;
  inner: string;
  beside: () => Record<string, unknown> | Promise<Record<string, unknown>>;
}

/**
 * Reads one document, as `readReportFile` reads each of a file; in Node and in a browser alike. Never throws: what
 * cannot be read is a result without a report and with the problem that says why.
 */
export async function readDocument(
  document: Document,
  {folder, inner, beside}: Origin,
  dictionary: Dictionary
): Promise<FileResult> {
  let bytes: Uint8Array, file: ReadResult, metadata: Metadata;
  try {
    bytes = document.bytes();
    file = await read(bytes, document.name);
    metadata = completed(overrule(file.metadata, await beside()), folder, dictionary);
  } catch (error) {
    return unreadable(inner, error);
  }
  try {
    const result = readReport(file.text, {...metadata, source_file: inner}, dictionary, file.pages);
    return {
      ...result,
      report: {
        ...result.report,
        sha256: bytesToHex(sha256(bytes)),
        removed_characters: file.removed.reduce((sum, {characters}) => sum + characters, 0)
      }
    };
  } catch (error) {
    return broken(inner, error);
  }
}

/**
 * Metadata whose place, where neither text nor front matter tells it, is that of the folder ("江西省/2015.md"),
 * and whose day of delivery is a day that exists (a typing error in the original must not end a build).
 */
function completed(metadata: Metadata, folder: string, dictionary: Dictionary): Metadata {
  const {delivered, ...rest} = metadata;
  return {
    ...(rest.place === undefined && dictionary.areaOf(folder) !== null && {place: folder}),
    ...rest,
    ...(isDay(delivered) && {delivered})
  };
}

/** What the `NAME.yml` beside a member of an archive says of it; nothing where there is none. */
export function parseSidecar(document: Document): Record<string, unknown> {
  const bytes = document.sidecar();
  return bytes === null
    ? {}
    : fieldsOf(decode(bytes), `${document.name.replace(/\.[^./]*$/, "").replace(/^.*\//, "")}.yml`);
}

/** The lines of a NAME.yml. Throws where it holds no such lines. */
export function fieldsOf(text: string, name: string): Record<string, unknown> {
  const value: unknown = parse(text, {logLevel: "error"}) ?? {};
  if (typeof value !== "object" || Array.isArray(value)) {
    throw new Error(`${name} is not a list of "name: value" lines`);
  }
  return {...value};
}

/** The result of an archive in which there is no report. */
export function emptyArchive(sourceFile: string): FileResult {
  return lost(
    sourceFile,
    "unreadable_file",
    "no report is in this archive",
    `put reports into it: ${known()}`
  );
}

const known = () => documentExtensions.map((extension) => `.${extension}`).join(", ");

/** The result of a file that cannot be read: it is not there, or not in a format we know. */
export function unreadable(sourceFile: string, error: unknown): FileResult {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case "ENOENT":
      return lost(sourceFile, "unreadable_file", "there is no such file", "check the path");
    case "EACCES":
    case "EPERM":
      return lost(
        sourceFile,
        "unreadable_file",
        "this file may not be read",
        "give yourself the right to read it"
      );
    default:
      return lost(
        sourceFile,
        "unreadable_file",
        firstLine(error),
        error instanceof UnreadableFile ? error.remedy : `save the report as UTF-8 text: ${known()}`
      );
  }
}

/** The result of a file on which our own code failed: the fault is ours, and the others are still read. */
export function broken(sourceFile: string, error: unknown): FileResult {
  const frame =
    error instanceof Error ? error.stack?.split("\n").find((line) => /^ +at /.test(line)) : undefined;
  return lost(
    sourceFile,
    "internal_error",
    `the reader failed: ${firstLine(error)}${frame ? ` (${frame.trim()})` : ""}`,
    "this is a fault of the program: report it with the file"
  );
}

function lost(sourceFile: string, code: string, message: string, remedy: string): FileResult {
  const problem: ProblemRow = {
    source_file: sourceFile,
    report: null,
    severity: "error",
    code,
    message,
    remedy,
    start: null
  };
  return {report: null, sections: [], sentences: [], observations: [], problems: [problem]};
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
