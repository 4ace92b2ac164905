import type {Dictionary} from "../link/dictionary.ts";
import type {ObservationRow as Observation} from "../reportRows.ts";
import {breaksIn} from "./comparability.ts";
import type {Reason} from "./verdict.ts";

/** What an outcome of another measure comes to in the target's own, or why it may not be worked out. */
export type Derivation = {value: number; base: Observation} | {reason: Reason};

// Since the reform of investment statistics (2017 to 2020) levels and growth do not fit each other.
const lastInvestmentYear = 2016;

/**
 * Works out from a level and the level of the year before what the target asks for: growth from 256 after 246,
 * or an increase from 663.7 after 635.6. Growth only of series at current prices: that of a real series never
 * follows from its levels.
 */
export function derive(
  target: Observation,
  outcome: Observation,
  bases: readonly Observation[],
  year: number,
  dictionary: Pick<Dictionary, "breaks" | "indicator" | "unitOf">
): Derivation {
  const isGrowth = target.measure === "growth";
  const isChange = target.measure === "change";
  if (outcome.measure !== "level" && outcome.measure !== "share") return {reason: "measure"};
  if (!isGrowth && !isChange) return {reason: "measure"};
  const known = target.indicator === null ? null : dictionary.indicator(target.indicator);
  if (isGrowth && known?.price_basis === "real") return {reason: "price_basis"};
  if (isGrowth && known?.price_basis !== "nominal") return {reason: "measure"};
  if (isGrowth && /investment/.test(known?.indicator ?? "") && year > lastInvestmentYear)
    return {reason: "series_break"};
  if (breaksIn(target.indicator, target.ref_area, year, dictionary)) return {reason: "series_break"};
  const level = outcome.value_scaled ?? outcome.value;
  const base = bases.find(
    (one) =>
      one.measure === outcome.measure && one.base_unit === outcome.base_unit && one.scope === outcome.scope
  );
  const before = base && (base.value_scaled ?? base.value);
  if (!base || !before || level === null || outcome.bound !== "eq" || base.bound !== "eq")
    return {reason: "measure"};
  if (isGrowth) return {value: Number(((level / before - 1) * 100).toPrecision(4)), base};
  const factor = /分点/.test(target.unit) ? 1 : (dictionary.unitOf(target.unit)?.factor ?? null);
  const isSameKind = /分点/.test(target.unit)
    ? outcome.unit === "%"
    : target.base_unit === outcome.base_unit && factor !== null;
  if (!isSameKind || factor === null) return {reason: "unit"};
  return {value: Number(((level - before) / factor).toPrecision(6)), base};
}
