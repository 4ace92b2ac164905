/** Words by a key that a look-up knows beforehand, as their first character, the longest of each first. */
export function longestFirst(
  words: readonly string[],
  keyOf: (word: string) => string
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const group = groups.get(keyOf(word));
    if (group) group.push(word);
    else groups.set(keyOf(word), [word]);
  }
  return groups;
}
