import {groupBy} from "../groupBy.ts";
import {areApart, edgesOf, type Edges} from "./edges.ts";
import type {Observation} from "./observation.ts";

/** Figures of one sentence that cannot all be right as they were read. */
export interface FailedSum {
  /** What is wrong, in a sentence. */
  message: string;
  /** Position of the first of them in the report's text. */
  start: number;
}

interface Whole {
  measure: Observation["measure"];
  /** Null where the parts are shares and the whole is 100%. */
  whole: string | null;
  parts: readonly string[];
}

const industries = ["primary_value_added", "secondary_value_added", "services_value_added"];

/**
 * Wholes that their parts make up by definition. No others: what follows 其中, or has the whole as `parent` in the
 * dictionary, may overlap, be an average, or speak of a wider whole than the number before it.
 */
const wholes: readonly Whole[] = [
  {measure: "share", whole: null, parts: industries},
  {measure: "level", whole: "gdp", parts: industries},
  {measure: "level", whole: "foreign_trade", parts: ["exports", "imports"]}
];

type Figure = Observation & {value: number};

/** Sums that fail by more than the rounding of their figures; parts and whole stand side by side in one sentence. */
export function failedSums(observations: readonly Observation[]): FailedSum[] {
  const groups = groupBy(observations.filter(hasValue), (figure) =>
    JSON.stringify([
      figure.sentence,
      figure.measure,
      figure.time_period,
      figure.phase,
      figure.scope,
      figure.base_unit
    ])
  );
  return [...groups.values()].flatMap((group) => {
    const figures = group.toSorted((a, b) => a.start - b.start);
    return wholes.flatMap((whole) =>
      figures.flatMap((_, index) => failureAt(figures.slice(index), whole) ?? [])
    );
  });
}

function hasValue(observation: Observation): observation is Figure {
  return observation.value !== null && observation.tier === null && observation.relative_to === null;
}

/** How the sum that begins with the first figure fails; null where none begins there, or it holds. */
function failureAt(figures: readonly Figure[], {measure, whole, parts}: Whole): FailedSum | null {
  const length = parts.length + (whole === null ? 0 : 1);
  const own = figures.slice(0, length);
  const terms = whole === null ? own : own.slice(1);
  const isThisSum =
    own.length === length &&
    own[0]!.measure === measure &&
    (whole === null || own[0]!.indicator === whole) &&
    parts.every((part) => terms.some(({indicator}) => indicator === part));
  if (!isThisSum) return null;
  const edges = terms.map(edgesOf);
  const sum: Edges = [total(edges.map(([low]) => low)), total(edges.map(([, high]) => high))];
  if (!areApart(sum, whole === null ? [100, 100] : edgesOf(own[0]!))) return null;
  const unit = whole === null ? "%" : own[0]!.unit;
  const made = Number(total(terms.map(({value}) => value)).toFixed(4));
  const stated = terms.map(({as_stated}) => as_stated).join(" + ");
  return {
    message: `${stated} make ${made}${unit}, and the whole is ${whole === null ? "100%" : own[0]!.as_stated}`,
    start: own[0]!.start
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
