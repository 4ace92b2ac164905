import {createHash} from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {dirname, join} from "node:path";

const digest = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
const digestLength = 32;

/**
 * Files by key in a folder, for results that can be made again. What is damaged counts as missing, and what
 * cannot be written is not kept: a cache costs time when it fails, never a table.
 */
export class Store {
  readonly #used = new Set<string>();

  constructor(readonly folder: string) {}

  /** The bytes under a key; undefined where there are none, or not those that were put there. */
  get(key: string): Uint8Array | undefined {
    const path = this.#path(key);
    let file: Buffer;
    try {
      file = readFileSync(path);
    } catch {
      return undefined;
    }
    const bytes = file.subarray(digestLength);
    if (file.length < digestLength || !digest(bytes).equals(file.subarray(0, digestLength))) return undefined;
    this.#used.add(path);
    return bytes;
  }

  has(key: string): boolean {
    const path = this.#path(key);
    const isThere = statSync(path, {throwIfNoEntry: false}) !== undefined;
    if (isThere) this.#used.add(path);
    return isThere;
  }

  /** Keeps bytes under a key: written beside and renamed, so that nobody meets half of them. */
  put(key: string, bytes: Uint8Array): void {
    const path = this.#path(key);
    const unfinished = `${path}.${process.pid}.tmp`;
    this.#used.add(path);
    try {
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(unfinished, Buffer.concat([digest(bytes), bytes]));
      renameSync(unfinished, path);
    } catch {
      try {
        rmSync(unfinished, {force: true});
      } catch {
        // There is not even a folder.
      }
    }
  }

  /** The bytes under a key, made and kept where there are none. */
  cached(key: string, make: () => Uint8Array): Uint8Array {
    const known = this.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.put(key, made);
    return made;
  }

  /** Deletes what has not been used for some days, by this run or another. */
  prune(days = 7): void {
    const now = new Date();
    const oldest = now.getTime() - days * 86_400_000;
    for (const folder of list(this.folder)) {
      for (const path of list(folder)) {
        if (this.#used.has(path)) utimesSync(path, now, now);
        else if ((statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? Infinity) < oldest)
          rmSync(path, {force: true});
      }
    }
  }

  /** Two characters of the key name a folder: a hundred thousand files in one are slow to list. */
  #path(key: string): string {
    return join(this.folder, key.slice(0, 2), key.slice(2));
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
