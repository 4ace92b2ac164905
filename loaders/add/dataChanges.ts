import {tableFromIPC} from "apache-arrow";
import type {CommitmentRow} from "../match/commitment.ts";
import type {Conflict} from "../match/conflicts.ts";
import type {ObservationRow, ReportRow} from "../reportRows.ts";
import type {Province} from "../rebuild/rebuild.ts";
import type {ShardRows} from "../tables/shards.ts";

/** A commitment that is judged otherwise than before, or for the first time. */
export interface VerdictChange {
  commitment: string;
  ref_area: string | null;
  indicator: string | null;
  metric: string;
  time_period: string;
  target: string | null;
  outcome: string | null;
  /** Null for a commitment that was not there. */
  before: string | null;
  after: string;
}

/** A figure that is read otherwise than before. */
export interface FigureChange {
  observation: string;
  ref_area: string | null;
  indicator: string | null;
  metric: string;
  before: string;
  after: string;
}

export type ConflictFacts = Pick<
  Conflict,
  | "kind"
  | "ref_area"
  | "indicator"
  | "measure"
  | "time_period"
  | "observation_a"
  | "observation_b"
  | "message"
>;

/** What an arrival changed in the tables. */
export interface DataChanges {
  reports: {added: string[]; withdrawn: string[]};
  observations: {added: number; withdrawn: number; changed: FigureChange[]};
  verdicts: VerdictChange[];
  conflicts: {appeared: ConflictFacts[]; gone: ConflictFacts[]};
}

/** Compares the tables before and after; provinces that kept their key are not looked into. */
export function dataChanges(
  before: ReadonlyMap<string, Province>,
  after: ReadonlyMap<string, Province>
): DataChanges {
  const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name)?.key !== after.get(name)?.key
  );
  const rows = <Row>(provinces: ReadonlyMap<string, Province>, name: keyof ShardRows): Row[] =>
    touched.flatMap((province) => rowsOf<Row>(provinces.get(province), name));
  const tablesOf = (provinces: ReadonlyMap<string, Province>): Tables => ({
    reports: rows(provinces, "reports"),
    observations: rows(provinces, "observations"),
    commitments: rows(provinces, "commitments"),
    conflicts: rows(provinces, "conflicts")
  });
  const [old, now] = [tablesOf(before), tablesOf(after)];
  return {
    reports: {
      added: missingFrom(old.reports.filter(isText), now.reports.filter(isText), ({report}) => report).map(
        ({report}) => report
      ),
      withdrawn: missingFrom(
        now.reports.filter(isText),
        old.reports.filter(isText),
        ({report}) => report
      ).map(({report}) => report)
    },
    observations: figureChanges(old.observations, now.observations),
    verdicts: verdictChanges(old.commitments, now.commitments),
    conflicts: {
      appeared: missingFrom(old.conflicts, now.conflicts, conflictKey).map(conflictFacts),
      gone: missingFrom(now.conflicts, old.conflicts, conflictKey).map(conflictFacts)
    }
  };
}

interface Tables {
  reports: ReportRow[];
  observations: ObservationRow[];
  commitments: CommitmentRow[];
  conflicts: Conflict[];
}

const isText = ({panel}: ReportRow): boolean => !panel;

function rowsOf<Row>(province: Province | undefined, name: keyof ShardRows): Row[] {
  const rows = province === undefined ? [] : tableFromIPC(province.shard.parts[name].arrow).toArray();
  return rows.map((row) => row!.toJSON() as Row);
}

/** Rows of `now` whose key `old` has not. */
function missingFrom<Row>(old: readonly Row[], now: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const known = new Set(old.map(keyOf));
  return now.filter((row) => !known.has(keyOf(row)));
}

const conflictKey = ({observation_a, observation_b}: Conflict): string => `${observation_a}|${observation_b}`;

function conflictFacts(conflict: Conflict): ConflictFacts {
  const {kind, ref_area, indicator, measure, time_period, observation_a, observation_b, message} = conflict;
  return {kind, ref_area, indicator, measure, time_period, observation_a, observation_b, message};
}

/** What a figure says, wherever it stands. */
const facts = [
  "indicator",
  "metric",
  "measure",
  "phase",
  "time_period",
  "value",
  "value_high",
  "unit",
  "bound",
  "as_stated",
  "scope",
  "ref_area"
] as const satisfies readonly (keyof ObservationRow)[];

const said = (observation: ObservationRow): string => JSON.stringify(facts.map((name) => observation[name]));

/** First by what they say, so that a text with another heading changes nothing; what is left by where it stands. */
function figureChanges(
  old: readonly ObservationRow[],
  now: readonly ObservationRow[]
): DataChanges["observations"] {
  const count = new Map<string, number>();
  const keyOf = (row: ObservationRow): string => `${row.report} ${said(row)}`;
  for (const row of old) count.set(keyOf(row), (count.get(keyOf(row)) ?? 0) + 1);
  const unknown = now.filter((row) => !taken(count, keyOf(row)));
  const gone = new Map(
    old.flatMap((row) => (taken(count, keyOf(row)) ? [[row.observation, row] as const] : []))
  );
  const changed: FigureChange[] = [];
  let added = 0;
  for (const row of unknown) {
    const earlier = gone.get(row.observation);
    if (earlier === undefined) {
      added++;
      continue;
    }
    gone.delete(row.observation);
    const names = facts.filter((name) => earlier[name] !== row[name]);
    const show = (one: ObservationRow) => names.map((name) => `${name} ${one[name] ?? "—"}`).join(", ");
    const {observation, ref_area, indicator, metric} = row;
    changed.push({observation, ref_area, indicator, metric, before: show(earlier), after: show(row)});
  }
  return {added, withdrawn: gone.size, changed};
}

/** Takes one of what is counted under a key; false where none is left. */
function taken(count: Map<string, number>, key: string): boolean {
  const left = count.get(key) ?? 0;
  if (left > 0) count.set(key, left - 1);
  return left > 0;
}

/** Verdicts that changed, and those of new commitments that are more than "not known yet". */
function verdictChanges(old: readonly CommitmentRow[], now: readonly CommitmentRow[]): VerdictChange[] {
  const known = new Map(old.map(({commitment, verdict}) => [commitment, verdict as string]));
  return now.flatMap((row) => {
    const before = known.get(row.commitment) ?? null;
    if (before === row.verdict || (before === null && row.gap === null)) return [];
    const {commitment, ref_area, indicator, metric, time_period} = row;
    return {
      commitment,
      ref_area,
      indicator,
      metric,
      time_period,
      target: row.target_as_stated,
      outcome: row.outcome_as_stated,
      before,
      after: row.verdict
    };
  });
}
