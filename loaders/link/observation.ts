import type {Claim} from "../grammar/claim.ts";

/** A claim that knows its report, place and indicator: one row of the `observations` table. */
export interface Observation extends Claim {
  /** `REPORT@START`, and `REPORT@START.2` for the second claim that one number makes. */
  observation: string;
  report: string;
  /** GB/T 2260 code: "150200"; "100000" is the nation. */
  ref_area: string | null;
  indicator: string | null;
  /** Value in `base_unit` (元, 吨, 人, 公顷, 千瓦 …); null where the unit has none. */
  value_scaled: number | null;
  value_high_scaled: number | null;
  base_unit: string | null;
  section: string;
  /** Ordinal of the sentence in the report. */
  sentence: number;
  /** Share of wholly right readings of this rule on labelled reports; null where too few were labelled. */
  confidence: number | null;
}
