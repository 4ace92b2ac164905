import type {Measure} from "../vocabulary.ts";
import type {Series} from "./series.ts";

/** What a rule makes of a series: the measure, and the words that name what is measured. */
export interface Reading {
  measure: Measure;
  /** Words of the clause that hold the subject, the measure's own words taken off. */
  subject: string;
  /** −1 where the words say a decrease. */
  sign?: 1 | -1;
  /** The area, series or report that a distance is measured from: "全国" of "高于全国2个百分点". */
  relative_to?: string;
  /** Names of what the members of the series measure, where the words do not list them. */
  subjects?: string[];
  /** Whether one number holds for each of several subjects ("均达到90%"). */
  each?: boolean;
}

/** A way to say a number: its name stands on every claim that it reads. */
export interface Rule {
  name: string;
  /** Null when the words around the series are not this rule's. */
  read(series: Series): Reading | null;
}
