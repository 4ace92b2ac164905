import type {Picture} from "./picture.js";

/** A picture as PNG, `scale` pixels for each of its own. `texts` go into the file as metadata, by keyword. */
export async function pngOf(
  {svg, width, height}: Picture,
  {texts, scale = 2}: {texts: Record<string, string>; scale?: number}
): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  // A canvas has a greatest size, which differs from browser to browser.
  if (blob === null)
    throw new Error(`${canvas.width} by ${canvas.height} pixels are too many for this browser`);
  return withTexts(new Uint8Array(await blob.arrayBuffer()), texts);
}

/** Adds texts to a PNG, each as a chunk of international text (iTXt), after its header. */
export function withTexts(png: Uint8Array, texts: Record<string, string>): Uint8Array {
  // Eight bytes of signature, and the header: length, type, 13 bytes, checksum.
  const afterHeader = 8 + 4 + 4 + 13 + 4;
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    // Keyword, its end, not compressed, no language, no translated keyword, the text.
    chunk("iTXt", encoded(`${keyword}\0\0\0\0\0${text}`))
  );
  return joined([png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([encoded(type), data]);
  return joined([bigEndian(data.length), body, bigEndian(checksum(body))]);
}

/** The cyclic redundancy check of PNG (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
