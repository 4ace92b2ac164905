import type {Quality} from "./breakdown.ts";

/** Scores as text: keys in one order and one row a line, so that a change of one score is a change of one line. */
export function qualityJson(quality: Quality): string {
  const fields = Object.entries(quality)
    .sort(([a], [b]) => Number(a > b) - Number(a < b))
    .map(
      ([name, value]) => `  ${JSON.stringify(name)}: ${Array.isArray(value) ? rowsOf(value) : line(value)}`
    );
  return `{\n${fields.join(",\n")}\n}\n`;
}

const rowsOf = (rows: readonly unknown[]): string =>
  rows.length === 0 ? "[]" : `[\n${rows.map((row) => `    ${line(row)}`).join(",\n")}\n  ]`;

/** JSON on one line, with the keys of every object sorted. */
function line(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => Number(a > b) - Number(a < b)))
      : inner
  );
}
