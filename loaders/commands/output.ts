import {open, rename, rm} from "node:fs/promises";
import {dirname} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";

/**
 * Writes chunks to a file, or to stdout where none is named, no faster than they are taken. The file appears
 * when it is complete: a run that fails leaves what was there before. A reader of stdout that has seen enough
 * (`| head`) ends the writing without an error.
 */
export async function writeOutput(
  chunks: AsyncIterable<string | Uint8Array>,
  file: string | undefined
): Promise<void> {
  if (file === undefined) {
    try {
      await pipeline(Readable.from(chunks), process.stdout, {end: false});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
    }
    return;
  }
  const unfinished = `${file}.${process.pid}.tmp`;
  // Opened before the first chunk is asked for: a wrong path is said now, not after an hour of reading.
  const handle = await open(unfinished, "w").catch((error: NodeJS.ErrnoException) => {
    const cause = error.code === "ENOENT" ? `there is no folder ${dirname(file)}` : error.message;
    throw new Error(`${file} cannot be written: ${cause}`);
  });
  try {
    await pipeline(Readable.from(chunks), handle.createWriteStream());
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, {force: true});
    throw error;
  }
}

/** One chunk as an output of its own. */
export async function* onlyChunk(chunk: string): AsyncGenerator<string> {
  yield chunk;
}
