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
