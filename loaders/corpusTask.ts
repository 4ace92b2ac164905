import {parseDictionary, type Dictionary} from "./link/dictionary.ts";
import {readDictionaryFiles} from "./link/dictionaryFiles.ts";
import {readReportFile} from "./reportFile.ts";
import type {FileResult} from "./reportRows.ts";

/** One file to read: where it is, the name the tables give it, and the folder with the dictionary. */
export interface Task {
  path: string;
  sourceFile: string;
  data: string;
}

// A thread reads its dictionary once: parsing 3,000 areas costs more than reading a report.
const dictionaries = new Map<string, Promise<Dictionary>>();

/** The dictionary in a folder. Rejects, with the folder's name, where a file or a column is missing. */
export function dictionaryOf(data: string): Promise<Dictionary> {
  let dictionary = dictionaries.get(data);
  if (dictionary === undefined) {
    dictionary = readDictionaryFiles(data)
      .then(parseDictionary)
      .catch((error: Error) => {
        throw new Error(`the dictionary in ${data} cannot be read: ${error.message}`);
      });
    dictionaries.set(data, dictionary);
  }
  return dictionary;
}

/** Reads one file of a corpus, an archive with all its reports: in a worker thread, or in this one when the corpus is too small for threads. */
export default async function readTask({path, sourceFile, data}: Task): Promise<FileResult[]> {
  return readReportFile(path, sourceFile, await dictionaryOf(data));
}
