import {groupBy} from "../groupBy.ts";
import type {Dictionary} from "../link/dictionary.ts";
import {assessmentsOf} from "../match/assessments.ts";
import type {CommitmentRow} from "../match/commitment.ts";
import {conflictsAmong} from "../match/conflicts.ts";
import type {MatchReport} from "../match/prepared.ts";
import {vintages} from "../match/vintages.ts";
import type {ReportRow, ReportRows} from "../reportRows.ts";
import {checkRows} from "./checkRows.ts";
import {compareBy} from "./order.ts";
import {arrowBytes} from "./arrow.ts";
import type {TableRows} from "./rows.ts";
import {describe} from "./schema.ts";

/** Tables whose rows come from the reports of one province and no other: what a new report changes is one shard. */
export const shardedTables = [
  "reports",
  "sections",
  "sentences",
  "observations",
  "conflicts",
  "commitments",
  "assessments",
  "vintages"
] as const satisfies readonly (keyof TableRows)[];

/** What one report adds; without its text, what it was found to say of its targets comes with it. */
export type TableInput = ReportRows & Pick<MatchReport, "assessments">;

export type ShardRows = Pick<TableRows, (typeof shardedTables)[number]>;

/** The shard of a report: the first two digits of its place's code, which are its province's. */
export function shardOf({ref_area}: Pick<ReportRow, "ref_area">): string {
  return ref_area?.slice(0, 2) ?? "none";
}

/** The commitments of all reports of one place. */
export type CommitmentsOfPlace = (
  ref_area: string | null,
  reports: readonly MatchReport[]
) => CommitmentRow[];

/** The rows that reports of one shard give to every table. */
export function shardRows(
  reports: readonly TableInput[],
  dictionary: Dictionary,
  commitmentsOfPlace: CommitmentsOfPlace
): ShardRows {
  const read = reports.flatMap(({report, ...rest}) => (report === null ? [] : [{report, ...rest}]));
  const observations = read.flatMap(({observations}) => observations);
  return {
    reports: read.map(({report}) => report),
    sections: read.flatMap(({report: {report}, sections}) =>
      sections.map((section) => ({report, ...section}))
    ),
    sentences: read.flatMap(({report: {report}, sentences}) =>
      sentences.map((sentence) => ({report, ...sentence}))
    ),
    observations,
    conflicts: conflictsAmong(observations),
    commitments: [...groupBy(read, ({report}) => report.ref_area)].flatMap(([ref_area, own]) =>
      commitmentsOfPlace(ref_area, own)
    ),
    assessments: read.flatMap(
      ({report, sentences, observations, assessments}) =>
        assessments ?? assessmentsOf(report, sentences, observations, dictionary)
    ),
    vintages: vintages(read)
  };
}

/**
 * Rows of a table as an Arrow IPC stream, in the order that its description promises. Throws where a row differs
 * from data/datapackage.json, with table, row and column.
 */
export function arrowOf(name: keyof TableRows, rows: readonly object[]): Uint8Array {
  const table = describe(name);
  const own = rows.toSorted(compareBy(table.sorted_by));
  checkRows(table, own);
  return arrowBytes(table.schema.fields, own);
}
