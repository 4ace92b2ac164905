import {crc32, deflateSync} from "node:zlib";
import {expect, it} from "vitest";
import {withTexts} from "../../../src/components/share/png.ts";

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(data.length);
  ends[1].writeUInt32BE(crc32(body));
  return Buffer.concat([ends[0], body, ends[1]]);
};
// One grey pixel.
const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
const png = Buffer.concat([
  Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
  chunk("IHDR", header),
  chunk("IDAT", deflateSync(Buffer.from([0, 128]))),
  chunk("IEND", Buffer.alloc(0))
]);

const chunksOf = (bytes: Uint8Array): {type: string; data: Buffer}[] => {
  const buffer = Buffer.from(bytes);
  const found = [];
  for (let at = 8; at < buffer.length;) {
    const length = buffer.readUInt32BE(at);
    const body = buffer.subarray(at + 4, at + 8 + length);
    expect(buffer.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    found.push({type: body.toString("latin1", 0, 4), data: body.subarray(4)});
    at += 12 + length;
  }
  return found;
};

it("puts texts of any script after the header, with right checksums, and leaves the rest as it was", () => {
  const chunks = chunksOf(withTexts(png, {Title: "指标", Source: "two\nlines"}));
  expect(chunks.map(({type}) => type)).toEqual(["IHDR", "iTXt", "iTXt", "IDAT", "IEND"]);
  expect(chunks[1]!.data.toString("utf8")).toBe("Title\0\0\0\0\0指标");
  expect(chunks[2]!.data.toString("utf8")).toBe("Source\0\0\0\0\0two\nlines");
});
