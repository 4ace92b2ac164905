import {createHash} from "node:crypto";

/** Sorted rows of a table as an Arrow IPC stream. */
export interface Part {
  arrow: Uint8Array;
  /** SHA-256 of the stream, in hex. */
  sha256: string;
}

export const partOf = (arrow: Uint8Array): Part => ({
  arrow,
  sha256: createHash("sha256").update(arrow).digest("hex")
});
