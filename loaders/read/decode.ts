import {analyse} from "chardet";

/** Names that documents give to encodings, under which TextDecoder knows a superset of them. */
const supersets: Record<string, string> = {gb2312: "gb18030", gbk: "gb18030", gb_2312: "gb18030"};

/** The text of bytes that are UTF-8 throughout; null for others. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

// Statistics need no more than this, and a whole outline would take them a second.
const sampled = 50_000;

/** What bytes that are no UTF-8 are by their statistics: GB 18030 unless they look more like Big5, or like UTF-8 with a fault. */
function likelyEncoding(bytes: Uint8Array): string {
  const guesses = new Map<string, number>(
    analyse(bytes.subarray(0, sampled)).map(({name, confidence}) => [name, confidence])
  );
  const of = (name: string) => guesses.get(name) ?? 0;
  if (of("UTF-8") >= 80) return "utf-8";
  return of("Big5") > of("GB18030") ? "big5" : "gb18030";
}

/** The encoding that a label names, if it is one of those Chinese sites use; null for others, which are declared by mistake. */
function declaredEncoding(label: string | null): string | null {
  const name = label?.toLowerCase().trim() ?? "";
  const known = supersets[name] ?? name;
  return ["gb18030", "big5", "big5-hkscs"].includes(known) ? known : null;
}

/**
 * The text of a file: by its byte order mark, else as UTF-8 where it is UTF-8, else by what it declares (`label`,
 * such as the charset of an HTML page), else by the statistics of its bytes: GB 18030, which also reads GBK and
 * GB 2312, or Big5. The mark itself is not part of the text.
 */
export function decode(bytes: Uint8Array, label: string | null = null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // Before what is declared: templates say GBK over pages that have long been UTF-8, and no long GBK text is UTF-8 by chance.
  return utf8(bytes) ?? new TextDecoder(declaredEncoding(label) ?? likelyEncoding(bytes)).decode(bytes);
}

/** The name of a member of an archive whose bytes were read as Latin-1, as Windows writes them in GBK. */
export function decodeName(name: string): string {
  const codes = [...name].map((character) => character.charCodeAt(0));
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return name;
  const bytes = Uint8Array.from(codes);
  return utf8(bytes) ?? new TextDecoder("gb18030").decode(bytes);
}
