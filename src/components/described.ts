import {bothNames, spoken, type Language} from "./messages.js";

/** What `datapackage.json` says of a table or a column, in both languages. */
export interface Described {
  title_en: string;
  title_zh: string;
  meaning: string;
  meaning_zh: string;
}

/** A meaning in the language of the page. */
export function meaningOf(
  {meaning, meaning_zh}: Pick<Described, "meaning" | "meaning_zh">,
  asked: Language = spoken
): string {
  return asked === "zh" ? meaning_zh : meaning;
}

/** Title and meaning in a line; the title alone where nothing is said, as of a table of the reader's. */
export function described(of: Described, asked: Language = spoken): string {
  const title = bothNames(of.title_en, of.title_zh, asked);
  const meaning = meaningOf(of, asked);
  if (meaning === "") return title;
  return `${title}${asked === "zh" ? "：" : ". "}${meaning}`;
}
