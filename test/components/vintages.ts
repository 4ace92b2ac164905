import type {Vintage} from "../../src/components/revisionLadder.ts";

/** One statement of Baotou's growth of 2022. */
export function vintage(changes: Partial<Vintage>): Vintage {
  return {
    ref_area: "150200",
    indicator: "gdp",
    measure: "growth",
    time_period: "2022",
    scope: null,
    vintage: 1,
    observation: "a@1",
    report: "150200-2023-work_report",
    kind: "work_report",
    phase: "estimate",
    value: 7.5,
    unit: "%",
    bound: "eq",
    as_stated: "7.5%",
    revision: null,
    revision_share: null,
    label_en: "GDP",
    label_zh: "地区生产总值",
    start: 100,
    ...changes
  };
}

const bulletin = {
  vintage: 2,
  kind: "stat_bulletin",
  phase: "outcome",
  report: "150200-2023-stat_bulletin"
} as const;
const revenue = {
  indicator: "budget_revenue",
  measure: "level",
  unit: "元",
  label_en: "Revenue",
  label_zh: "收入"
} as const;
const same = {indicator: "cpi", label_en: "Prices", label_zh: "物价"};
/** Growth and revenue that a bulletin revises, and prices that it repeats. */
export const statements = [
  vintage({}),
  vintage({...bulletin, value: 7.1, as_stated: "7.1%", revision: -0.4}),
  vintage({...revenue, value: 1.6e10, as_stated: "160亿元"}),
  vintage({
    ...revenue,
    ...bulletin,
    value: 1.64e10,
    as_stated: "164亿元",
    revision: 4e8,
    revision_share: 2.5
  }),
  vintage(same),
  vintage({...same, ...bulletin, revision: 0})
];
