import {expose, transfer} from "comlink";
import areas from "../data/areas.csv";
import breaks from "../data/breaks.csv";
import indicators from "../data/indicators.csv";
import validation from "../data/quality/validation.json";
import units from "../data/units.csv";
import {exportedFile, type Exportable} from "./add/exported.ts";
import {joinReports, provinceOf, type Joined, type ReadRows} from "./add/ownReports.ts";
import {missingOf, type MissingField} from "./add/missing.ts";
import {parseDictionary} from "./link/dictionary.ts";
import {documentsOf, type Document} from "./read/documents.ts";
import {isDocument} from "./read/read.ts";
import {emptyArchive, parseSidecar, readDocument, unreadable} from "./readDocument.ts";
import type {FileResult} from "./reportRows.ts";

const dictionary = parseDictionary({indicators, areas, units, breaks, validation});

/** The folder under which a visitor's files stand in `source_file`: they are told from the site's by it. */
const folder = "yours";

/** One document of a visitor's file: of an archive a member. */
export type OwnDocument = Exportable;

/** A document with what was read of it. */
export interface OwnResult extends OwnDocument {
  result: FileResult;
  /** What must be said of it before it has an id of its own. */
  missing: MissingField[];
  /** The province among whose reports it stands. */
  province: string;
}

async function readOwn(document: OwnDocument): Promise<OwnResult> {
  const {name, bytes, given} = document;
  const result = await readDocument(
    {name, bytes: () => bytes, sidecar: () => null},
    {folder: name.split("/").at(-2) ?? "", inner: `${folder}/${name}`, beside: () => given},
    dictionary
  );
  const province = result.report === null ? "none" : provinceOf(result.report);
  return {...document, result, missing: missingOf(result), province};
}

/** The documents of a file, those that cannot be had as the problem that says why. */
function* openDocuments(bytes: Uint8Array, name: string): Generator<OwnDocument | FileResult> {
  let documents: Document[];
  try {
    documents = documentsOf(bytes, name, isDocument);
  } catch (error) {
    yield unreadable(name, error);
    return;
  }
  if (documents.length === 0) yield emptyArchive(name);
  for (const document of documents) {
    try {
      yield {name: document.name, bytes: document.bytes(), given: parseSidecar(document)};
    } catch (error) {
      yield unreadable(document.name, error);
    }
  }
}

const reader = {
  /**
   * Reads every report of a file on the visitor's own machine, by the code with which a build reads `data/reports`;
   * `onRead` is called after each with how many there are. What cannot be read is a result that says why.
   */
  async readAll(
    bytes: Uint8Array,
    name: string,
    onRead: (done: number, total: number) => void = () => {}
  ): Promise<(OwnResult | FileResult)[]> {
    const documents = [...openDocuments(bytes, name)];
    const results: (OwnResult | FileResult)[] = [];
    for (const document of documents) {
      results.push("problems" in document ? document : await readOwn(document));
      onRead(results.length, documents.length);
    }
    return results;
  },

  /** Reads one document again, with more said of it or by newer code. */
  read: readOwn,

  /** The rows of the provinces of some reports with these among them. */
  join(own: readonly FileResult[], tables: {base: ReadRows; year: number}): Joined {
    const joined = joinReports(own, tables, dictionary);
    return transfer(
      joined,
      [...joined.tables.values()].map(({buffer}) => buffer as ArrayBuffer)
    );
  },

  /** The file of a report to put into `data/reports`. */
  exported(document: OwnDocument, report: string): {name: string; bytes: Uint8Array} {
    return exportedFile(document, report);
  }
};

export type Reader = typeof reader;

expose(reader);
