import {UnreadableFile} from "./unreadable.ts";

/**
 * What a report may come to. The longest that governments publish (an outline of a five-year plan with its
 * pictures) stay far below; a file above was made to exhaust the reader, or is no report.
 */
export interface Limits {
  /** Bytes of one file, as it is or unpacked from an archive. */
  fileBytes: number;
  /** Bytes of all members of an archive together, unpacked. */
  unpackedBytes: number;
  /** How many times larger than its packed bytes a member may become, where it is larger than a megabyte. */
  ratio: number;
  members: number;
  /** Archives within archives. */
  archiveDepth: number;
  /** Elements within elements, in HTML and XML. */
  nesting: number;
  elements: number;
  pages: number;
  characters: number;
  /** Milliseconds for one file. */
  time: number;
}

export const limits: Limits = {
  fileBytes: 100 * 2 ** 20,
  unpackedBytes: 400 * 2 ** 20,
  ratio: 200,
  members: 5000,
  archiveDepth: 3,
  nesting: 1000,
  elements: 500_000,
  pages: 1500,
  characters: 3_000_000,
  time: 60_000
};

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

/** Throws where a file is too large to be a report. */
export function checkSize(bytes: number, name: string, {fileBytes}: Limits = limits): void {
  if (bytes <= fileBytes) return;
  throw new UnreadableFile(
    `${name} has ${megabytes(bytes)}, more than the ${megabytes(fileBytes)} that a report may have`,
    "save the report alone, as text or without its pictures"
  );
}

/** Throws where a text is too long to be a report's. */
export function checkLength(text: string, name: string, {characters}: Limits = limits): void {
  if (text.length <= characters) return;
  throw new UnreadableFile(
    `${name} holds ${text.length} characters, more than the ${characters} that a report may have`,
    "put each report into a file of its own"
  );
}

/** A check that throws once the time for a file is over; long loops ask it as they go. */
export function startClock(name: string, {time}: Limits = limits): () => void {
  const end = performance.now() + time;
  return () => {
    if (performance.now() <= end) return;
    throw new UnreadableFile(
      `${name} took longer than ${time / 1000} seconds to read`,
      "save the report's text as .txt or .docx and read that"
    );
  };
}
