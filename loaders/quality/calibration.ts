import type {Confidence} from "../link/confidence.ts";
import type {Quality} from "./breakdown.ts";
import {rounded, type Share, shareOf} from "./share.ts";

/** Observations whose confidence is much the same, and how many of them are right. */
export interface CalibrationBin extends Share {
  /** Mean confidence of the observations. */
  confidence: number;
  /** The rules that read them. */
  rules: string[];
}

/** Lower edges of the bins: finer where most of the observations are. */
export const binEdges = [0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

/**
 * Holds the confidence that rules earned on one set of labels against another set, which did not give it: of the
 * observations with a confidence of 0.9, nine in ten should be right. Empty bins are left out.
 */
export function calibration(rules: Quality["rules"], {confidenceOf}: Confidence): CalibrationBin[] {
  const known = rules.flatMap((rule) => {
    const confidence = confidenceOf(rule.rule);
    return confidence === null ? [] : {...rule, confidence};
  });
  return binEdges.flatMap((edge, i) => {
    const next = binEdges[i + 1] ?? Infinity;
    const own = known.filter(({confidence}) => confidence >= edge && confidence < next);
    const n = own.reduce((sum, rule) => sum + rule.n, 0);
    if (n === 0) return [];
    const confidence = own.reduce((sum, rule) => sum + rule.confidence * rule.n, 0) / n;
    const right = own.reduce((sum, rule) => sum + rule.right, 0);
    return {confidence: rounded(confidence), rules: own.map(({rule}) => rule), ...shareOf(right, n)};
  });
}
