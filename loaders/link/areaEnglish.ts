import {pinyin} from "pinyin-pro";

/** Peoples in the names of autonomous places, as the yearbooks write them. */
const peoples: Record<string, string> = {
  满族: "Manchu",
  蒙古族: "Mongol",
  蒙古: "Mongol",
  回族: "Hui",
  藏族: "Tibetan",
  维吾尔: "Uyghur",
  苗族: "Miao",
  彝族: "Yi",
  壮族: "Zhuang",
  布依族: "Buyei",
  朝鲜族: "Korean",
  侗族: "Dong",
  瑶族: "Yao",
  白族: "Bai",
  土家族: "Tujia",
  哈尼族: "Hani",
  哈萨克族: "Kazakh",
  哈萨克: "Kazakh",
  傣族: "Dai",
  黎族: "Li",
  傈僳族: "Lisu",
  佤族: "Va",
  畲族: "She",
  拉祜族: "Lahu",
  水族: "Sui",
  东乡族: "Dongxiang",
  纳西族: "Naxi",
  景颇族: "Jingpo",
  柯尔克孜: "Kyrgyz",
  土族: "Tu",
  达斡尔族: "Daur",
  仫佬族: "Mulao",
  羌族: "Qiang",
  布朗族: "Blang",
  撒拉族: "Salar",
  毛南族: "Maonan",
  仡佬族: "Gelao",
  锡伯: "Xibe",
  普米族: "Pumi",
  塔吉克: "Tajik",
  怒族: "Nu",
  保安族: "Bonan",
  裕固族: "Yugur",
  独龙族: "Derung",
  鄂温克族: "",
  各族: "Multi-Ethnic"
};

/** Kinds of places, longest first, with what English puts after the name. */
const kinds: [suffix: string, english: string][] = [
  ["特别行政区", ""],
  ["自治区", ""],
  ["自治州", "Autonomous Prefecture"],
  ["自治县", "Autonomous County"],
  ["自治旗", "Autonomous Banner"],
  ["联合旗", "United Banner"],
  ["行政委员会", ""],
  ["矿区", "Mining District"],
  ["林区", "Forestry District"],
  ["特区", "Special District"],
  ["新区", "New Area"],
  ["地区", "Prefecture"],
  ["省", ""],
  ["市", ""],
  ["盟", "League"],
  ["旗", "Banner"],
  ["县", "County"],
  ["区", "District"]
];

const peopleNames = Object.keys(peoples).sort((a, b) => b.length - a.length);
const minimumStem = 1;

export interface EnglishName {
  /** "Xilingol League", "Yi County", "Baotou". */
  name_en: string;
  /** Without the kind where it can stand alone: "Xilingol", "Baotou", but "Yi County". */
  short_en: string;
}

/**
 * The English name of a Chinese place: the established one where `established` has it ("呼和浩特市" → "Hohhot"),
 * else pinyin by GB/T 16159 with an apostrophe before a, o, e inside a word ("六安" → "Lu'an").
 */
export function areaEnglish(name: string, established: ReadonlyMap<string, string>): EnglishName {
  const [suffix, english] = kinds.find(
    ([kind]) =>
      name.endsWith(kind) && name.length >= kind.length + minimumStem && !isPlainDistrict(name, kind)
  ) ?? ["", ""];
  const {stem, people} = splitPeople(name.slice(0, name.length - suffix.length));
  const short = established.get(name) ?? romanise(stem);
  const name_en = [short, ...people, english].filter(Boolean).join(" ");
  return {name_en, short_en: stem.length < 2 ? name_en : short};
}

/** The Chinese name without its kind and peoples: "延边朝鲜族自治州" → "延边"; a name of one syllable keeps its kind. */
export function areaShort(name: string): string {
  const [suffix] = kinds.find(([kind]) => name.endsWith(kind) && !isPlainDistrict(name, kind)) ?? [""];
  const {stem} = splitPeople(name.slice(0, name.length - suffix.length));
  return stem.length < 2 ? name : stem;
}

/** 矿区, 新区, 林区 … as a whole name, or with one syllable before 区 (大同 "矿区", 和田 "新区"). */
function isPlainDistrict(name: string, kind: string): boolean {
  return kind.length === 2 && kind.endsWith("区") && kind !== "地区" && name.length < 4;
}

function splitPeople(stem: string): {stem: string; people: string[]} {
  const people: string[] = [];
  let rest = stem;
  for (;;) {
    const found = peopleNames.find((name) => rest.endsWith(name) && rest.length > name.length);
    if (!found) break;
    // 蒙古 ends 内蒙古, 东乡 is a place too: a people needs a place before it.
    if (rest === "内蒙古") break;
    people.unshift(peoples[found]!);
    rest = rest.slice(0, -found.length);
  }
  const words = people.filter(Boolean);
  const last = words.pop();
  if (last === undefined) return {stem: rest, people: []};
  return {stem: rest, people: words.length > 0 ? [words.join(", "), "and", last] : [last]};
}

/** Pinyin of a place name; 都 is dū in all of them (成都, 乐都), never dōu. */
function romanise(stem: string): string {
  const syllables = pinyin(stem, {toneType: "none", type: "array", v: false}).map((syllable, at) =>
    stem[at] === "都" ? "du" : syllable
  );
  const word = syllables
    .map((syllable, at) => (at > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}
