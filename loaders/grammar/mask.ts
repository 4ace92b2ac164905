const fullWidth: Record<string, string> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）"
};

/** The text with its punctuation as Chinese prints it, same length; commas inside numbers stay. */
export function foldPunctuation(text: string): string {
  if (!/[,;:!?()]/.test(text)) return text;
  return text.replace(/[;:!?()]|,(?!\d{3}(?!\d))|(?<!\d),/g, (mark) => fullWidth[mark] ?? mark);
}

const pairs: Record<string, string> = {"（": "）", "(": ")", "“": "”", "《": "》", "「": "」", "‘": "’"};
const opening = /[（(“《「‘]/g;

/**
 * The text with what stands inside short brackets and quotation marks blotted out, same length:
 * separators there divide nothing ("企业技术（研发）中心", "《甲、乙条例》"). Brackets that hold a
 * quantity stay open, for what they say is a clause of its own.
 */
export function maskBrackets(text: string, holds: (start: number, end: number) => boolean): string {
  let masked = "";
  let done = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const at = match.index;
    const end = text.indexOf(pairs[match[0]]!, at + 1);
    if (end < 0 || end - at > 40 || holds(at, end)) continue;
    masked += text.slice(done, at) + "※".repeat(end + 1 - at);
    done = end + 1;
    opening.lastIndex = done;
  }
  return masked + text.slice(done);
}
