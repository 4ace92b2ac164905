import {expect, it} from "vitest";
import {linesOf} from "../../loaders/commands/lines.ts";

async function* chunks(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}

async function read(input: AsyncIterable<Uint8Array>, longest = 100): Promise<[number, string | null][]> {
  const lines: [number, string | null][] = [];
  for await (const {number, text} of linesOf(input, longest)) lines.push([number, text]);
  return lines;
}

it("gives lines with their number, whatever the chunks; empty ones are counted and left out", async () => {
  expect(await read(chunks("a\r\nb", "c\n\nd"))).toEqual([
    [1, "a"],
    [2, "bc"],
    [4, "d"]
  ]);
});

it("joins a character that two chunks share", async () => {
  const bytes = Buffer.from("增长\n");
  expect(await read(chunks(bytes.subarray(0, 2), bytes.subarray(2, 5), bytes.subarray(5)))).toEqual([
    [1, "增长"]
  ]);
});

it("gives null for a line that is too long, and goes on", async () => {
  expect(await read(chunks("aaaa", "aaaa\nb\n"), 6)).toEqual([
    [1, null],
    [2, "b"]
  ]);
});

it("takes no more of its input than is asked for", async () => {
  let taken = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      taken++;
      yield Buffer.from("a\n");
    }
  }
  const lines = linesOf(endless(), 10);
  for (let i = 0; i < 3; i++) await lines.next();
  expect(taken).toBe(3);
});
