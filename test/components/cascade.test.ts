import {describe, expect, it} from "vitest";
import {cascadeOf} from "../../src/components/cascade.ts";
import {yearlyTarget} from "./made.ts";

const province = (ref_area: string, prefectures: number) => ({
  ref_area,
  name_en: ref_area,
  name_zh: null,
  prefectures
});
const provinces = [
  province("110000", 0),
  province("130000", 11),
  province("150000", 12),
  province("620000", 14)
];
const day = (date: string) => Date.parse(date);

describe("cascadeOf(targets, provinces)", () => {
  it("takes the median of the cities minus the province, the greatest first", () => {
    const rows = cascadeOf(
      [
        yearlyTarget({ref_area: "150000", target_value: 6}),
        ...[7, 6, 8].map((target_value, i) => yearlyTarget({ref_area: `150${i + 1}00`, target_value})),
        yearlyTarget({ref_area: "130000", target_value: 6.5}),
        yearlyTarget({ref_area: "130100", target_value: 8})
      ],
      provinces
    );
    expect(rows.map(({ref_area, excess, cities, all}) => [ref_area, excess, cities.length, all])).toEqual([
      ["130000", 1.5, 1, 11],
      ["150000", 1, 3, 12]
    ]);
    expect(rows[1]!.cities.map(({value}) => value)).toEqual([6, 7, 8]);
  });

  it("puts last what cannot be compared, and leaves out provinces of which nothing is known", () => {
    const rows = cascadeOf(
      [
        yearlyTarget({ref_area: "110000", target_value: 5}),
        yearlyTarget({ref_area: "620100", target_value: 6}),
        yearlyTarget({ref_area: "150000", target_value: 6}),
        yearlyTarget({ref_area: "150100", target_value: 5}),
        yearlyTarget({ref_area: "130000", target_value: null})
      ],
      provinces
    );
    expect(rows.map(({ref_area, excess}) => [ref_area, excess])).toEqual([
      ["150000", -1],
      ["110000", null],
      ["620000", null]
    ]);
  });

  it("knows who was first only where both dates are known", () => {
    const [row] = cascadeOf(
      [
        yearlyTarget({ref_area: "150000", delivered: day("2022-01-23")}),
        yearlyTarget({ref_area: "150100", delivered: day("2022-01-10")}),
        yearlyTarget({ref_area: "150200", delivered: day("2022-01-23")}),
        yearlyTarget({ref_area: "150300", delivered: null})
      ],
      provinces
    );
    expect(row!.cities.map(({isBefore}) => isBefore)).toEqual([true, false, null]);
  });
});
