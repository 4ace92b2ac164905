import {readTable} from "./csv.ts";

/** A unit of data/units.csv: how much of its base unit one of it is. */
export interface Unit {
  unit: string;
  base_unit: string;
  factor: number;
  /** What kind of quantity: money, mass, people, count … Two currencies share the dimension, not the base unit. */
  dimension: string;
}

export interface Scaled {
  value: number;
  base_unit: string;
  dimension: string;
}

export interface Units {
  units: readonly Unit[];
  /** The unit as stated ("万亿元", "亿斤", "万元/亩") with its factor to the base unit; null when it is unknown. */
  unitOf(unit: string): Unit | null;
  /** The value in the base unit: `scale(5.2, "亿斤")` → 260000 吨. Null when the unit is unknown. */
  scale(value: number, unit: string): Scaled | null;
}

const unitColumns = ["unit", "base_unit", "factor", "dimension"] as const;

/** 千 stays in 千瓦, 千米, 千克: a whole unit is looked for before a scale is taken off. */
const scales: Record<string, number> = {十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8};

/** Reads data/units.csv. */
export function parseUnits(text: string): Units {
  const units: Unit[] = readTable(text, unitColumns).map((row) => ({...row, factor: Number(row.factor)}));
  const known = new Map(units.map((unit) => [unit.unit, unit]));
  const found = new Map<string, Unit | null>();

  const simple = (name: string): Unit | null => {
    const whole = known.get(name);
    if (whole) return whole;
    const scale = scales[name.charAt(0)];
    if (scale === undefined) return null;
    // "万" alone counts what the sentence names: 新增城镇就业5万.
    const rest = name.length === 1 ? {base_unit: "", factor: 1, dimension: ""} : simple(name.slice(1));
    return rest && {...rest, unit: name, factor: rest.factor * scale};
  };

  const quotient = (name: string): Unit | null => {
    const [above = "", below = "", ...more] = name.split("/");
    const [top, bottom] = [simple(above), simple(below)];
    if (!top || !bottom || more.length > 0) return null;
    return {
      unit: name,
      base_unit: `${top.base_unit}/${bottom.base_unit}`,
      factor: top.factor / bottom.factor,
      dimension: `${top.dimension}/${bottom.dimension}`
    };
  };

  const unitOf = (stated: string): Unit | null => {
    const cached = found.get(stated);
    if (cached !== undefined) return cached;
    const name = normaliseUnit(stated);
    const bare = name.replace(/\([^)]*\)/g, "");
    const unit =
      name === "" ? null : (simple(name) ?? simple(bare) ?? (bare.includes("/") ? quotient(bare) : null));
    found.set(stated, unit);
    return unit;
  };

  return {
    units,
    unitOf,
    scale(value, stated) {
      const unit = unitOf(stated);
      return (
        unit && {value: rounded(value * unit.factor), base_unit: unit.base_unit, dimension: unit.dimension}
      );
    }
  };
}

/** Full-width signs folded, the words of an approximate number (多, 余, 以上) taken off. */
function normaliseUnit(unit: string): string {
  return unit
    .replace(/\s+/g, "")
    .replace(/％/g, "%")
    .replace(/（/g, "(")
    .replace(/）/g, ")")
    .replace(/／/g, "/")
    .replace(/^[多余几]+|(?:以上|以下|以内|左右|多|余)$/g, "");
}

/** 5.2 × 10⁸ ÷ 2000 is 260000, not 260000.00000000003: figures in reports have far fewer than 12 digits. */
function rounded(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e12) return value;
  return Number(value.toPrecision(12));
}
