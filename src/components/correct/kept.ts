import type {Correction} from "../../../loaders/corrections/correction.ts";

const linesKey = "zhibiao.corrections";
const nameKey = "zhibiao.corrections.who";

/** Which figure a line is of. */
export type Figure = Pick<Correction, "report" | "sentence_sha256" | "at">;

const isOf =
  ({report, sentence_sha256, at}: Figure) =>
  (line: Correction): boolean =>
    line.report === report && line.sentence_sha256 === sentence_sha256 && line.at === at;

/** The lines that this browser keeps. What is no list counts as none. */
export function keptLines(storage: Storage): Correction[] {
  try {
    const lines: unknown = JSON.parse(storage.getItem(linesKey) ?? "[]");
    return Array.isArray(lines) ? (lines as Correction[]) : [];
  } catch {
    return [];
  }
}

/** The lines of one figure. */
export function linesKeptOf(figure: Figure, storage: Storage): Correction[] {
  return keptLines(storage).filter(isOf(figure));
}

/** Keeps lines in place of those that were kept of the same figure; without lines, forgets those. */
export function keep(figure: Figure, lines: readonly Correction[], storage: Storage): void {
  const others = keptLines(storage).filter((line) => !isOf(figure)(line));
  storage.setItem(linesKey, JSON.stringify([...others, ...lines]));
}

/** Forgets every line. */
export function forgetLines(storage: Storage): void {
  storage.removeItem(linesKey);
}

/** The name that a person last signed with. */
export const keptName = (storage: Storage): string => storage.getItem(nameKey) ?? "";

export const keepName = (name: string, storage: Storage): void => storage.setItem(nameKey, name);
