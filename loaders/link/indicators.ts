import type {Measure} from "../vocabulary.ts";
import {readList, readTable} from "./csv.ts";
import {memoised} from "../memoised.ts";
import {normalise, placeIn, type LeadingName, withoutHead, withoutLeadIn, withoutTail} from "./phrase.ts";
import type {Units} from "./units.ts";

export type Direction = "floor" | "ceiling" | "anchor" | "none";

/** What is measured: one row of data/indicators.csv. */
export interface Indicator {
  indicator: string;
  label_zh: string;
  label_en: string;
  /**
   * Phrases that name it, by themselves. "phrase@34" holds in places whose code begins so, "phrase@天" for that unit,
   * "*phrase" at the end of any words, and "…省[外内]…资金" names a family: … is up to eight characters of any kind.
   */
  aliases: string[];
  /** Phrases that look like it and are something else; a family here refuses only what a family would take. */
  not_aliases: string[];
  topic: string;
  /** Canonical unit; "" for a plain ratio. */
  unit: string;
  /** Whether more is promised (floor), less (ceiling), or a value to stay near (anchor). */
  direction: Direction;
  /** Of its growth, where the report does not say: real, nominal, or null where prices play no part. */
  price_basis: "real" | "nominal" | null;
  /** What a number may be of it; rank and completion always may. */
  measures: Measure[];
  /** The wider indicator of which it is a part or a variant. */
  parent: string | null;
  definition: string;
  definition_zh: string;
  source: string;
}

export interface IndicatorContext {
  /** Code of the report's place: 财政收入 means another thing in Anhui than in the nation. */
  ref_area?: string | null;
}

export interface Indicators {
  indicators: readonly Indicator[];
  indicator(id: string): Indicator | null;
  /** Whether the indicator's growth is real or nominal where a report does not say; null where prices play no part. */
  priceBasisOf(id: string): Indicator["price_basis"];
  /** Id of the indicator that the phrase names as a whole, null for any other phrase, subsets included. */
  indicatorOf(metric: string, measure: Measure, unit: string, context?: IndicatorContext): string | null;
  /** The place or development zone at the head of a metric phrase, whose figure it is; null when it names none. */
  placeIn(metric: string): string | null;
}

const indicatorColumns = [
  "indicator",
  "label_zh",
  "label_en",
  "aliases",
  "not_aliases",
  "topic",
  "unit",
  "direction",
  "price_basis",
  "measures",
  "parent",
  "definition",
  "definition_zh",
  "source"
] as const;

/** Reads data/indicators.csv; `leadingName` tells how many characters of a text are a place's name. */
export function parseIndicators(
  text: string,
  units: Pick<Units, "unitOf">,
  leadingName: LeadingName = () => 0
): Indicators {
  const indicators: Indicator[] = readTable(text, indicatorColumns).map((row) => ({
    ...row,
    aliases: readList(row.aliases),
    not_aliases: readList(row.not_aliases),
    direction: row.direction as Direction,
    price_basis: row.price_basis === "" ? null : (row.price_basis as "real" | "nominal"),
    measures: readList(row.measures) as Measure[],
    parent: row.parent === "" ? null : row.parent
  }));
  const byId = new Map(indicators.map((indicator) => [indicator.indicator, indicator]));
  return {
    indicators,
    indicator: (id) => byId.get(id) ?? null,
    priceBasisOf: (id) => byId.get(id)?.price_basis ?? null,
    indicatorOf: makeIndicatorOf(indicators, units, leadingName),
    placeIn: memoised((metric) => placeIn(metric, leadingName))
  };
}

/** What an alias stands for, and under which condition. */
interface Sense {
  indicator: Indicator;
  area: string | null;
  unit: string | null;
}

/** What a number may be of "X占Y比重". */
const sharesMeasures: ReadonlySet<Measure> = new Set(["share", "level", "change", "rank"]);

const maximumSteps = 6;
const longestPhrase = 60;

/** Dimensions in which amounts of one kind are stated. */
const alike: Record<string, readonly string[]> = {
  people: ["people", "visits", "count"],
  visits: ["visits", "people"],
  coal: ["coal", "mass"],
  concentration: ["concentration", "mass"],
  area: ["area", "floor_area"],
  power: ["power", "apparent_power"],
  duration: ["duration", "age"],
  age: ["age", "duration"]
};

