import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parseCorrections, type NumberedCorrection} from "./correction.ts";

/** The corrections in a data folder; none where there is no such file. Throws, with the line, where one is malformed. */
export async function readCorrections(data: string): Promise<NumberedCorrection[]> {
  const name = "corrections.csv";
  const text = await readFile(join(data, name), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? [] : parseCorrections(text, `data/${name}`);
}
