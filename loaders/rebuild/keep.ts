import {readFile} from "node:fs/promises";
import {basename, dirname, extname, resolve} from "node:path";
import {deserialize, serialize} from "node:v8";
import {deflateRawSync, inflateRawSync} from "node:zlib";
import readTask, {type Task} from "../corpusTask.ts";
import type {FileResult} from "../reportRows.ts";
import {Store} from "./store.ts";
import {hashOf} from "./versions.ts";

/** A file to read whose results are to be kept. */
export interface KeepTask extends Task {
  /** Folder of the store. */
  store: string;
  /** Hash over the code and the dictionary that read it. */
  version: string;
}

/** One report of a file, as far as it is known without loading it. */
export interface KeptResult extends Pick<FileResult, "report" | "problems"> {
  /** Where the store has all of it; null where it could not be read, which leaves nothing to load. */
  key: string | null;
}

/**
 * Key of what a file gives: its bytes, those of the NAME.yml beside it, what its path says (the folder may name the
 * place), and the version of the reader. Null where the file cannot be opened.
 */
export async function keyOf({path, sourceFile, version}: KeepTask): Promise<string | null> {
  const sidecar = path.slice(0, -extname(path).length) + ".yml";
  try {
    const [bytes, beside] = await Promise.all([readFile(path), readFile(sidecar).catch(() => "")]);
    return hashOf([version, sourceFile, basename(dirname(resolve(path))), bytes, beside]);
  } catch {
    return null;
  }
}

/** What the store knows of a file; undefined where it must be read. */
export function kept(store: Store, key: string): KeptResult[] | undefined {
  const bytes = store.get(`${key}-summary`);
  if (bytes === undefined) return undefined;
  const results = deserialize(bytes) as KeptResult[];
  return results.every(({key}) => key === null || store.has(key)) ? results : undefined;
}

/** Reads a file, keeps what it gave, and returns the short of it. Of a file that changes meanwhile nothing is kept under the old key. */
export async function readAndKeep(task: KeepTask): Promise<KeptResult[]> {
  const store = new Store(task.store);
  for (;;) {
    const key = await keyOf(task);
    const results = await readTask(task);
    if (key !== (await keyOf(task))) continue;
    const short = results.map((result, index): KeptResult => {
      const own = result.report === null || key === null ? null : `${key}-${index}`;
      if (own !== null) store.put(own, pack(result));
      return {report: result.report, problems: result.problems, key: own};
    });
    // Last: a summary promises that the rest is there.
    if (key !== null) store.put(`${key}-summary`, serialize(short));
    return short;
  }
}

/** All that is kept of a report; undefined where it is damaged or gone. */
export function loadKept(store: Store, key: string): FileResult | undefined {
  const bytes = store.get(key);
  return bytes && (deserialize(inflateRawSync(bytes)) as FileResult);
}

function pack(result: FileResult): Uint8Array {
  return deflateRawSync(serialize(result), {level: 1});
}
