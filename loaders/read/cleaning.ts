/** What a step took out of a text. */
export interface Removed {
  reason: string;
  count: number;
  characters: number;
}

/** A text after one step, and how often the step found something. */
export interface Cleaned {
  text: string;
  count: number;
}

/** One step of cleaning. Its name, in words, is the reason that `removed` reports. */
export type Step = (text: string) => Cleaned;

/** Runs the steps in order; a step that found nothing leaves no entry in `removed`. */
export function clean(text: string, steps: Record<string, Step>): {text: string; removed: Removed[]} {
  const removed: Removed[] = [];
  for (const [reason, step] of Object.entries(steps)) {
    const cleaned = step(text);
    if (cleaned.count > 0) {
      // A step that writes one character as two takes none out.
      const characters = Math.max(0, text.length - cleaned.text.length);
      removed.push({reason, count: cleaned.count, characters});
    }
    text = cleaned.text;
  }
  return {text, removed};
}

/** Replaces every match and counts them. */
export function replaceAll(
  text: string,
  pattern: RegExp,
  replacement: string | ((match: string) => string)
): Cleaned {
  let count = 0;
  const cleaned = text.replace(pattern, (match) => {
    count++;
    return typeof replacement === "string" ? replacement : replacement(match);
  });
  return {text: cleaned, count};
}

/** Keeps the lines for which `keep` is true; `keep` sees the line and its position. */
export function filterLines(text: string, keep: (line: string, index: number) => boolean): Cleaned {
  const lines = text.split("\n");
  const kept = lines.filter(keep);
  return {text: kept.join("\n"), count: lines.length - kept.length};
}
