import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Validation} from "./confidence.ts";
import {parseDictionary, type Dictionary, type DictionaryTexts} from "./dictionary.ts";

/** The texts of the dictionary's CSV files in a folder, and its labels' verdict on the rules where there is one. */
export async function readDictionaryFiles(folder: string): Promise<DictionaryTexts> {
  const text = (name: string) => readFile(join(folder, `${name}.csv`), "utf8");
  const [indicators, areas, units, breaks, validation] = await Promise.all([
    text("indicators"),
    text("areas"),
    text("units"),
    text("breaks"),
    readValidation(join(folder, "quality", "validation.json"))
  ]);
  return {indicators, areas, units, breaks, validation};
}

async function readValidation(path: string): Promise<Validation | null> {
  return existsSync(path) ? (JSON.parse(await readFile(path, "utf8")) as Validation) : null;
}

/** The dictionary of a data folder. */
export async function readDictionary(folder: string): Promise<Dictionary> {
  return parseDictionary(await readDictionaryFiles(folder));
}
