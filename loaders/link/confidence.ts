/** How often readings of one rule were wholly right, of all that it read on labelled reports. */
export interface RuleScore {
  rule: string;
  n: number;
  right: number;
}

/** What labelled reports say of the rules: the part of data/quality/validation.json that the reader uses. */
export interface Validation {
  rules: readonly RuleScore[];
}

/** Fewer labels than this say too little of a rule. */
export const fewestLabels = 8;

/** How far each rule is to be trusted. */
export interface Confidence {
  /**
   * Share of wholly right readings of a rule on labelled reports; null where too few of them are labelled. A share
   * borrowed from other rules would not be this rule's: a rule that reads ranks says nothing of one that reads growth.
   */
  confidenceOf(rule: string): number | null;
}

/** Reads how far the rules are to be trusted; of no rule is anything known where nothing was measured. */
export function parseConfidence(validation: Validation | null = null): Confidence {
  const enough = validation?.rules.filter(({n}) => n >= fewestLabels) ?? [];
  const shares = new Map(enough.map(({rule, right, n}) => [rule, Number((right / n).toFixed(3))]));
  return {confidenceOf: (rule) => shares.get(rule) ?? null};
}
