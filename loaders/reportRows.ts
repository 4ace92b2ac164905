import type {Observation} from "./link/observation.ts";
import type {Section, Sentence} from "./outline/outline.ts";
import type {Kind} from "./vocabulary.ts";

/** One row of `reports`: what a report is and where it came from. */
export interface ReportRow {
  /** `REF_AREA-YEAR-KIND`, such as "150200-2022-work_report". */
  report: string;
  title: string | null;
  /** GB/T 2260 code; null when the place is in no dictionary. */
  ref_area: string | null;
  /** The place as written: "包头市". */
  place: string | null;
  kind: Kind | null;
  /** The year the targets are for. */
  year: number | null;
  /** Date of delivery, "2022-01-09". */
  delivered: string | null;
  speaker: string | null;
  issuer: string | null;
  session: string | null;
  source_url: string | null;
  source_file: string;
  /** True for a digest in our own words, false for the report itself. */
  digest: boolean;
  /** True for facts carried over from a report whose text is not here. */
  panel: boolean;
  /** Length of the text that was read, in UTF-16 units. */
  characters: number;
  /** SHA-256 of the file's bytes, in hex; null where the reader saw only text. */
  sha256: string | null;
  /** Length of what was cut before reading (page chrome, watermarks, a second copy). */
  removed_characters: number;
  /** Number of observations read from it. */
  observations: number;
}

/** One row of `sections`. */
export interface SectionRow extends Section {
  report: string;
}

/** A sentence that knows its page. */
export interface PagedSentence extends Sentence {
  /** Page of the original on which it begins, from 1; null where the file has no pages. */
  page: number | null;
}

/** One row of `sentences`. */
export interface SentenceRow extends PagedSentence {
  report: string;
}

/** One row of `observations`. */
export interface ObservationRow extends Omit<Observation, "sentence"> {
  /** Ordinal of the sentence in the report; null for a fact of the panel, whose report's text is not here. */
  sentence: number | null;
}

export const severities = ["error", "warning"] as const;
export type Severity = (typeof severities)[number];

/** One row of `problems`: what could not be read, and the line that would mend it. */
export interface ProblemRow {
  source_file: string;
  report: string | null;
  /** error: something is missing from the tables, or cannot be right; warning: it is there, but look at it. */
  severity: Severity;
  /** Stable name of the kind of problem: "unreadable_file". */
  code: string;
  message: string;
  remedy: string;
  /** Position in the report's text; null when it concerns the whole file. */
  start: number | null;
}

/** What one report adds to the tables; without a report, the problems that say why. */
export interface ReportRows {
  report: ReportRow | null;
  sections: Section[];
  sentences: PagedSentence[];
  observations: ObservationRow[];
  problems: ProblemRow[];
}

/** What one file gave: all of its observations know their sentence. */
export interface FileResult extends ReportRows {
  observations: Observation[];
}
