import {mean} from "npm:d3-array";
import {group} from "./group.js";
import {edgeOf, type YearlyTarget} from "./yearlyTarget.js";

/** What became of a target, and how the next one moved. */
export interface Reaction {
  /** The target that was missed or met. */
  target: YearlyTarget;
  /** The target of the year after. */
  next: YearlyTarget;
  verdict: "missed" | "borderline" | "met" | "exceeded";
  /** Next target minus this one, in points. */
  change: number;
  /** The change minus the mean change of all places shown from that year to the next. */
  relative: number;
}

const answers: readonly string[] = ["missed", "borderline", "met", "exceeded"];

/**
 * How a target moved after one that was missed and after one that was not: places and years with an answer and a
 * target with a number in the year after. The mean of each year is taken off, because targets fell everywhere; which
 * takes off what a year did to all, and nothing else.
 */
export function reactions(
  targets: readonly YearlyTarget[],
  isShown: (target: YearlyTarget) => boolean = () => true
): Reaction[] {
  const byPlace = new Map(targets.map((target) => [`${target.ref_area} ${target.year}`, target]));
  const moved = targets.filter(isShown).flatMap((target) => {
    const next = byPlace.get(`${target.ref_area} ${target.year + 1}`);
    const [from, to] = [edgeOf(target), next ? edgeOf(next) : null];
    if (!next || from === null || to === null || !answers.includes(target.verdict)) return [];
    return {target, next, verdict: target.verdict as Reaction["verdict"], change: tidy(to - from)};
  });
  const means = new Map(
    [...group(moved, ({target}) => target.year)].map(([year, of]) => [year, mean(of, ({change}) => change)!])
  );
  return moved.map((one) => ({...one, relative: tidy(one.change - means.get(one.target.year)!)}));
}

const tidy = (value: number) => Number(value.toPrecision(10)) + 0;
