import type {Kind} from "../vocabulary.ts";

/** What a report says of itself. Absent where neither the text nor front matter says it. */
export interface Metadata {
  /** Id; by default `REF_AREA-YEAR-KIND`, such as "150200-2022-work_report". */
  report?: string;
  title?: string;
  /** The place as written: "包头市". */
  place?: string;
  kind?: Kind;
  /** The year the targets are for. */
  year?: number;
  /** Date of delivery, "2022-01-09"; null when only a month or nothing is known. */
  delivered?: string;
  issuer?: string;
  speaker?: string;
  session?: string;
  source_url?: string;
}
