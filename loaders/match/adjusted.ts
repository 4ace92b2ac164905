import type {Question} from "./prepared.ts";

/**
 * What a target was adjusted to in its year, in its own unit: as a report of the adjustment states it, or as the
 * report with the outcome restates it. Null where no number is stated, or one in another unit.
 */
export function adjustedTargetOf({target, answering, context}: Question): number | null {
  const {indicator, measure, time_period, unit, value} = target.observation;
  if (indicator === null || value === null) return null;
  const adjustments = context.own.filter(({report: {kind}}) => kind === "adjustment");
  const stated = adjustments
    .flatMap(({targets}) => targets.map(({observation}) => observation))
    .find(
      (one) =>
        one.indicator === indicator &&
        one.measure === measure &&
        one.time_period === time_period &&
        one.unit === unit &&
        one.value !== null
    );
  if (stated) return stated.value;
  const restated = answering
    .flatMap(({assessments}) => assessments)
    .find((row) => row.form === "adjustment" && row.indicator === indicator && row.implied_unit === unit);
  return restated?.implied_target ?? null;
}
