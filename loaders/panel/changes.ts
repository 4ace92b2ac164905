import {groupBy} from "../groupBy.ts";
import type {Facts, PanelObservation} from "./panel.ts";

/** A fact that is there in another way than before. */
export interface Change {
  before: PanelObservation;
  after: PanelObservation;
}

/** What a panel has that the one before had not, and the other way round. */
export interface Changes {
  added: PanelObservation[];
  /** What stands at the same place of the same report, read otherwise. */
  changed: Change[];
  withdrawn: PanelObservation[];
  same: number;
  /** Ids of reports that one of the two has. */
  reportsAdded: string[];
  reportsWithdrawn: string[];
}

const positions = new Set<keyof PanelObservation>(["section", "start", "end", "ordinal", "reader_version"]);

/** The fact itself, wherever it stands: a text that was cleaned otherwise moves its figures and changes none. */
function factOf(observation: PanelObservation): string {
  const names = Object.keys(observation).filter((name) => !positions.has(name as keyof PanelObservation));
  return JSON.stringify(names.sort().map((name) => observation[name as keyof PanelObservation]));
}

const placeOf = ({report, start, ordinal}: PanelObservation): string => `${report}@${start}.${ordinal}`;

/** Compares two panels: first by facts, then what is left by where it stands. */
export function changesBetween(before: Facts, after: Facts): Changes {
  const facts = groupBy(before.observations, factOf);
  const unknown = after.observations.filter(
    (observation) => facts.get(factOf(observation))?.shift() === undefined
  );
  const left = new Map([...facts.values()].flat().map((observation) => [placeOf(observation), observation]));
  const added: PanelObservation[] = [];
  const changed: Change[] = [];
  for (const observation of unknown) {
    const place = placeOf(observation);
    const earlier = left.get(place);
    if (earlier === undefined) added.push(observation);
    else changed.push({before: earlier, after: observation});
    left.delete(place);
  }
  const [old, now] = [before, after].map(({reports}) => new Set(reports.map(({report}) => report)));
  return {
    added,
    changed,
    withdrawn: [...left.values()],
    same: after.observations.length - unknown.length,
    reportsAdded: [...now!].filter((report) => !old!.has(report)),
    reportsWithdrawn: [...old!].filter((report) => !now!.has(report))
  };
}

/** The changes in lines for a person: counts, the indicators with most of them, and some examples. */
export function changeLines(
  {added, changed, withdrawn, same, reportsAdded, reportsWithdrawn}: Changes,
  {indicators = 20, examples = 5}: {indicators?: number; examples?: number} = {}
): string[] {
  const total = added.length + changed.length + withdrawn.length;
  const lines = [
    `reports: ${reportsAdded.length} added${some(reportsAdded)}, ${reportsWithdrawn.length} withdrawn${some(reportsWithdrawn)}`,
    `observations: ${added.length} added, ${changed.length} changed, ${withdrawn.length} withdrawn, ${same} as before`
  ];
  if (total === 0) return lines;
  const counts = new Map<string, [added: number, changed: number, withdrawn: number]>();
  const count = (indicator: string, kind: 0 | 1 | 2): void => {
    const own = counts.get(indicator) ?? [0, 0, 0];
    own[kind]++;
    counts.set(indicator, own);
  };
  for (const {indicator} of added) count(indicator, 0);
  for (const {after} of changed) count(after.indicator, 1);
  for (const {indicator} of withdrawn) count(indicator, 2);
  const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
  const most = [...counts].sort(([x, a], [y, b]) => sum(b) - sum(a) || (x < y ? -1 : 1));
  lines.push(
    `${"".padEnd(28)}${["added", "changed", "withdrawn"].map((word) => word.padStart(10)).join("")}`
  );
  for (const [indicator, own] of most.slice(0, indicators)) {
    lines.push(indicator.padEnd(28) + own.map((n) => String(n).padStart(10)).join(""));
  }
  if (most.length > indicators) lines.push(`and ${most.length - indicators} more indicators`);
  for (const observation of evenly(added, examples)) lines.push(`+ ${show(observation)}`);
  for (const {before, after} of evenly(changed, examples))
    lines.push(`~ ${show(after)}; ${difference(before, after)}`);
  for (const observation of evenly(withdrawn, examples)) lines.push(`- ${show(observation)}`);
  return lines;
}

const some = (names: readonly string[]): string =>
  names.length === 0 ? "" : ` (${names.slice(0, 5).join(", ")}${names.length > 5 ? ", …" : ""})`;

/** "150200-2022-work_report@5131 gdp growth target 2022: 8%左右". */
export function show({
  report,
  start,
  indicator,
  measure,
  phase,
  time_period,
  as_stated
}: PanelObservation): string {
  return `${report}@${start} ${indicator} ${measure} ${phase} ${time_period}: ${as_stated}`;
}

/** "phase outcome → estimate, scope null → 市区". */
function difference(before: PanelObservation, after: PanelObservation): string {
  const names = (Object.keys(after) as (keyof PanelObservation)[]).filter(
    (name) => !positions.has(name) && before[name] !== after[name]
  );
  return names.map((name) => `${name} ${before[name]} → ${after[name]}`).join(", ");
}

/** Some of many, taken at even distances, so that they come from many reports. */
function evenly<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0).slice(0, count);
}
