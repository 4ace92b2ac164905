import {expose} from "comlink";
import areas from "../data/areas.csv";
import breaks from "../data/breaks.csv";
import indicators from "../data/indicators.csv";
import validation from "../data/quality/validation.json";
import units from "../data/units.csv";
import {parseDictionary} from "./link/dictionary.ts";
import {read} from "./read/read.ts";
import {readReport} from "./report.ts";

const dictionary = parseDictionary({indicators, areas, units, breaks, validation});

const reader = {
  /** Reads a report's file on the visitor's own machine: what the loaders read, by the same code. */
  async read(bytes: Uint8Array, name: string) {
    const {text, metadata, removed} = await read(bytes, name);
    return {text, removed, ...readReport(text, {...metadata, source_file: name}, dictionary)};
  }
};

export type Reader = typeof reader;

expose(reader);
