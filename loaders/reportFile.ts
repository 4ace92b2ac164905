import {readFile} from "node:fs/promises";
import {basename, dirname, extname, join, resolve} from "node:path";
import type {Dictionary} from "./link/dictionary.ts";
import {documentsOf, type Document} from "./read/documents.ts";
import {isDocument} from "./read/read.ts";
import {emptyArchive, fieldsOf, parseSidecar, readDocument, unreadable} from "./readDocument.ts";
import type {FileResult} from "./reportRows.ts";

/**
 * Reads a report's file, with the `NAME.yml` beside it if there is one; of an archive each report in it. Never
 * throws: what cannot be read is a result without a report and with the problem that says why.
 */
export async function readReportFile(
  path: string,
  sourceFile: string,
  dictionary: Dictionary
): Promise<FileResult[]> {
  let documents: Document[];
  try {
    documents = documentsOf(await readFile(path), basename(path), isDocument);
  } catch (error) {
    return [unreadable(sourceFile, error)];
  }
  if (documents.length === 0) return [emptyArchive(sourceFile)];
  const results: FileResult[] = [];
  for (const document of documents) {
    const inner = sourceFile + document.name.slice(basename(path).length);
    const beside = inner === sourceFile ? () => sidecar(path) : () => parseSidecar(document);
    results.push(
      await readDocument(
        document,
        {folder: folderOf(join(dirname(path), document.name)), inner, beside},
        dictionary
      )
    );
  }
  return results;
}

/**
 * Reads a report's text that stands in no file, named `name` in the results. `hints` say what front matter would.
 * Never throws, as `readReportFile`.
 */
export async function readReportText(
  text: string,
  name: string,
  hints: Record<string, unknown>,
  dictionary: Dictionary
): Promise<FileResult> {
  const bytes = new TextEncoder().encode(text);
  const document: Document = {name: `${name}.txt`, bytes: () => bytes, sidecar: () => null};
  return readDocument(document, {folder: "", inner: name, beside: () => hints}, dictionary);
}

/** Name of the folder that a file stands in. */
export const folderOf = (path: string): string => basename(dirname(resolve(path)));

/** What the `NAME.yml` beside a report says of it; nothing where there is none. */
export async function sidecar(path: string): Promise<Record<string, unknown>> {
  const file = path.slice(0, -extname(path).length) + ".yml";
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return fieldsOf(text, basename(file));
}
