import {StringDecoder} from "node:string_decoder";

/** A line of a stream and its number, from 1; `text` is null for a line that is longer than it may be. */
export interface Line {
  number: number;
  text: string | null;
}

/**
 * The lines of a stream of UTF-8, without their ends; empty ones are left out. No more of the stream is taken
 * than the reader of the lines asks for, and no more than one line of `longest` characters is held.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  const decoder = new StringDecoder("utf8");
  let number = 0;
  let rest = "";
  let isTooLong = false;
  const take = (piece: string): void => {
    isTooLong ||= rest.length + piece.length > longest;
    rest = isTooLong ? "" : rest + piece;
  };
  const end = (): Line => {
    const line = {number: ++number, text: isTooLong ? null : rest.replace(/\r$/, "")};
    rest = "";
    isTooLong = false;
    return line;
  };
  for await (const bytes of input) {
    const pieces = decoder.write(Buffer.from(bytes)).split("\n");
    for (const [index, piece] of pieces.entries()) {
      take(piece);
      if (index === pieces.length - 1) break;
      const line = end();
      if (line.text !== "") yield line;
    }
  }
  take(decoder.end());
  const line = end();
  if (line.text !== "") yield line;
}
