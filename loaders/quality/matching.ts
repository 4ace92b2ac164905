import type {Observation} from "../link/observation.ts";
import type {Label, Labels} from "./labels.ts";

/** The attributes that make a reading wholly right. */
export const attributes = ["measure", "bound", "phase", "time_period", "metric", "indicator"] as const;
export type Attribute = (typeof attributes)[number];

/** What is compared of an observation, with the full text of its sentence. */
export type Read = Pick<Observation, Attribute | "value" | "value_high" | "unit" | "as_stated" | "rule"> & {
  sentence: string;
};

/** A label that has to be read, with the observation that reads it; null where none does. */
export interface Reading {
  label: Label;
  read: Read | null;
  /** The attributes that are right. */
  right: ReadonlySet<Attribute>;
}

/** One report's observations held against its labels. */
export interface Judgement {
  readings: Reading[];
  /** Observations of numbers that make no claim. */
  notClaims: Read[];
  /** Observations that count: those of `readings` and `notClaims` whose indicator is a headline one. */
  headlineRead: number;
  /** Headline statements without a number, and how many of them were read. */
  withoutNumber: {n: number; right: number};
}

/**
 * Gives each label the observation that reads it: the same number and unit in the same sentence, and of several
 * the one with most attributes right. Follows the scorer that comes with the labels, so that the two agree.
 */
export function judge({labels, others}: Labels, observations: readonly Read[]): Judgement {
  const numbered = labels.filter(({value}) => value !== null && value !== undefined);
  const candidates = numbered.flatMap((label, i) =>
    observations.flatMap((read, j) =>
      isSameNumber(label, read)
        ? {i, j, rank: rightOf(label, read).size + similarity(label.metric, read.metric)}
        : []
    )
  );
  candidates.sort((a, b) => b.rank - a.rank || a.i - b.i || a.j - b.j);
  const readOf = new Map<number, number>();
  const labelOf = new Map<number, number>();
  for (const {i, j} of candidates) {
    if (readOf.has(i) || labelOf.has(j)) continue;
    readOf.set(i, j);
    labelOf.set(j, i);
  }
  const free = others.filter(({verdict}) => verdict === "optional");
  const isNotClaim = (read: Read, j: number) =>
    read.value !== null && !labelOf.has(j) && !free.some((other) => isOf(other, read));
  const notClaims = observations.filter(isNotClaim);
  const matched = observations.filter((_, j) => labelOf.has(j) && !numbered[labelOf.get(j)!]!.optional);
  const readings = numbered.flatMap((label, i): Reading[] => {
    if (label.optional) return [];
    const read = observations[readOf.get(i) ?? -1] ?? null;
    return [{label, read, right: read === null ? new Set<Attribute>() : rightOf(label, read)}];
  });
  return {
    readings,
    notClaims,
    headlineRead: [...matched, ...notClaims].filter(({indicator}) => isHeadline(indicator)).length,
    withoutNumber: wordsRead(labels, observations)
  };
}

/** Whether an attribute's two values say the same. */
const agrees: Record<Attribute, (label: Label, read: Read) => boolean> = {
  measure: (label, read) => label.measure === read.measure,
  bound: (label, read) => label.bound === read.bound,
  phase: (label, read) => label.kind === read.phase,
  time_period: (label, read) => periodOf(label.period) === periodOf(read.time_period),
  metric: (label, read) => similarity(label.metric, read.metric) >= 0.6,
  // The labels know some indicators only: one of the others is no error where the label has none.
  indicator: ({concept}, {indicator}) =>
    (concept ?? null) === conceptOf(indicator) || ((concept ?? null) === null && !isHeadline(indicator))
};

function rightOf(label: Label, read: Read): Set<Attribute> {
  return new Set(attributes.filter((attribute) => agrees[attribute](label, read)));
}

function isSameNumber(label: Label, read: Read): boolean {
  return (
    read.value !== null &&
    isClose(label.value, read.value) &&
    ((label.value_high ?? null) === null || isClose(label.value_high!, read.value_high)) &&
    isSameUnit(label.unit, read.unit) &&
    overlaps(label.quote, read.sentence)
  );
}

