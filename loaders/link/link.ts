import type {Claim} from "../grammar/claim.ts";
import type {Measure, PriceBasis} from "../vocabulary.ts";
import type {Dictionary} from "./dictionary.ts";
import type {Observation} from "./observation.ts";

/** Where a claim stands: its report, place, section and sentence. */
export interface Place {
  report: string;
  ref_area: string | null;
  section: string;
  sentence: number;
}

/** "44个县（市）生产总值增长26%" is about the counties together, not about the province. */
const subdivisions = /^(?:县（|县\(|县市|县域|县区|区县|旗县|市县|各[县市区])/;

/** 县域生产总值 of a county is its own; of a city it is that of its counties together. */
const withoutOwn = (metric: string, {ref_area}: Place) =>
  ref_area && !ref_area.endsWith("00") ? metric.replace(/^县域/, "") : metric;

const zoneIn = (scope: string | null) =>
  scope !== null && /(?:高新区|开发区|经开区|新区|经济区|保税区)$/.test(scope) ? scope : null;

/** New capacity adds to a stock that reports also state: it is the stock's change, not its level. */
function measureOf(claim: Claim, indicator: string | null): Measure {
  const isAdded =
    indicator === "renewable_capacity" && claim.measure === "level" && claim.metric.includes("新增");
  // "居民消费价格控制在3%左右" is how far prices may rise.
  const isRise = indicator === "cpi" && claim.measure === "share";
  return isAdded ? "change" : isRise ? "growth" : claim.measure;
}

function priceBasisOf(claim: Claim, byDictionary: PriceBasis | null): PriceBasis | null {
  if (claim.price_basis) return claim.price_basis;
  if (claim.measure === "growth" || claim.measure === "avg_growth" || claim.measure === "multiple")
    return byDictionary;
  return byDictionary === null || claim.measure !== "level" ? null : "nominal";
}

/**
 * Gives claims their indicator, place, scaled value and id. Claims are those of one sentence, in order;
 * statements without a number are kept only where they speak of an indicator.
 */
export function linkClaims(
  claims: Claim[],
  place: Place,
  dictionary: Dictionary,
  ids: Map<number, number>
): Observation[] {
  const observations: Observation[] = [];
  for (const claim of claims) {
    const metric = withoutOwn(claim.metric, place);
    const within = dictionary.placeIn(claim.metric) ?? zoneIn(claim.scope);
    // 大理机场 in a report of 大理州: of the places that bear the name, one is the report's.
    const isElsewhere =
      within !== null && !dictionary.areasNamed(within).some(({ref_area}) => ref_area === place.ref_area);
    // "高新区生产总值" is the zone's, and must not pass for the city's own.
    const indicator =
      isElsewhere || subdivisions.test(metric)
        ? null
        : dictionary.indicatorOf(metric, claim.measure, claim.unit, place);
    if (claim.value === null && indicator === null) continue;
    const count = (ids.get(claim.start) ?? 0) + 1;
    ids.set(claim.start, count);
    const scaled = claim.value === null ? null : dictionary.scale(claim.value, claim.unit);
    const scaledHigh = claim.value_high === null ? null : dictionary.scale(claim.value_high, claim.unit);
    observations.push({
      report: place.report,
      ref_area: place.ref_area,
      section: place.section,
      sentence: place.sentence,
      observation: `${place.report}@${claim.start}${count > 1 ? `.${count}` : ""}`,
      indicator,
      value_scaled: scaled?.value ?? null,
      value_high_scaled: scaledHigh?.value ?? null,
      base_unit: scaled?.base_unit ?? null,
      // Labels count numbers: a statement without one is none of what they say of its rule.
      confidence: claim.value === null ? null : dictionary.confidenceOf(claim.rule),
      // Behind the columns of its own: a spread that a dozen new columns follow takes twenty times as long.
      ...claim,
      scope: isElsewhere ? within : claim.scope,
      measure: measureOf(claim, indicator),
      price_basis: priceBasisOf(
        claim,
        indicator === null ? null : (dictionary.indicator(indicator)?.price_basis ?? null)
      )
    });
  }
  return observations;
}
