import type {Label} from "../../loaders/quality/labels.ts";
import type {Read} from "../../loaders/quality/matching.ts";
import {observationRow} from "../made.ts";

/** Labels and observations made for tests: sentences and figures are invented. */

export function label(changes: Partial<Label> = {}): Label {
  return {
    quote: "地区生产总值增长8%",
    metric: "地区生产总值",
    concept: "gdp",
    measure: "growth",
    value: 8,
    unit: "%",
    bound: "eq",
    kind: "target",
    period: "2022",
    ...changes
  };
}

export function read(changes: Partial<Read> = {}): Read {
  return {
    ...observationRow({bound: "eq", as_stated: "8%"}),
    sentence: "地区生产总值增长 8%。",
    ...changes
  };
}
