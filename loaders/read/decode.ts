/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark, else UTF-8, else GB 18030 (which also reads GBK
 * and GB 2312, the encodings of older government sites). The mark itself is not part of the text.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
