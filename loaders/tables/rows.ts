import type {CorrectionRow} from "../corrections/apply.ts";
import type {Area, Indicator, SeriesBreak, Unit} from "../link/dictionary.ts";
import type {AssessmentRow} from "../match/assessments.ts";
import type {CommitmentRow} from "../match/commitment.ts";
import type {Conflict} from "../match/conflicts.ts";
import type {VintageRow} from "../match/vintages.ts";
import type {ObservationRow, ProblemRow, ReportRow, SectionRow, SentenceRow} from "../reportRows.ts";

/** One row of `areas`: a place, its lists as text. */
export interface AreaRow extends Omit<Area, "aliases" | "former_names"> {
  /** Separated by "|". */
  aliases: string | null;
  /** "NAME/LAST YEAR", separated by "|". */
  former_names: string | null;
}

/** One row of `indicators`, its lists as text. */
export interface IndicatorRow extends Omit<Indicator, "aliases" | "not_aliases" | "measures"> {
  /** Separated by "|", as the other lists. */
  aliases: string | null;
  not_aliases: string | null;
  measures: string;
}

/** The rows of every table, by the table's name. */
export interface TableRows {
  reports: ReportRow[];
  sections: SectionRow[];
  sentences: SentenceRow[];
  observations: ObservationRow[];
  indicators: IndicatorRow[];
  areas: AreaRow[];
  units: Unit[];
  breaks: SeriesBreak[];
  conflicts: Conflict[];
  commitments: CommitmentRow[];
  assessments: AssessmentRow[];
  vintages: VintageRow[];
  corrections: CorrectionRow[];
  problems: ProblemRow[];
}
