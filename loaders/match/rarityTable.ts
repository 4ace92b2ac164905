import {lettersOf} from "./similarity.ts";
import {essence} from "./wording.ts";

/** What `rarity.json` holds: counts only, no text. */
export interface Rarity {
  /** Number of different metrics. */
  phrases: number;
  /** In how many of them a character or a pair of characters stands. */
  counts: Record<string, number>;
}

const fewest = 5;

/** Counts characters and pairs of characters; `reports` gives the metrics of each report. Rare ones are left out. */
export async function rarityTable(
  reports: Iterable<readonly string[]> | AsyncIterable<readonly string[]>
): Promise<Rarity> {
  const counts = new Map<string, number>();
  let phrases = 0;
  for await (const metrics of reports) {
    for (const phrase of new Set(metrics.map((metric) => lettersOf(essence(metric))))) {
      phrases++;
      const grams = new Set([...phrase].flatMap((character, i) => [character, phrase.slice(i, i + 2)]));
      for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  const frequent = [...counts].filter(([, count]) => count >= fewest).sort(([a], [b]) => (a < b ? -1 : 1));
  return {phrases, counts: Object.fromEntries(frequent)};
}
