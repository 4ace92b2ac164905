import {readFile} from "node:fs/promises";
import {basename, dirname, extname, join} from "node:path";
import {listReports} from "../corpus.ts";
import type {Dictionary} from "../link/dictionary.ts";
import {documentsOf, extensionOf, type Document} from "../read/documents.ts";
import {isDocument} from "../read/read.ts";
import {parseSidecar, readDocument, unreadable} from "../readDocument.ts";
import {folderOf, sidecar} from "../reportFile.ts";
import type {FileResult} from "../reportRows.ts";

/** What a person or a NAME.yml says of a report: lines of front matter. */
export type Given = Readonly<Record<string, unknown>>;

/** A document that may become a report of the corpus. */
export interface Candidate {
  /** Its file, for a member with the path in its archive behind it. */
  name: string;
  /** Ending of the file: "docx". */
  extension: string;
  bytes: Uint8Array;
  /** What is said of it beside its text; it goes into a NAME.yml beside the copy. */
  given: Given;
  result: FileResult;
  /** Reads it again with more said of it. */
  readWith(given: Given): Promise<Candidate>;
}

/** A file that holds nothing to add, and what was said of it. */
export type Refused = Pick<Candidate, "name" | "result">;

/** The documents in files, folders and archives, each read. What cannot be opened is told apart by having no bytes. */
export async function* candidatesIn(
  paths: readonly string[],
  dictionary: Dictionary
): AsyncGenerator<Candidate | Refused> {
  for (const path of await listReports(paths)) {
    let documents: Document[];
    try {
      documents = documentsOf(await readFile(path), basename(path), isDocument);
    } catch (error) {
      yield {name: path, result: unreadable(path, error)};
      continue;
    }
    if (documents.length === 0) {
      yield {name: path, result: unreadable(path, new Error("no report is in this archive"))};
    }
    for (const document of documents) {
      const name = join(dirname(path), document.name);
      try {
        const bytes = document.bytes();
        const isMember = document.name !== basename(path);
        const said: Given = isMember ? parseSidecar(document) : await sidecar(path);
        yield await candidateOf({name, bytes, given: {...said}}, dictionary);
      } catch (error) {
        yield {name, result: unreadable(name, error)};
      }
    }
  }
}

async function candidateOf(
  {name, bytes, given}: Pick<Candidate, "name" | "bytes" | "given">,
  dictionary: Dictionary
): Promise<Candidate> {
  const document: Document = {name: basename(name), bytes: () => bytes, sidecar: () => null};
  const read = (said: Given, path: string) =>
    readDocument(document, {folder: folderOf(path), inner: name, beside: () => said}, dictionary);
  const result = await read(given, name);
  // The folder's name is lost on the way: what only it told must be said beside the copy.
  const place = result.report?.place;
  const isFromFolder = place != null && (await read(given, basename(name))).report?.place !== place;
  return {
    name,
    extension: extensionOf(name) || extname(name).slice(1),
    bytes,
    given: isFromFolder ? {place, ...given} : given,
    result,
    readWith: (more) => candidateOf({name, bytes, given: {...given, ...more}}, dictionary)
  };
}
