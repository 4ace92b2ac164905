import {median, quantile} from "npm:d3-array";
import type {Share} from "../../loaders/quality/share.ts";
import {group} from "./group.js";
import {isAnswer} from "./verdicts.js";
import {wilson} from "./wilson.js";
import {edgeOf, type YearlyTarget} from "./yearlyTarget.js";

/** Targets that lie equally far above or below the usual one of their year and level, and what came of them. */
export interface AimBin {
  /** Target minus the median target of the same level and year, in points: the middle of the bin. */
  aim: number;
  n: number;
  /** Outcome minus the median outcome of the same level and year: its median and quartiles. */
  low: number;
  median: number;
  high: number;
  /** The share that was missed. */
  missed: Share;
}

/** Points between the middles of two bins. */
export const aimStep = 0.5;

/** Aims further from the median than this are gathered at the ends. */
export const farthestAim = 2;

/** A level and year with fewer targets than this has no usual one. */
const least = 5;

/**
 * What came of high and of low aims. Target and outcome are each taken against the median of the same level of
 * government and the same year, so that neither the fall of all targets nor a bad year tells for or against a place.
 */
export function aimBins(targets: readonly YearlyTarget[]): AimBin[] {
  const known = targets.flatMap((target) => {
    const aimed = edgeOf(target);
    const {compared_value: came} = target;
    return aimed !== null && came !== null && isAnswer(target.verdict) ? {target, aimed, came} : [];
  });
  const relative = [...group(known, ({target}) => `${target.level} ${target.year}`).values()]
    .filter((of) => of.length >= least)
    .flatMap((of) => {
      const usualAim = median(of, ({aimed}) => aimed)!;
      const usualOutcome = median(of, ({came}) => came)!;
      return of.map(({target, aimed, came}) => ({
        isMissed: target.verdict === "missed",
        aim: binOf(aimed - usualAim),
        outcome: came - usualOutcome
      }));
    });
  return [...group(relative, ({aim}) => aim)]
    .sort(([a], [b]) => a - b)
    .map(([aim, of]) => {
      const at = (p: number) => tidy(quantile(of, p, ({outcome}) => outcome)!);
      const missed = wilson(of.filter(({isMissed}) => isMissed).length, of.length);
      return {aim, n: of.length, low: at(0.25), median: at(0.5), high: at(0.75), missed};
    });
}

function binOf(aim: number): number {
  const bin = Math.round(tidy(aim / aimStep)) * aimStep;
  return Math.max(-farthestAim, Math.min(farthestAim, bin)) + 0;
}

const tidy = (value: number) => Number(value.toPrecision(10)) + 0;
