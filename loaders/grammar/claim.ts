import type {
  Bound,
  Measure,
  Phase,
  PriceBasis,
  Strength,
  TargetStatus,
  Tier,
  TimePeriod
} from "../vocabulary.ts";

/** One quantitative statement of a sentence: a number, what it is of, when, and how firmly. */
export interface Claim {
  /** The phrase in the text that names what is measured: "新增规上企业". */
  metric: string;
  measure: Measure;
  /** As stated, without 万 or 亿 (these stay in the unit); null for a statement without a number. */
  value: number | null;
  /** Upper edge of a range. */
  value_high: number | null;
  unit: string;
  bound: Bound;
  phase: Phase;
  time_period: TimePeriod;
  /** The number with its wording: "8%左右". `text.slice(start, end)` of the report. */
  as_stated: string;
  start: number;
  end: number;
  strength: Strength | null;
  tier: Tier | null;
  /** Shared by the tiers of one target. */
  tier_group: string | null;
  relative_to: string | null;
  /** Distance to `relative_to`, in percentage points. */
  relative_gap: number | null;
  target_status: TargetStatus | null;
  price_basis: PriceBasis | null;
  /** 同口径, 自然口径, 剔除…: as stated; null when nothing is said. */
  basis: string | null;
  scope: string | null;
  /** Name of the rule that read it. */
  rule: string;
}
