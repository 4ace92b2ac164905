import {assign} from "./assignment.ts";
import {isOwn, isStockAgainstFlow, match, partOf, type Match} from "./candidates.ts";
import type {MatchBasis} from "./commitment.ts";
import {isOfPeriod, type Prepared} from "./prepared.ts";
import type {Side} from "./side.ts";
import {stagesAgree} from "./wording.ts";
import type {Reason} from "./verdict.ts";

/** One target, or one outcome, with all statements of it in one report. */
export type Node = readonly [Side, ...Side[]];

/** The outcome that answers a target. */
export interface Answer {
  outcome: Side;
  basis: Exclude<MatchBasis, "declared">;
  score: number;
}

/** Sides that say one thing, together, in their order. */
export function nodesOf(sides: readonly Side[], keyOf: (side: Side) => string): Node[] {
  const nodes = new Map<string, [Side, ...Side[]]>();
  for (const side of sides) {
    const key = keyOf(side);
    const node = nodes.get(key);
    if (node) node.push(side);
    else nodes.set(key, [side]);
  }
  return [...nodes.values()];
}

const thing = ({observation: {indicator}, essence}: Side) => indicator ?? essence;
const amount = ({observation: {value, value_scaled, base_unit, unit}}: Side) =>
  `${value_scaled ?? value} ${base_unit ?? unit}`;

/** Steps of one target are one node; so are statements of the same number of the same thing. */
export function targetKey(side: Side): string {
  const {tier_group, measure, scope, value, observation} = side.observation;
  if (tier_group !== null) return tier_group;
  return value === null ? observation : [thing(side), measure, amount(side), scope].join("|");
}

function outcomeKey(side: Side): string {
  const {measure, scope, time_period} = side.observation;
  return [thing(side), measure, amount(side), scope, time_period].join("|");
}

// By how much a less believed report must fit better.
const clearlyBetter = 0.15;

/**
 * For each target of one period the best answer over the reports that may answer, which come in the order in
 * which they are believed. One outcome answers one target: the assignment is exact within each pair of reports.
 */
export function bestAnswers(
  nodes: readonly Node[],
  period: string,
  answering: readonly Prepared[]
): (Answer | undefined)[] {
  const best: (Answer | undefined)[] = nodes.map(() => undefined);
  for (const {outcomes} of answering) {
    const candidates = nodesOf(
      outcomes.filter((outcome) => isOfPeriod(outcome, period)),
      outcomeKey
    );
    const pairs = nodes.flatMap((node, row) =>
      candidates.flatMap((candidate, column) => {
        const found = matchNodes(node, candidate);
        return found ? [{row, column, ...found}] : [];
      })
    );
    for (const {row, score, outcome, basis} of assign(pairs)) {
      const known = best[row];
      if (!known || score > known.score + clearlyBetter) best[row] = {outcome, score, basis};
    }
  }
  return best;
}

function matchNodes(node: Node, candidate: Node): (Match & {outcome: Side}) | null {
  let best: (Match & {outcome: Side}) | null = null;
  for (const target of node) {
    if (target.observation.value === null) continue;
    for (const outcome of candidate) {
      const found = match(target, outcome);
      if (found && found.score > (best?.score ?? 0)) best = {...found, outcome};
    }
  }
  return best;
}

/**
 * An outcome of the same indicator in another measure or unit, or of another part of the place: what a target may
 * be derived from, or what is refused by name.
 */
export function derivedAnswer(target: Side, answering: readonly Prepared[]): Answer | null {
  const {indicator, time_period, measure} = target.observation;
  if (indicator === null) return null;
  for (const {outcomes} of answering) {
    const own = outcomes.filter(
      (outcome) =>
        outcome.observation.indicator === indicator &&
        outcome.observation.time_period === time_period &&
        isOwn(outcome) &&
        stagesAgree(target.stage, outcome.stage)
    );
    const whole = own.filter((one) => partOf(one) === partOf(target) && one.observation.measure !== measure);
    const outcome =
      whole.find((one) => one.observation.measure === "level") ??
      whole.find((one) => one.observation.measure === "share" && measure === "change") ??
      own.find((one) => mismatchOf(target, one) !== null) ??
      whole.find((one) => one.observation.measure === "growth");
    if (outcome) return {outcome, basis: "derived", score: 0};
  }
  return null;
}

/** Why an outcome of the same indicator and measure cannot be compared at all; null for one of another measure. */
export function mismatchOf(target: Side, outcome: Side): Reason | null {
  const [a, b] = [target.observation, outcome.observation];
  if (a.measure !== b.measure) return null;
  if (target.dimension === "money" && outcome.dimension === "money" && a.base_unit !== b.base_unit)
    return "currency";
  if (target.dimension !== outcome.dimension) return "unit";
  if (partOf(target) !== partOf(outcome)) return "scope";
  return isStockAgainstFlow(target, outcome) ? "stock_and_flow" : null;
}