/** A decrease may be written with its sign or without. */
function isClose(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return false;
  return Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-9 * Math.max(1, Math.abs(a));
}

const withoutUnit = ["", "位", "名"];

function isSameUnit(a: string, b: string): boolean {
  const clean = (unit: string) =>
    strip(unit)
      .replace(/^多|^余|以上$/g, "")
      .replace("平米", "平方米");
  const [x, y] = [clean(a), clean(b)];
  if (x === y || (withoutUnit.includes(x) && withoutUnit.includes(y))) return true;
  return (x !== "" && y.startsWith(x)) || (y !== "" && x.startsWith(y));
}

/** Text without white space and emphasis, full-width forms as ASCII. */
const strip = (text: string | null | undefined): string =>
  (text ?? "").normalize("NFKC").replace(/\s+|\*\*/g, "");

function overlaps(a: string, b: string): boolean {
  const [x, y] = [strip(a), strip(b)];
  return x.includes(y) || y.includes(x);
}

function isOf(other: {context: string; number: string}, read: Read): boolean {
  return overlaps(other.context, read.sentence) && overlaps(other.number, read.as_stated);
}

/** Dice similarity of the pairs of neighbouring characters; 1 where one text holds the other. */
export function similarity(a: string, b: string): number {
  const [x, y] = [strip(a), strip(b)];
  if (x === "" || y === "") return 0;
  if (x.includes(y) || y.includes(x)) return 1;
  const pairs = (text: string) =>
    new Set(Array.from({length: Math.max(1, text.length - 1)}, (_, i) => text.slice(i, i + 2)));
  const [p, q] = [pairs(x), pairs(y)];
  const shared = [...p].filter((pair) => q.has(pair)).length;
  return (2 * shared) / (p.size + q.size);
}

/** "2017-2021" → "2017/2021", "2022-01..2022-11" → "2022-01/2022-11", "2022/2022" → "2022". */
export function periodOf(text: string): string {
  const period = text.trim().replace("..", "/");
  const years = /^(\d{4})[-/](\d{4})$/.exec(period);
  if (years === null) return period;
  return years[1] === years[2] ? years[1]! : `${years[1]}/${years[2]}`;
}

/** Indicators that the labels tell apart. */
const concepts = new Set([
  "gdp",
  "industrial_value_added",
  "fixed_asset_investment",
  "retail_sales",
  "budget_revenue",
  "urban_income",
  "rural_income",
  "household_income",
  "urban_new_jobs",
  "urban_unemployment",
  "cpi",
  "grain_output",
  "energy_intensity",
  "emissions_targets",
  "foreign_trade",
  "fdi",
  "inbound_capital",
  "good_air_days",
  "good_air_share",
  "urbanization",
  "rd_intensity",
  "tax_revenue",
  "industrial_investment",
  "new_market_entities",
  "new_above_scale_firms",
  "renewable_capacity",
  "forest_coverage",
  "green_factories",
  "signed_projects",
  "major_projects",
  "port_freight",
  "tourism_revenue",
  "tourist_visits"
]);

/** Where the dictionary is finer than the labels, its parts count as the whole. */
const parents: Readonly<Record<string, string>> = {
  registered_unemployment: "urban_unemployment",
  surveyed_unemployment: "urban_unemployment",
  rural_net_income: "rural_income"
};

const conceptOf = (indicator: string | null): string | null =>
  indicator === null ? null : (parents[indicator] ?? indicator);

const isHeadline = (indicator: string | null): boolean => concepts.has(conceptOf(indicator) ?? "");

function wordsRead(labels: readonly Label[], observations: readonly Read[]): Judgement["withoutNumber"] {
  const words = labels.filter(
    ({value, headline, optional}) => (value ?? null) === null && headline && !optional
  );
  const isRead = (label: Label) =>
    observations.some(
      (read) =>
        read.value === null &&
        conceptOf(read.indicator) === label.concept &&
        read.phase === label.kind &&
        overlaps(label.quote, read.sentence)
    );
  return {n: words.length, right: words.filter(isRead).length};
}
