import type {NameRecord} from "../../../loaders/tables/nameIndex.ts";

/** A value of a column that has names: a place, an indicator, a phrase of the reports. */
export interface Name {
  /** What stands in the column: "150200", "gdp", "新增规上企业". */
  code: string;
  zh: string;
  en: string;
  /** Syllables, without tones: "bao tou". */
  pinyin: string;
  /** How often the tables have it. */
  n: number;
}

export function readNames(records: readonly NameRecord[]): Name[] {
  return records.map(([code, zh, en, pinyin, n]) => ({code, zh, en, pinyin, n}));
}

/**
 * Names that a typed text may mean, best first: the code or a name as a whole, the beginning of one, the first
 * letters of the pinyin ("bt" for 包头), a part of a name. Equals are ordered by how often the tables have them.
 */
export function findNames(names: readonly Name[], typed: string, most = 50): Name[] {
  const wanted = typed.trim().toLowerCase();
  const ranked: {name: Name; rank: number}[] = [];
  for (const name of names) {
    const rank = wanted === "" ? 0 : rankOf(name, wanted);
    if (rank !== undefined) ranked.push({name, rank});
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || b.name.n - a.name.n || (a.name.code < b.name.code ? -1 : 1))
    .slice(0, most)
    .map(({name}) => name);
}

/** The lower, the better; undefined when the name is not meant. */
function rankOf({code, zh, en, pinyin}: Name, wanted: string): number | undefined {
  const english = en.toLowerCase();
  const spelt = pinyin.replaceAll(" ", "");
  const exact = [code.toLowerCase(), zh, english, spelt];
  if (exact.includes(wanted)) return 0;
  if (exact.some((text) => text.startsWith(wanted))) return 1;
  const initials = pinyin.replace(/(\S)\S*\s*/g, "$1");
  if (initials === wanted) return 1;
  if (initials.startsWith(wanted)) return 2;
  if (zh.includes(wanted) || english.split(/[\s-]+/).some((word) => word.startsWith(wanted))) return 3;
  // A part of the pinyin begins with a syllable, else "an" would find half of China.
  if (wanted.length > 2 && fromSyllable(pinyin, wanted)) return 4;
  return undefined;
}

function fromSyllable(pinyin: string, wanted: string): boolean {
  const syllables = pinyin.split(" ");
  return syllables.some((_, i) => syllables.slice(i).join("").startsWith(wanted));
}
