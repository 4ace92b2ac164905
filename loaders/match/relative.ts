import type {ObservationRow as Observation} from "../reportRows.ts";
import type {Declaration} from "./declarations.ts";
import {declaredDecision, provisional, stated, unanswered, type Decision} from "./decide.ts";
import {endOf, isPartOfYear, statedIn, type Question} from "./prepared.ts";
import type {Side} from "./side.ts";
import {judgeRelative} from "./verdict.ts";

/** What a target leans on. */
export interface Relative {
  /** The other series, where it is of the same place. */
  indicator: string | null;
  /** The wider place, where it is the same series. */
  area: "nation" | "province" | null;
  /** Points above it. */
  gap: number;
}

/** What a target leans on: 与经济增长同步, 高于全国2个百分点; null for a target that stands alone. */
export function relativeOf({relative_to, relative_gap, value}: Observation): Relative | null {
  if (relative_to === null || (value !== null && relative_gap === null)) return null;
  const gap = relative_gap ?? 0;
  if (/^(?:地区)?(?:经济|生产总值|GDP)/.test(relative_to)) return {indicator: "gdp", area: null, gap};
  if (/全国|国家/.test(relative_to)) return {indicator: null, area: "nation", gap};
  if (/全省|全区|自治区|^省/.test(relative_to)) return {indicator: null, area: "province", gap};
  return null;
}

/** Series that answer for another which a report does not state: towns and country for both. */
export const parts: Readonly<Record<string, readonly string[]>> = {
  household_income: ["urban_income", "rural_income"]
};

/** The growth that answers a relative target: one series, or both parts of it, or none. */
export function relativeOutcomes({target, answering}: Question): Side[] {
  const {indicator, time_period} = target.observation;
  if (indicator === null) return [];
  const whole = statedIn(answering, indicator, "growth", time_period);
  if (whole) return [whole];
  return (parts[indicator] ?? []).flatMap((part) => statedIn(answering, part, "growth", time_period) ?? []);
}

/** Judges a target that leans on another series by what that series did, not by what was hoped of it. */
export function decideRelative(
  question: Question,
  outcome: Side | null,
  {indicator, area, gap}: Relative,
  said: Declaration | null
): Decision {
  const {target, answering, context} = question;
  if (answering.length === 0) return unanswered(question);
  const {observation} = target;
  const place = observation.ref_area ?? "";
  const wider = area === "nation" ? "100000" : `${place.slice(0, 2)}0000`;
  const measured = indicator ?? observation.indicator;
  const year = endOf(observation.time_period);
  const isItself = area !== null && wider === place;
  const other =
    measured === null || isItself ? null : context.actual(area === null ? place : wider, measured, year);
  if (!outcome || !other) {
    if (said) return declaredDecision(said, question);
    return other ? {verdict: "outcome_not_published"} : {verdict: "no_target", reason: "only_relative"};
  }
  const judgement = judgeRelative(
    {relativeGap: gap, bound: observation.bound},
    stated(outcome.observation),
    stated(other.observation),
    context.tolerance
  );
  const decision: Decision = {
    ...judgement,
    compared_value: outcome.observation.value,
    reference_value: other.observation.value,
    basis_of_match: "same_indicator",
    confidence: 0.9
  };
  const isPart = [outcome, other].some((side) => isPartOfYear(side.observation.time_period));
  return isPart ? provisional(decision) : decision;
}
