import rarity from "./rarity.json" with {type: "json"};
import {essence} from "./wording.ts";

/**
 * A phrase as weighted characters and pairs of characters. Chinese has no spaces between words, and reports
 * shorten at will (技术改造, 技改): pairs of characters need no segmenter and survive both.
 */
export interface Fingerprint {
  weights: ReadonlyMap<string, number>;
  /** Length of the vector of weights. */
  norm: number;
  /** Sum of the weights. */
  mass: number;
}

const counts = new Map<string, number>(Object.entries(rarity.counts));
const singleWeight = 0.35;
// What is counted stands at the end of a Chinese phrase, what qualifies it before.
const headWeight = 1.5;
const headLength = 4;

/** How much a pair of characters tells: the rarer among the metrics of the reports, the more. */
export function rarityOf(gram: string): number {
  return Math.log((rarity.phrases + 1) / ((counts.get(gram) ?? 0) + 1));
}

/** Fingerprint of a metric's phrase. */
export function fingerprintOf(phrase: string): Fingerprint {
  return weigh(essence(phrase), true);
}

/** Fingerprint of running text, in which no place counts more than another. */
export function fingerprintOfText(text: string): Fingerprint {
  return weigh(essence(text), false);
}

/** A phrase without its numbers, which are the business of thresholds. */
export const lettersOf = (text: string): string => text.replace(/[\d.]+/g, "");

function weigh(words: string, isPhrase: boolean): Fingerprint {
  const text = lettersOf(words);
  const weights = new Map<string, number>();
  const add = (gram: string, weight: number) => {
    if (weight > (weights.get(gram) ?? 0)) weights.set(gram, weight);
  };
  for (let i = 0; i < text.length; i++) {
    const emphasis = isPhrase && i >= text.length - headLength ? headWeight : 1;
    add(text.charAt(i), singleWeight * rarityOf(text.charAt(i)) * emphasis);
    if (i + 1 < text.length) add(text.slice(i, i + 2), rarityOf(text.slice(i, i + 2)) * emphasis);
  }
  let square = 0;
  let mass = 0;
  for (const weight of weights.values()) {
    square += weight * weight;
    mass += weight;
  }
  return {weights, norm: Math.sqrt(square), mass};
}

/** Cosine of two fingerprints: 1 for the same phrase, 0 for phrases without a character in common. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [gram, weight] of small.weights) product += weight * (large.weights.get(gram) ?? 0);
  return product === 0 ? 0 : product / (a.norm * b.norm);
}

/** Share of what a phrase says that a text says too, by weight. */
export function contained(phrase: Fingerprint, text: Fingerprint): number {
  let mass = 0;
  for (const [gram, weight] of phrase.weights) if (text.weights.has(gram)) mass += weight;
  return phrase.mass === 0 ? 0 : mass / phrase.mass;
}
