import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parseDictionary, type Dictionary, type DictionaryTexts} from "./dictionary.ts";

/** The texts of the dictionary's CSV files in a folder. */
export async function readDictionaryFiles(folder: string): Promise<DictionaryTexts> {
  const text = (name: string) => readFile(join(folder, `${name}.csv`), "utf8");
  const [indicators, areas, units, breaks] = await Promise.all([
    text("indicators"),
    text("areas"),
    text("units"),
    text("breaks")
  ]);
  return {indicators, areas, units, breaks};
}

/** The dictionary of a data folder. */
export async function readDictionary(folder: string): Promise<Dictionary> {
  return parseDictionary(await readDictionaryFiles(folder));
}
