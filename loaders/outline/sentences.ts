/** A stretch of the text; offsets are UTF-16 positions, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

const marks = /[。！？!?（(《）)》\n]/g;
const closing = new Set('”’」』）)》"');

// A bracket left open must not swallow the rest of the paragraph.
const longestBracket = 160;

/**
 * The longest sentence in characters. Those of reports stay below 700; a text without full stops is cut, for the
 * patterns that read a sentence may take time by the square of its length.
 */
export const longestSentence = 1000;

/** Where to cut a text that goes on for too long: behind its last comma or semicolon, else anywhere but inside a character. */
function cutBefore(text: string, start: number, limit: number): number {
  for (let at = limit; at > start + longestSentence / 2; at--)
    if ("，；,;".includes(text[at - 1]!)) return at;
  return /[\udc00-\udfff]/.test(text[limit]!) ? limit - 1 : limit;
}

/**
 * Splits at 。！？ and line ends, each sentence with its mark and the quotation mark or bracket that closes
 * after it. Full stops inside brackets do not split: "（一季度5%。二季度3%）" belongs to one statement. What is longer
 * than `longestSentence` is cut.
 */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  let from = start;
  let opened = -1;
  const push = (to: number) => {
    let first = from;
    while (first < to && (text[first] === " " || text[first] === "\n")) first++;
    while (to - first > longestSentence) {
      const cut = cutBefore(text, first, first + longestSentence);
      spans.push({start: first, end: cut});
      first = cut;
    }
    if (first < to) spans.push({start: first, end: to});
    from = to;
  };
  marks.lastIndex = start;
  for (let match = marks.exec(text); match && match.index < end; match = marks.exec(text)) {
    const mark = match[0];
    const index = match.index;
    if (mark === "\n") {
      push(index);
      opened = -1;
    } else if (mark === "（" || mark === "(" || mark === "《") {
      opened = index;
    } else if (mark === "）" || mark === ")" || mark === "》") {
      opened = -1;
    } else if (opened < 0 || index - opened > longestBracket) {
      let to = index + 1;
      while (to < end && (closing.has(text[to]!) || "！!？?。".includes(text[to]!))) to++;
      push(to);
      opened = -1;
      marks.lastIndex = to;
    }
  }
  push(end);
  return spans;
}
