/**
 * Writes loaders/match/rarity.json: `npm run rarity -- REPORTS…`. In how many of the reports' metrics a
 * character or a pair of characters stands; counts only, no text.
 */
import {writeFileSync} from "node:fs";
import {readCorpus} from "../corpus.ts";
import {lettersOf} from "./similarity.ts";
import {essence} from "./wording.ts";

const fewest = 5;

const counts = new Map<string, number>();
let phrases = 0;
for await (const {observations} of readCorpus(process.argv.slice(2))) {
  for (const phrase of new Set(observations.map(({metric}) => lettersOf(essence(metric))))) {
    phrases++;
    const grams = new Set([...phrase].flatMap((character, i) => [character, phrase.slice(i, i + 2)]));
    for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
}
const frequent = [...counts].filter(([, count]) => count >= fewest).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  new URL("rarity.json", import.meta.url),
  `${JSON.stringify({phrases, counts: Object.fromEntries(frequent)}, null, 2)}\n`
);
