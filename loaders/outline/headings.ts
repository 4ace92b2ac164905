import {chineseNumber} from "../read/dates.ts";

/** A heading at the head of a line. */
export interface Heading {
  /** Rank of the numbering style, 0 the highest; see `styles`. */
  rank: number;
  style: Style;
  /** Offsets of the heading's words in the text, with its number, without a full stop. */
  start: number;
  end: number;
  /** Its number, 0 where it has none. */
  number: number;
  /** The words without number and spaces, which cues are looked up in. */
  words: string;
  /** Whether more text follows in the line. */
  runsOn: boolean;
}

const styles = [
  "part",
  "chinese",
  "bracketed",
  "arabic",
  "bracketed_arabic",
  "unnumbered",
  "ordinal"
] as const;
export type Style = (typeof styles)[number];

const numeral = "[一二三四五六七八九十]{1,3}";
const numbering: [Style, RegExp][] = [
  ["part", new RegExp(`^第(?:${numeral}|\\d{1,2})[部章篇](?:分)?[、：:．. ]?`)],
  ["chinese", new RegExp(`^${numeral}[、．.，,] ?`)],
  ["bracketed", new RegExp(`^(?:[（(] ?${numeral} ?[）)]|[㈠-㈩])[、．.]? ?`)],
  ["bracketed_arabic", /^(?:[（(]\d{1,2}[）)]|[①-⑳])[、．.]? ?/],
  ["arabic", /^\d{1,2}(?:[、．]|[.](?!\d))[ ]?/],
  [
    "ordinal",
    new RegExp(`^(?:${numeral}(?:是|要)|第${numeral}[，、,]|首先[，、,]|其次[，、,]|再次[，、,]|最后[，、,])`)
  ]
];

// The longest first sentence of a paragraph that is its heading.
const longestTitle = 70;
const longestLine = 90;
const longestUnnumbered = 32;

const unlikeHeading =
  /[。；;：:，,！!？?%|]|代表[!！:：]?$|\d{4}年\d{1,2}月\d{1,2}日|[市省州县区]长|^[—─\-•*]/;

/** The heading that a line begins with, null for running text. */
export function headingOf(text: string, start: number, end: number): Heading | null {
  const line = text.slice(start, Math.min(end, start + 200));
  for (const [style, pattern] of numbering) {
    const number = pattern.exec(line)?.[0];
    if (number === undefined) continue;
    const stop = line.search(/[。！!]/);
    const length = stop >= 0 ? stop : end - start;
    if (stop < 0 && end - start > longestLine)
      return title(line, style, number, start, firstClause(line, number), true);
    if (length > longestTitle && stop >= 0)
      return title(line, style, number, start, firstClause(line, number), true);
    return title(line, style, number, start, length, stop >= 0 && start + stop + 1 < end);
  }
  if (end - start <= longestUnnumbered && end - start >= 4 && !unlikeHeading.test(line)) {
    return title(line, "unnumbered", "", start, end - start, false);
  }
  return null;
}

/** Where a heading that runs on without a full stop may be cut: at its first comma, semicolon or colon. */
function firstClause(line: string, number: string): number {
  const clause = line.slice(number.length).search(/[，,；;：:。]/);
  return clause < 0 ? Math.min(line.length, longestTitle) : number.length + clause;
}

function title(
  line: string,
  style: Style,
  number: string,
  start: number,
  length: number,
  runsOn: boolean
): Heading {
  const words = line.slice(number.length, length).replaceAll(" ", "");
  return {
    rank: styles.indexOf(style),
    style,
    start,
    end: start + length,
    words,
    runsOn,
    number: valueOf(number)
  };
}

function valueOf(number: string): number {
  if (number.startsWith("首先")) return 1;
  const numeral = /[一二三四五六七八九十]+|\d+/.exec(number)?.[0];
  return numeral ? chineseNumber(numeral) : 0;
}
