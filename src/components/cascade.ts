import {ascending, median} from "npm:d3-array";
import {group} from "./group.js";
import {edgeOf, type YearlyTarget} from "./yearlyTarget.js";

/** A city's target beside its province's. */
export interface CityTarget {
  target: YearlyTarget;
  value: number;
  /** Whether its report was delivered before the province's; null where a date is not known. */
  isBefore: boolean | null;
}

/** A province and its cities in one year. */
export interface CascadeRow {
  /** Code of the province. */
  ref_area: string;
  name_en: string | null;
  name_zh: string | null;
  /** The province's own target; null where it is not in the tables. */
  province: YearlyTarget | null;
  cities: CityTarget[];
  /** How many cities it has in that year. */
  all: number;
  /** Median of the cities' targets minus the province's; null without a province's target or without cities. */
  excess: number | null;
}

/** A province, and how many prefectures it had in the year shown. */
export interface Province {
  ref_area: string;
  name_en: string | null;
  name_zh: string | null;
  prefectures: number;
}

/**
 * The targets of cities beside those of their provinces, for targets of one year: a row for each province of which a
 * target is known, those first whose cities aim furthest above it.
 */
export function cascadeOf(targets: readonly YearlyTarget[], provinces: readonly Province[]): CascadeRow[] {
  const cities = group(
    targets.filter(({level}) => level === "prefecture"),
    ({ref_area}) => `${ref_area.slice(0, 2)}0000`
  );
  const own = new Map(
    targets.filter(({level}) => level === "province").map((target) => [target.ref_area, target])
  );
  return provinces
    .map(({prefectures, ...province}) => {
      const above = own.get(province.ref_area) ?? null;
      const aimed = above && edgeOf(above);
      const below = (cities.get(province.ref_area) ?? [])
        .flatMap((target) => {
          const value = edgeOf(target);
          return value === null ? [] : {target, value, isBefore: isBefore(target, above)};
        })
        .sort((a, b) => ascending(a.value, b.value) || ascending(a.target.ref_area, b.target.ref_area));
      const middle = median(below, ({value}) => value);
      return {
        ...province,
        province: aimed === null ? null : above,
        cities: below,
        all: prefectures,
        excess: aimed === null || middle === undefined ? null : tidy(middle - aimed)
      };
    })
    .filter(({province, cities}) => province !== null || cities.length > 0)
    .sort(
      (a, b) =>
        Number(a.excess === null) - Number(b.excess === null) ||
        (b.excess ?? 0) - (a.excess ?? 0) ||
        ascending(a.ref_area, b.ref_area)
    );
}

function isBefore(city: YearlyTarget, province: YearlyTarget | null): boolean | null {
  if (city.delivered === null || province === null || province.delivered === null) return null;
  return city.delivered < province.delivered;
}

const tidy = (value: number) => Number(value.toPrecision(10)) + 0;
