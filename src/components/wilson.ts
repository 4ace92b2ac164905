import type {Share} from "../../loaders/quality/share.ts";

const z = 1.959964;

/**
 * `right` of `n` cases as a share with its 95% interval: the score interval of E. B. Wilson, "Probable inference, the
 * law of succession, and statistical inference", Journal of the American Statistical Association 22 (1927), 209–212.
 * It stays inside 0 and 1 and means something for few cases too. The same as `shareOf` of the quality files, from
 * which a page's module can import no code.
 */
export function wilson(right: number, n: number): Share {
  if (n === 0) return {n, right, share: null, low: 0, high: 1};
  const share = right / n;
  const width = 1 + (z * z) / n;
  const middle = (share + (z * z) / (2 * n)) / width;
  const half = (z / width) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const [low, high] = [Math.max(0, middle - half), Math.min(1, middle + half)];
  return {n, right, share: rounded(share), low: rounded(low), high: rounded(high)};
}

const rounded = (value: number) => Number(value.toFixed(4));
