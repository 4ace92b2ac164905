/** How many of a number of cases were right, and where the true share lies at 95% confidence. */
export interface Share {
  n: number;
  right: number;
  /** Right of all; null where there is no case. */
  share: number | null;
  /** Edges of Wilson's interval. */
  low: number;
  high: number;
}

const z = 1.959964;

/**
 * The share of right cases with Wilson's 95% interval, which stays inside 0 and 1 and means something for few
 * cases too; to four decimals. Of no cases it is the whole range: nothing is known.
 */
export function shareOf(right: number, n: number): Share {
  if (n === 0) return {n, right, share: null, low: 0, high: 1};
  const share = right / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return {
    n,
    right,
    share: rounded(share),
    low: rounded(Math.max(0, middle - half)),
    high: rounded(Math.min(1, middle + half))
  };
}

/** Four decimals: enough for a page, and the same on every machine. */
export function rounded(value: number): number {
  return Number(value.toFixed(4));
}
