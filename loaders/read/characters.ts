import {replaceAll, type Cleaned} from "./cleaning.ts";

/** Real line breaks for "\r\n", a lone "\r", and for the two characters "\" and "n" that scrapers leave. */
export function realLineBreaks(text: string): Cleaned {
  return replaceAll(text, /\r\n?|(?:\\r)?\\n|\\r|\\t|[\v\u2028\u2029]/g, "\n");
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  middot: "·",
  hellip: "…",
  times: "×",
  permil: "‰"
};

/** HTML entities left in plain text; the spaces among them become one space. */
export function decodeEntities(text: string): Cleaned {
  return replaceAll(text, /&(?:[a-z]{2,6}|#\d{1,5});/g, (match) => {
    const name = match.slice(1, -1);
    if (name.startsWith("#")) return String.fromCharCode(Number(name.slice(1)));
    return entities[name] ?? " ";
  });
}

/** Runs of "?" stand where a page's wide spaces were decoded wrongly. */
export function dropMojibake(text: string): Cleaned {
  return replaceAll(text, /\?{2,}|\ufffd+/g, " ");
}

/** Zero-width and private-use characters (bullets of PDF fonts) say nothing. */
export function dropInvisible(text: string): Cleaned {
  return replaceAll(text, /[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]+/g, "");
}

/** Full-width letters, digits and per cent signs, and the small digits of PM₂.₅, in their plain form. */
export function foldWidths(text: string): Cleaned {
  const folded = replaceAll(
    text,
    /[０-９Ａ-Ｚａ-ｚ％﹪₀-₉]|(?<=[0-9０-９₀-₉])．(?=[0-9０-９₀-₉])/g,
    (match) => {
      const code = match.charCodeAt(0);
      if (match === "﹪") return "%";
      return String.fromCharCode(code >= 0xff00 ? code - 0xfee0 : code - 0x2080 + 0x30);
    }
  );
  return folded;
}

/** Marks of notes in the running text, such as [12]; they would read as figures. In a cell of a table they are. */
export function dropNoteMarks(text: string): Cleaned {
  return replaceAll(text, /(?<!^|\n|\|)(?:\[\d{1,3}\]|〔\d{1,2}〕|【\d{1,3}】)|[①-⑳](?=[，。；、“”])/g, "");
}
