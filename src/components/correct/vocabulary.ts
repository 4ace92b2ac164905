import type {Bound, Measure, Phase} from "../../../loaders/vocabulary.ts";

// A browser cannot fetch a loader: the lists stand here again, and the compiler and a test hold them to the loaders'.
export const measures = [
  "level",
  "growth",
  "avg_growth",
  "share",
  "change",
  "multiple",
  "completion",
  "rank"
] as const satisfies readonly Measure[];

export const phases = ["target", "estimate", "outcome"] as const satisfies readonly Phase[];

export const bounds = ["eq", "approx", "ge", "le"] as const satisfies readonly Bound[];