/** Tells which indicator a metric phrase names: a few look-ups in maps, some microseconds a call. */
function makeIndicatorOf(
  indicators: readonly Indicator[],
  units: Pick<Units, "unitOf">,
  leadingName: LeadingName
): Indicators["indicatorOf"] {
  const senses = new Map<string, Sense[]>();
  const endings = new Map<string, Sense[]>();
  const refused = new Set<string>();
  const families: {named: RegExp; refused: RegExp | null; sense: Sense}[] = [];
  for (const indicator of indicators) {
    for (const alias of [indicator.label_zh, ...indicator.aliases]) {
      const [phrase = "", condition = ""] = alias.split("@");
      if (phrase.includes("…")) continue;
      const isEnding = phrase.startsWith("*");
      const sense: Sense = {
        indicator,
        area: /^\d+$/.test(condition) ? condition : null,
        unit: condition === "" || /^\d+$/.test(condition) ? null : condition
      };
      const key = normalise(isEnding ? phrase.slice(1) : phrase);
      const known = isEnding ? endings : senses;
      known.set(key, [...(known.get(key) ?? []), sense]);
    }
  }
  for (const {not_aliases} of indicators)
    for (const phrase of not_aliases)
      if (!phrase.includes("…") && !senses.has(normalise(phrase))) refused.add(normalise(phrase));
  for (const indicator of indicators) {
    const named = familyOf(indicator.aliases);
    if (named)
      families.push({
        named,
        refused: familyOf(indicator.not_aliases),
        sense: {indicator, area: null, unit: null}
      });
  }
  // A sense with a condition is tried before one without.
  const strictness = (sense: Sense) => (sense.area !== null ? 2 : 0) + (sense.unit !== null ? 1 : 0);
  for (const list of senses.values()) list.sort((a, b) => strictness(b) - strictness(a));

  const dimensionOf = (unit: string) => units.unitOf(unit)?.dimension.split("/")[0] ?? null;
  const dimensions = new Map(indicators.map(({indicator, unit}) => [indicator, dimensionOf(unit)]));

  const fits = (sense: Sense, measure: Measure, unit: string, area: string | null): boolean => {
    const {indicator} = sense;
    if (sense.area !== null && !area?.startsWith(sense.area)) return false;
    if (sense.unit !== null && sense.unit !== unit) return false;
    if (measure === "rank" || measure === "completion") return true;
    if (!indicator.measures.includes(measure)) return false;
    if (measure !== "level" && measure !== "change") return true;
    const stated = dimensionOf(unit);
    const canonical = dimensions.get(indicator.indicator) ?? null;
    // A rate or an amount may move by percentage points; an amount has no level in per cent.
    if (
      !stated ||
      stated === "rank" ||
      !canonical ||
      (measure === "change" && (stated === "points" || stated === "ratio"))
    )
      return true;
    return (alike[canonical] ?? [canonical]).includes(stated);
  };

  const lookUp = (key: string, measure: Measure, unit: string, area: string | null): string | null => {
    const found = senses.get(key)?.find((sense) => fits(sense, measure, unit, area));
    return found?.indicator.indicator ?? null;
  };

  const endingOf = (phrase: string, measure: Measure, unit: string, area: string | null): string | null => {
    for (const [ending, list] of endings)
      if (phrase.endsWith(ending)) {
        const found = list.find((sense) => fits(sense, measure, unit, area));
        if (found) return found.indicator.indicator;
      }
    return null;
  };

  const familyMemberOf = (phrase: string, measure: Measure, unit: string): string | null =>
    families.find(
      (family) =>
        family.named.test(phrase) && !family.refused?.test(phrase) && fits(family.sense, measure, unit, null)
    )?.sense.indicator.indicator ?? null;

  /** The phrase and what is left of it when words that do not matter are taken off its ends, one at a time. */
  const match = (phrase: string, measure: Measure, unit: string, area: string | null): string | null => {
    let head = phrase;
    for (let step = 0; step <= maximumSteps; step++) {
      let rest = head;
      for (let cut = 0; cut <= maximumSteps; cut++) {
        if (refused.has(rest)) return null;
        const found = lookUp(rest, measure, unit, area);
        if (found) return found;
        const shorter = withoutTail(rest);
        if (shorter === null) break;
        rest = shorter;
      }
      const shorter = withoutHead(head, leadingName);
      if (shorter === null) break;
      head = shorter;
    }
    return endingOf(phrase, measure, unit, area) ?? familyMemberOf(phrase, measure, unit);
  };

  const phraseOf = memoised((metric) => normalise(withoutLeadIn(metric)));

  return (metric, measure, unit, context) => {
    if (metric === "" || metric.length > longestPhrase) return null;
    const area = context?.ref_area ?? null;
    const phrase = phraseOf(metric);
    const whole = match(phrase, measure, unit, area);
    if (whole !== null) return whole;
    const base = shareBase(phrase);
    if (base === null || refused.has(phrase) || senses.has(phrase)) return null;
    // What is shared out keeps its concept: 民间投资占固定资产投资比重 is a figure of 民间投资.
    const found = match(base, "share", unit, area);
    // A rate has no share: 研发投入占主营业务收入比重 is a rate of firms, not the R&D intensity of the place.
    const isPart = found !== null && dimensions.get(found) !== "ratio";
    return isPart && sharesMeasures.has(measure) ? found : null;
  };
}

/** The families among phrases as one pattern, null where there is none. */
function familyOf(phrases: readonly string[]): RegExp | null {
  const families = phrases.filter((phrase) => phrase.includes("…"));
  const patterns = families.map((phrase) =>
    phrase.replace(/[.*+?^${}()|\\]/g, "\\$&").replaceAll("…", ".{0,8}")
  );
  return patterns.length ? new RegExp(`^(?:${patterns.join("|")})$`) : null;
}

/** The X of "X占Y比重" and "X比重". */
function shareBase(phrase: string): string | null {
  const at = phrase.indexOf("占");
  if (at >= 2) return phrase.slice(0, at);
  return phrase.length > 4 && phrase.endsWith("比重") ? phrase.slice(0, -2) : null;
}
