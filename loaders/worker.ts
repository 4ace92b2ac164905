import {expose} from "comlink";
import areas from "../data/areas.csv";
import breaks from "../data/breaks.csv";
import indicators from "../data/indicators.csv";
import validation from "../data/quality/validation.json";
import units from "../data/units.csv";
import {parseDictionary} from "./link/dictionary.ts";
import type {Removed} from "./read/cleaning.ts";
import {documentsOf} from "./read/documents.ts";
import {isDocument, read} from "./read/read.ts";
import {UnreadableFile} from "./read/unreadable.ts";
import {readReport, type ReportResult} from "./report.ts";

const dictionary = parseDictionary({indicators, areas, units, breaks, validation});

/** What a file gave: a report with its text, or the reason why there is none. */
export type WorkerResult =
  | ({name: string; text: string; removed: Removed[]} & ReportResult)
  | {name: string; message: string; remedy: string};

const reader = {
  /** Reads a report's file on the visitor's own machine: what the loaders read, by the same code. */
  async read(bytes: Uint8Array, name: string) {
    const {text, pages, metadata, removed} = await read(bytes, name);
    return {text, removed, ...readReport(text, {...metadata, source_file: name}, dictionary, pages)};
  },

  /** Reads every report in a file, of an archive those in it; what cannot be read says why and what to do. */
  async readAll(bytes: Uint8Array, name: string): Promise<WorkerResult[]> {
    const results: WorkerResult[] = [];
    const fail = (name: string, error: unknown) =>
      results.push({
        name,
        message: error instanceof Error ? error.message : String(error),
        remedy: error instanceof UnreadableFile ? error.remedy : "save the report as .txt, .docx or .pdf"
      });
    try {
      for (const document of documentsOf(bytes, name, isDocument)) {
        try {
          results.push({name: document.name, ...(await reader.read(document.bytes(), document.name))});
        } catch (error) {
          fail(document.name, error);
        }
      }
    } catch (error) {
      fail(name, error);
    }
    return results;
  }
};

export type Reader = typeof reader;

expose(reader);
