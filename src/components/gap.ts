import * as Plot from "npm:@observablehq/plot";
import type {CommitmentRow} from "../../loaders/match/commitment.ts";
import {gapUnit, signed} from "./format.js";
import {say as sayHere, type Say} from "./messages.js";
import {palette, verdictColours} from "./palette.js";
import {arrow} from "./symbols.js";

/** What a gap is drawn from. */
export type Gap = Pick<
  CommitmentRow,
  | "gap"
  | "target_value"
  | "target_unit"
  | "outcome_unit"
  | "target_bound"
  | "outcome_phase"
  | "tolerance"
  | "verdict"
>;

export interface GapOptions {
  width?: number;
  say?: Say;
  document?: Document;
}

/** Where the scales end: points for rates; for amounts, per cent of what was promised. */
const ends = {points: 5, share: 50};
/** A tolerance of one point for a rate is 2% of an amount, as in the rules. */
const sharePerPoint = 2;

/** Whether a unit is of a rate, as in the rules, from which a page can import no code: its gap is in points. */
const isRate = (unit: string): boolean => /[%‰]|分点/.test(unit);

/** "−0.5 points", "−295 个": with the unit of the target; empty where there is no gap. */
export function gapInWords(
  row: Pick<Gap, "gap" | "target_unit" | "outcome_unit">,
  say: Say = sayHere
): string {
  return row.gap === null ? "" : `${signed(row.gap)} ${gapUnit(unitOf(row), say)}`;
}

/** 与经济增长同步 has no unit of its own: the growth that answers it has. */
const unitOf = ({target_unit, outcome_unit}: Pick<Gap, "target_unit" | "outcome_unit">) =>
  target_unit || (outcome_unit ?? "");

/**
 * The gap between outcome and promise on a scale that is the same in every row: points where a rate was promised,
 * else per cent of the amount. A line from what was promised (0) to what came of it; an arrow where that lies
 * beyond the scale; a soft band where 左右 allows for less; a hollow end where the outcome is an estimate. Null
 * where there is no gap, or no amount to take a share of.
 */
export function gapChart(
  row: Gap,
  {width = 170, say = sayHere, document}: GapOptions = {}
): SVGSVGElement | HTMLElement | null {
  const {gap, target_value, target_bound, outcome_phase, tolerance, verdict} = row;
  const inPoints = isRate(unitOf(row));
  if (gap === null || (!inPoints && !target_value)) return null;
  const end = inPoints ? ends.points : ends.share;
  const value = inPoints ? gap : (gap / Math.abs(target_value!)) * 100;
  const shown = Math.max(-end, Math.min(end, value));
  const isBeyond = shown !== value;
  const colour = verdictColours[verdict] ?? palette.muted;
  const band = target_bound === "approx" ? [tolerance * (inPoints ? 1 : sharePerPoint)] : [];
  const unit = inPoints ? "" : "%";
  return Plot.plot({
    document,
    width,
    height: 36,
    margin: 0,
    marginLeft: 14,
    marginRight: 14,
    ariaLabel: gapInWords(row, say),
    style: {fontSize: "10px", overflow: "visible"},
    x: {domain: [-end, end], axis: null},
    y: {domain: [0, 1], range: [14, 14], axis: null},
    marks: [
      Plot.link([0], {x1: -end, x2: end, y: 0, stroke: palette.faintest}),
      Plot.link(band, {
        x1: (tolerance) => -tolerance,
        x2: 0,
        y: 0,
        stroke: palette.foreground,
        strokeOpacity: 0.18,
        strokeWidth: 14
      }),
      Plot.tickX([0], {x: 0, stroke: palette.target, strokeWidth: 2, insetTop: 5, insetBottom: 14}),
      Plot.link([shown], {x1: 0, x2: (to) => to, y: 0, stroke: colour, strokeWidth: 3}),
      Plot.dot(isBeyond ? [] : [shown], {
        x: (at) => at,
        y: 0,
        r: 4,
        stroke: colour,
        strokeWidth: 1.75,
        fill: outcome_phase === "estimate" ? palette.background : colour
      }),
      Plot.dot(isBeyond ? [shown] : [], {
        x: (at) => at,
        y: 0,
        r: 4,
        symbol: arrow(value > 0 ? 1 : -1),
        stroke: colour,
        strokeWidth: 2,
        fill: "none"
      }),
      Plot.text([-end, 0, end], {
        x: (at) => at,
        y: 0,
        dy: 16,
        text: (at) => (at === 0 ? "0" : `${at < 0 ? "−" : "+"}${end}${unit}`),
        fill: palette.muted
      })
    ]
  });
}
