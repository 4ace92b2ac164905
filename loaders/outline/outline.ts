import type {Metadata} from "../read/metadata.ts";
import type {Phase, TimePeriod} from "../vocabulary.ts";

/** A heading and what stands under it. Offsets are UTF-16 positions in the report's text, end exclusive. */
export interface Section {
  /** Position in the tree: "2.1.3"; "0" is what stands before the first heading. */
  section: string;
  parent: string | null;
  title: string;
  start: number;
  end: number;
  phase: Phase;
  time_period: TimePeriod;
}

/** One sentence (to 。！？ or the end of its line), with the phase and period its figures have by default. */
export interface Sentence {
  /** Ordinal in the report, from 0. */
  sentence: number;
  section: string;
  start: number;
  end: number;
  text: string;
  phase: Phase;
  time_period: TimePeriod;
}

export interface Outline {
  sections: Section[];
  sentences: Sentence[];
}

/** Reads headings and sentences of a report. */
export function outline(_text: string, _metadata: Metadata): Outline {
  throw new Error("not written yet");
}
