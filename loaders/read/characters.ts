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

/**
 * Full-width letters, digits and per cent signs, and the small digits of PM₂.₅, in their plain form; the full stop
 * that some pages print for a decimal point, "18。3万吨".
 */
export function foldWidths(text: string): Cleaned {
  const folded = replaceAll(
    text,
    /[０-９Ａ-Ｚａ-ｚ％﹪₀-₉]|(?<=[0-9０-９₀-₉])．(?=[0-9０-９₀-₉])|(?<=(?<![0-9.])[0-9]{1,4})。(?=[0-9]{1,2}(?:[万亿%倍]|个百分点|公里))/g,
    (match) => {
      const code = match.charCodeAt(0);
      if (match === "﹪") return "%";
      if (match === "。") return ".";
      return String.fromCharCode(code >= 0xff00 ? code - 0xfee0 : code - 0x2080 + 0x30);
    }
  );
  return folded;
}

/** Marks of notes in the running text, such as [12]; they would read as figures. In a cell of a table they are. */
export function dropNoteMarks(text: string): Cleaned {
  return replaceAll(text, /(?<!^|\n|\|)(?:\[\d{1,3}\]|〔\d{1,2}〕|【\d{1,3}】)|[①-⑳](?=[，。；、“”])/g, "");
}

/** Radicals and the ideographs they look like, in pairs (Unicode, EquivalentUnifiedIdeograph). */
const supplement =
  "⼾户⺁厂⺇几⺋卩⺏尢⺒巳⺓幺⺗心⺝月⺟母⺠民⺤爪⺩王⺬示⺰纟⺳网⺷羊⺼肉⺿艹⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻌辶⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻳龟";

const ideographs = new Map(supplement.match(/../g)!.map(([radical, ideograph]) => [radical!, ideograph!]));

/**
 * The radicals that PDF writers take for the ideographs they look like ("增⻓" for 增长), as ideographs, and the
 * long dash as the two that it stands for.
 */
export function foldRadicals(text: string): Cleaned {
  return replaceAll(text, /[\u2e80-\u2fdf]|\u2e3a/g, (match) =>
    match === "\u2e3a" ? "——" : (ideographs.get(match) ?? match.normalize("NFKC"))
  );
}
