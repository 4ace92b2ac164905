import {groupBy} from "../groupBy.ts";
import type {Dictionary} from "../link/dictionary.ts";
import {actualGrowth, commitments} from "../match/commitments.ts";
import type {MatchReport} from "../match/prepared.ts";
import type {FileResult, ReportRow} from "../reportRows.ts";
import type {TableRows} from "../tables/rows.ts";
import {arrowOf, shardedTables, shardOf, shardRows, type TableInput} from "../tables/shards.ts";
import {isSameText} from "./sameText.ts";

/** Rows of the tables that the reports of some provinces gave, those of one report in the order of its text. */
export type ReadRows = Pick<TableRows, "reports" | "sections" | "sentences" | "observations" | "assessments">;

/**
 * How a report stands to those of the tables: new; in place of one of the same id, whose text is another's, a
 * digest or not here (figures); left out because its text is there already, or comes twice; or unreadable.
 */
export const standings = [
  "new",
  "replaces_text",
  "replaces_digest",
  "replaces_figures",
  "same_text",
  "same_as_yours",
  "unreadable"
] as const;

export interface Standing {
  standing: (typeof standings)[number];
  /** Id of the report that has the same id or text; null where there is none. */
  existing: string | null;
}

/** The rows of some provinces with a visitor's reports among them. */
export interface Joined {
  /** One for each report, in their order. */
  standings: Standing[];
  /** Rows as Arrow IPC streams, by table. */
  tables: Map<(typeof shardedTables)[number], Uint8Array>;
}

/** The province of a report, as the first two digits of its place's code; "none" where that is unknown. */
export const provinceOf = shardOf;

/**
 * The provinces of a visitor's reports as a build would make them with their files in `data/reports`. `base` holds
 * the rows of these provinces and of the nation, whose growth targets lean on; `year` is the latest of the tables.
 */
export function joinReports(
  own: readonly FileResult[],
  {base, year}: {base: ReadRows; year: number},
  dictionary: Dictionary
): Joined {
  const inputs = tableInputs(base);
  const joined = new Map<string, TableInput>();
  const decided = own.map((result): Standing => {
    if (result.report === null) return {standing: "unreadable", existing: null};
    const twin = [...joined.values()].find(
      (other) => other.report!.report === result.report!.report || isSameText(other, result)
    );
    if (twin) return {standing: "same_as_yours", existing: twin.report!.report};
    const standing = standingAmong(inputs, result);
    if (standing.standing !== "same_text") joined.set(result.report.report, result);
    return standing;
  });
  const provinces = new Set([...joined.values()].map(({report}) => shardOf(report!)));
  const all = [...inputs.filter(({report}) => !joined.has(report!.report)), ...joined.values()];
  const latest = Math.max(year, ...[...joined.values()].map(({report}) => report!.year ?? 0));
  const actual = actualGrowth(all.filter(isMatchReport), dictionary);
  const rows = shardRows(
    all.filter(({report}) => provinces.has(shardOf(report!))),
    dictionary,
    (_, ofPlace) => commitments(ofPlace, dictionary, {year: latest, actual})
  );
  return {
    standings: decided,
    tables: new Map(shardedTables.map((name) => [name, arrowOf(name, rows[name])]))
  };
}

const isMatchReport = (input: TableInput): input is TableInput & MatchReport => input.report !== null;

function standingAmong(inputs: readonly TableInput[], result: FileResult): Standing {
  const {report: id, ref_area} = result.report!;
  const ofPlace = inputs.filter(({report}) => report!.ref_area === ref_area);
  const same = ofPlace.find((other) => !other.report!.panel && isSameText(other, result));
  if (same) return {standing: "same_text", existing: same.report!.report};
  const rival = inputs.find(({report}) => report!.report === id)?.report;
  if (!rival) return {standing: "new", existing: null};
  return {standing: replacing(rival), existing: rival.report};
}

function replacing({panel, digest}: ReportRow): Standing["standing"] {
  if (panel) return "replaces_figures";
  return digest ? "replaces_digest" : "replaces_text";
}

/** The reports that rows of the tables came from. */
function tableInputs({reports, sections, sentences, observations, assessments}: ReadRows): TableInput[] {
  const [sectionsOf, sentencesOf, observationsOf, assessmentsOf] = [
    groupBy(sections, ({report}) => report),
    groupBy(sentences, ({report}) => report),
    groupBy(observations, ({report}) => report),
    groupBy(assessments, ({report}) => report)
  ];
  return reports.map((report) => ({
    report,
    sections: sectionsOf.get(report.report) ?? [],
    sentences: sentencesOf.get(report.report) ?? [],
    observations: observationsOf.get(report.report) ?? [],
    problems: [],
    // Of a text they are found anew; of a report whose text is not here they come with it.
    ...(report.panel && {assessments: assessmentsOf.get(report.report) ?? []})
  }));
}
