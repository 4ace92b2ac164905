import type {Observation} from "./observation.ts";

export type Edges = readonly [low: number, high: number];

type Figure = Pick<Observation, "value" | "value_high" | "value_scaled" | "unit" | "bound" | "as_stated">;

/**
 * Lowest and highest number that fit a figure as it is worded, in its base unit: a figure printed without decimals
 * holds half a unit to either side, 左右 half a point or a twentieth, 以上 all that is above.
 */
export function edgesOf({
  value,
  value_high,
  value_scaled,
  unit,
  bound,
  as_stated
}: Figure & {value: number}): Edges {
  const factor = value_scaled === null || value === 0 ? 1 : value_scaled / value;
  const [low, high] = [Math.min(value, value_high ?? value), Math.max(value, value_high ?? value)];
  const decimals = /\d[.．](\d+)/.exec(as_stated)?.[1]?.length ?? 0;
  const rounding = 0.5 * 10 ** -decimals;
  const width = rounding + (bound === "approx" ? (unit === "%" ? 0.5 : Math.abs(value) / 20) : 0);
  return [
    bound === "le" ? -Infinity : (low - width) * factor,
    bound === "ge" ? Infinity : (high + width) * factor
  ];
}

/** Whether no number fits both. */
export function areApart([lowA, highA]: Edges, [lowB, highB]: Edges): boolean {
  return highA < lowB || highB < lowA;
}
