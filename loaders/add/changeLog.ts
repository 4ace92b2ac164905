import {appendFile, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Dictionary} from "../link/dictionary.ts";
import type {ConflictFacts, DataChanges, FigureChange, VerdictChange} from "./dataChanges.ts";

/** One arrival: what came, and what it changed. A line of `data/changes.ndjson`. */
export interface Arrival extends DataChanges {
  /** Day of the arrival, "2026-01-20". */
  date: string;
}

const records = "changes.ndjson";
const page = "CHANGES.md";

/** The arrivals recorded in a data folder, the oldest first. Throws on a line that is no record, with its number. */
export async function readArrivals(data: string): Promise<Arrival[]> {
  const text = await readFile(join(data, records), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return JSON.parse(line) as Arrival;
    } catch {
      throw new Error(`${records}, line ${index + 1} is no JSON: mend it or delete the line`);
    }
  });
}

/** Adds an arrival to a data folder: a line for programs, and CHANGES.md, newest first, for people. */
export async function recordArrival(data: string, arrival: Arrival, dictionary: Dictionary): Promise<void> {
  await appendFile(join(data, records), `${JSON.stringify(arrival)}\n`);
  const arrivals = await readArrivals(data);
  const text = [
    "# Changes of the data",
    "",
    "Written by `npm run -s add`; `changes.ndjson` beside it has the same for programs.",
    "",
    ...arrivals.toReversed().flatMap((one) => [`## ${one.date}`, "", ...arrivalLines(one, dictionary), ""])
  ].join("\n");
  await writeFile(join(data, `${page}.tmp`), text);
  await rename(join(data, `${page}.tmp`), join(data, page));
}

// A person reads the first; all of them stand in changes.ndjson.
const shown = 20;

/** An arrival as a list in Markdown. */
export function arrivalLines(arrival: Arrival, dictionary: Dictionary): string[] {
  const {reports, observations, verdicts, conflicts} = arrival;
  return [
    ...reports.added.map((report) => `- new report: ${report}`),
    ...reports.withdrawn.map((report) => `- report withdrawn: ${report}`),
    `- observations: ${observations.added} added, ${observations.changed.length} changed, ${observations.withdrawn} withdrawn`,
    ...firstOf(observations.changed, (change) => figureLine(change, dictionary)),
    `- commitments whose verdict changed: ${verdicts.length}`,
    ...firstOf(verdicts, (change) => verdictLine(change, dictionary)),
    `- conflicts: ${conflicts.appeared.length} new, ${conflicts.gone.length} gone`,
    ...firstOf(conflicts.appeared, (conflict) => `new: ${conflictLine(conflict, dictionary)}`),
    ...firstOf(conflicts.gone, (conflict) => `gone: ${conflictLine(conflict, dictionary)}`)
  ];
}

function firstOf<Item>(items: readonly Item[], line: (item: Item) => string): string[] {
  const lines = items.slice(0, shown).map((item) => `  - ${line(item)}`);
  return items.length > shown ? [...lines, `  - and ${items.length - shown} more`] : lines;
}

type Named = Pick<VerdictChange, "ref_area" | "indicator"> & {metric?: string};

const nameOf = ({ref_area, indicator, metric = ""}: Named, dictionary: Dictionary): string =>
  [
    dictionary.area(ref_area ?? "")?.name_zh ?? ref_area,
    dictionary.indicator(indicator ?? "")?.label_zh ?? metric
  ].join(" ");

function figureLine(change: FigureChange, dictionary: Dictionary): string {
  return `${nameOf(change, dictionary)}: ${change.before} → ${change.after} (${change.observation})`;
}

function verdictLine(change: VerdictChange, dictionary: Dictionary): string {
  const {time_period, target, outcome, before, after} = change;
  const figures = [target && `target ${target}`, outcome && `outcome ${outcome}`].filter(Boolean).join(", ");
  return `${nameOf(change, dictionary)} ${time_period}: ${before ?? "new"} → ${after}${figures && ` (${figures})`}`;
}

function conflictLine(conflict: ConflictFacts, dictionary: Dictionary): string {
  return `${nameOf(conflict, dictionary)} ${conflict.time_period}: ${conflict.message}`;
}
