import {readList, readTable} from "./csv.ts";
import {longestFirst} from "./longestFirst.ts";

export type AreaLevel = "nation" | "province" | "prefecture" | "county";

export const areaColumns = [
  "ref_area",
  "name_zh",
  "name_en",
  "short_zh",
  "short_en",
  "level",
  "parent",
  "aliases",
  "abbreviation",
  "former_names",
  "valid_from",
  "valid_to",
  "successor"
] as const;
export type AreaColumn = (typeof areaColumns)[number];

/** A place: one row of data/areas.csv. Years are null where they lie before 2008 or are still open. */
export interface Area {
  /** GB/T 2260 code; "100000" is the nation. */
  ref_area: string;
  name_zh: string;
  name_en: string;
  short_zh: string;
  short_en: string;
  level: AreaLevel;
  parent: string | null;
  /** Short and everyday names, and names it bore before under the same code. */
  aliases: string[];
  /** One character, of provinces: 京. */
  abbreviation: string | null;
  former_names: {name: string; valid_to: number}[];
  valid_from: number | null;
  /** The year in which the place was merged, renamed under another code, or abolished. */
  valid_to: number | null;
  successor: string | null;
}

export interface AreaHint {
  /** Code of a place that holds the one looked for, at any distance. */
  parent?: string;
  /** Year of the report: prefers the places that existed then. */
  year?: number;
}

export interface Areas {
  areas: readonly Area[];
  area(ref_area: string): Area | null;
  /** The one place of that name, null where there is none or where several remain. */
  areaOf(name: string, hint?: AreaHint): Area | null;
  /** All places of that name, the candidates among which a person may choose. */
  areasNamed(name: string, hint?: AreaHint): Area[];
  /** Length of the longest name of a place that the text begins with, 0 for none; a county counts by its full name. */
  leadingName(text: string): number;
}

const year = (field: string) => (field === "" ? null : Number(field));
const orNull = (field: string) => (field === "" ? null : field);

/** Reads data/areas.csv. */
export function parseAreas(text: string): Areas {
  const areas: Area[] = readTable(text, areaColumns).map((row) => ({
    ...row,
    level: row.level as AreaLevel,
    parent: orNull(row.parent),
    aliases: readList(row.aliases),
    abbreviation: orNull(row.abbreviation),
    former_names: readList(row.former_names).map((entry) => {
      const [name = "", ended = ""] = entry.split("/");
      return {name, valid_to: Number(ended)};
    }),
    valid_from: year(row.valid_from),
    valid_to: year(row.valid_to),
    successor: orNull(row.successor)
  }));
  return makeAreas(areas);
}

const rank: Record<AreaLevel, number> = {nation: 0, province: 1, prefecture: 2, county: 3};

function makeAreas(areas: Area[]): Areas {
  const byCode = new Map(areas.map((area) => [area.ref_area, area]));
  const fullNames = new Map<string, Area[]>();
  const shortNames = new Map<string, Area[]>();
  const add = (names: Map<string, Area[]>, name: string, area: Area) => {
    const known = names.get(name);
    if (!known) names.set(name, [area]);
    else if (!known.includes(area)) known.push(area);
  };
  for (const area of areas) {
    add(fullNames, area.name_zh, area);
    for (const former of area.former_names) add(fullNames, former.name, area);
    for (const alias of area.aliases) add(shortNames, alias, area);
    if (area.abbreviation) add(shortNames, area.abbreviation, area);
  }

  const liesIn = (area: Area, parent: string): boolean => {
    for (let at: Area | undefined = area; at; at = at.parent ? byCode.get(at.parent) : undefined)
      if (at.ref_area === parent) return true;
    return false;
  };
  const livedIn = (area: Area, at: number) =>
    (area.valid_from === null || area.valid_from <= at) && (area.valid_to === null || at <= area.valid_to);

  /** Keeps those that pass, or all of them when none does. */
  const prefer = (candidates: Area[], passes: (area: Area) => boolean): Area[] => {
    const kept = candidates.filter(passes);
    return kept.length > 0 ? kept : candidates;
  };

  const choose = (candidates: Area[], {parent, year: at}: AreaHint): Area[] => {
    let kept = parent === undefined ? candidates : candidates.filter((area) => liesIn(area, parent));
    kept = prefer(kept, (area) => (at === undefined ? area.valid_to === null : livedIn(area, at)));
    // In the year of a change both the old unit and the new one lived; reports of that January still use the old.
    if (kept.length > 1 && at !== undefined) kept = prefer(kept, (area) => area.valid_from !== at);
    return kept;
  };

  const named = (name: string, hint: AreaHint): Area[] => {
    const full = choose(fullNames.get(name) ?? [], hint);
    if (full.length > 0) return full;
    const short = choose(shortNames.get(name) ?? [], hint);
    // 吉林 is the province, 朝阳 the prefecture: a short name means the highest place that bears it.
    const highest = Math.min(...short.map((area) => rank[area.level]));
    return short.filter((area) => rank[area.level] === highest);
  };

  const longest = Math.max(0, ...[...fullNames.keys(), ...shortNames.keys()].map((name) => name.length));
  // Short names of counties are left out (新兴, 和平 begin phrases that are no places), and 城区, 郊区, which any city has.
  const leadingNames = longestFirst(
    [
      ...[...fullNames.keys()].filter((name) => !/^.区$/.test(name)),
      ...areas.filter((area) => area.level !== "county").flatMap((area) => area.aliases)
    ].filter((name) => name.length > 1),
    (name) => name.slice(0, 2)
  );

  const areasNamed = (text: string, hint: AreaHint = {}): Area[] => {
    const name = text.replace(/\s+/g, "");
    const whole = named(name, hint);
    if (whole.length > 0) return whole;
    // "包头市石拐区": a place, then one inside it; the longest head that leads somewhere wins.
    for (let length = Math.min(name.length - 1, longest); length >= 2; length--) {
      const heads = named(name.slice(0, length), {year: hint.year}).filter((area) => area.level !== "county");
      const found = heads.flatMap((head) => areasNamed(name.slice(length), {...hint, parent: head.ref_area}));
      const kept = found.filter((area) => hint.parent === undefined || liesIn(area, hint.parent));
      if (kept.length > 0) return [...new Set(kept)];
    }
    return [];
  };

  return {
    areas,
    area: (ref_area) => byCode.get(ref_area) ?? null,
    areasNamed,
    areaOf: (name, hint) => {
      const [first, ...others] = areasNamed(name, hint);
      return first && others.length === 0 ? first : null;
    },
    leadingName(text) {
      const names = leadingNames.get(text.slice(0, 2)) ?? [];
      return names.find((name) => text.startsWith(name))?.length ?? 0;
    }
  };
}
