import {parseDictionary, type Dictionary} from "./link/dictionary.ts";
import {readDictionaryFiles} from "./link/dictionaryFiles.ts";
import {readReportFile} from "./reportFile.ts";
import type {FileResult} from "./tables/rows.ts";

/** One file to read: where it is, the name the tables give it, and the folder with the dictionary. */
export interface Task {
  path: string;
  sourceFile: string;
  data: string;
}

// A thread reads its dictionary once: parsing 3,000 areas costs more than reading a report.
const dictionaries = new Map<string, Promise<Dictionary>>();

/** Reads one file of a corpus: in a worker thread, or in this one when the corpus is too small for threads. */
export default async function readTask({path, sourceFile, data}: Task): Promise<FileResult> {
  let dictionary = dictionaries.get(data);
  if (dictionary === undefined) {
    dictionary = readDictionaryFiles(data).then(parseDictionary);
    dictionaries.set(data, dictionary);
  }
  return readReportFile(path, sourceFile, await dictionary);
}
