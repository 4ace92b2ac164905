import type {Metadata} from "../read/metadata.ts";
import {planOf, yearOfTargets} from "./period.ts";
import {outcome, target, type Stance} from "./stance.ts";

/** What figures are in a document of a kind before its words say otherwise. */
export interface KindStance {
  stance: Stance;
  /** Whether no heading or sentence turns it: a notice has only targets, a bulletin only outcomes. */
  isFixed: boolean;
}

/**
 * The stance in which a document begins. A statistical bulletin counts the year before the one it appears in; an
 * outline is of the end of its plan; an adjustment of its year; a report begins with its review.
 */
export function stanceOfKind(metadata: Metadata): KindStance {
  const year = yearOfTargets(metadata);
  switch (metadata.kind) {
    case "plan_notice":
      return {stance: target(year), isFixed: true};
    case "stat_bulletin":
      return {stance: outcome(year - 1), isFixed: true};
    case "five_year_plan":
      return {stance: target(planOf(year).last), isFixed: false};
    case "adjustment":
      return {stance: target(year), isFixed: false};
    default:
      return {stance: outcome(year - 1), isFixed: false};
  }
}

/** In an outline a target of its first year, where only a heading like "主要目标" made it one, is of its last. */
export function atHorizon(stance: Stance, metadata: Metadata): Stance {
  const year = yearOfTargets(metadata);
  const isNear = stance.phase === "target" && stance.time_period === String(year);
  return metadata.kind === "five_year_plan" && isNear ? target(planOf(year).last) : stance;
}
