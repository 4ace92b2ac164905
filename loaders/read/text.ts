import {
  decodeEntities,
  dropInvisible,
  dropMojibake,
  dropNoteMarks,
  foldRadicals,
  foldWidths,
  realLineBreaks
} from "./characters.ts";
import {dropAbstract, dropGlossary, dropNewsLead, dropSiteChrome} from "./chrome.ts";
import {clean, type Removed, type Step} from "./cleaning.ts";
import {dropNotes, dropPageNumbers, dropRepeatedBody, dropWatermarks, joinWraps} from "./lines.ts";
import {dropSpaces} from "./spaces.ts";

/** What a format makes of a file, before the pages are counted off. */
export interface FormatResult {
  /** Clean text, a paragraph a line; a form feed stands where a page begins. */
  text: string;
  /** The text before site furniture was cut: its fields may name date and issuer. */
  head: string;
  frontMatter: Record<string, unknown>;
  removed: Removed[];
  /** Whether it has pages, be it only one; where it is not said, form feeds tell. */
  isPaged?: boolean;
}

const characters: Record<string, Step> = {
  "literal line break": realLineBreaks,
  "HTML entity": decodeEntities,
  mojibake: dropMojibake,
  "invisible character": dropInvisible,
  "full-width character": foldWidths,
  radical: foldRadicals,
  space: dropSpaces
};

const lines: Record<string, Step> = {
  "news lead": dropNewsLead,
  abstract: dropAbstract,
  "page number": dropPageNumbers,
  watermark: dropWatermarks,
  "site furniture": dropSiteChrome,
  glossary: dropGlossary,
  note: dropNotes,
  "note mark": dropNoteMarks,
  "line wrap": joinWraps,
  "repeated body": dropRepeatedBody
};

const headLength = 3000;

/** Plain text as it comes from sites and PDFs. */
export function readText(decoded: string): FormatResult {
  return cleaned(decoded.replaceAll("\f", "\n\f\n"), lines);
}

/** Text whose lines are paragraphs already; form feeds stand where a page begins, inside of a line too. */
export function readParagraphs(text: string): FormatResult {
  const {"line wrap": _, ...others} = lines;
  return {...cleaned(text, others), isPaged: true};
}

// So many characters that begin a page are looked for, or fewer where cleaning took out some of them.
const signatures = [24, 12, 6];

/**
 * Plain text with form feeds anywhere in its lines: the same text as without them, a form feed where the words that
 * begin a page stand in it. The page of words that cleaning took out begins with those that follow.
 */
export function readMarkedText(marked: string): FormatResult {
  const result = readText(marked.replaceAll("\f", ""));
  if (!marked.includes("\f")) return result;
  const {text} = result;
  const letters = [...text.matchAll(/\S/g)].map(({index}) => index);
  const compact = text.replace(/\s/g, "");
  let marks = "";
  let paged = "";
  let [end, from] = [0, 0];
  for (let at = marked.indexOf("\f"); at >= 0; at = marked.indexOf("\f", at + 1)) {
    marks += "\f";
    const page = clean(marked.slice(at, at + 200).replaceAll("\f", ""), characters).text.replace(/\s/g, "");
    const found = signatures
      .map((length) => compact.indexOf(page.slice(0, length), from))
      .find((position) => position >= 0);
    const start = found === undefined ? undefined : letters[found];
    if (found === undefined || start === undefined) continue;
    paged += text.slice(end, start) + marks;
    [end, from, marks] = [start, found, ""];
  }
  return {...result, text: paged + text.slice(end) + marks, isPaged: true};
}

function cleaned(raw: string, steps: Record<string, Step>): FormatResult {
  const readable = clean(raw, characters);
  const {text, removed} = clean(readable.text, steps);
  return {
    text,
    head: readable.text.slice(0, headLength),
    frontMatter: {},
    removed: [...readable.removed, ...removed]
  };
}
