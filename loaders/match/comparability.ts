import type {Dictionary} from "../link/dictionary.ts";
import type {ObservationRow as Observation} from "../reportRows.ts";
import type {Reason} from "./verdict.ts";

/** Why two figures of one series may not be compared; null where they may. `year` is the year both are for. */
export function incomparable(
  target: Observation,
  outcome: Observation,
  year: number,
  dictionary: Pick<Dictionary, "breaks" | "indicator">
): Reason | null {
  const isGrowth = target.measure === "growth" || target.measure === "avg_growth";
  const indicator = target.indicator ?? outcome.indicator;
  const known = indicator === null ? null : dictionary.indicator(indicator);
  // 可比增长 of revenue sets aside changes of the tax system, not of prices.
  if (pricesDiffer(target, outcome)) return isRevenue(indicator) ? "basis" : "price_basis";
  // Growth at comparable prices is how real series are always stated.
  if (known?.price_basis !== "real" && basisOf(target) !== basisOf(outcome)) return "basis";
  if (!isGrowth && breaksIn(indicator, target.ref_area, year, dictionary)) return "series_break";
  return null;
}

const isRevenue = (indicator: string | null) => indicator !== null && /revenue|tax/.test(indicator);

/** Growth at constant prices is real growth. */
function pricesOf({price_basis, measure}: Observation) {
  const isGrowth = measure === "growth" || measure === "avg_growth";
  return price_basis === "constant" && isGrowth ? "real" : price_basis;
}

function pricesDiffer(target: Observation, outcome: Observation): boolean {
  const [a, b] = [pricesOf(target), pricesOf(outcome)];
  if (a === null || b === null || a === "not_stated" || b === "not_stated") return false;
  return a !== b;
}

type Basis = "as_is" | "comparable" | "excluding" | "new" | "old";

/** Kinds of statistical basis, said beside the figure or in its name; 自然口径 says that nothing was done to it. */
export function basisOf({basis, metric}: Pick<Observation, "basis" | "metric">): Basis {
  const words = basis ?? metric;
  if (/自然口径|不含农户|价/.test(words)) return "as_is";
  if (/剔除|扣除|不考虑/.test(words)) return "excluding";
  if (/新口径/.test(words)) return "new";
  if (/[旧原]口径/.test(words)) return "old";
  return /同口径|可比/.test(words) ? "comparable" : "as_is";
}

/** Whether a series breaks in a year: the target was set on the old one, the outcome counted on the new. */
export function breaksIn(
  indicator: string | null,
  ref_area: string | null,
  year: number,
  {breaks}: Pick<Dictionary, "breaks">
): boolean {
  return breaks.some(
    (change) =>
      change.series === indicator &&
      change.year === year &&
      (change.ref_area === "all" || change.ref_area === ref_area)
  );
}
