import {createHash} from "node:crypto";
import type {Dictionary} from "../link/dictionary.ts";
import {assessmentsOf} from "../match/assessments.ts";
import {commitments} from "../match/commitments.ts";
import {conflictsAmong} from "../match/conflicts.ts";
import type {MatchReport} from "../match/prepared.ts";
import {ruleVersion} from "../match/verdict.ts";
import {vintages} from "../match/vintages.ts";
import type {ReportRow, ReportRows} from "../reportRows.ts";
import {checkRows} from "./checkRows.ts";
import {dictionaryRows} from "./dictionaryRows.ts";
import {nameIndex} from "./nameIndex.ts";
import {arrowBytes, parquetBytes} from "./parquet.ts";
import type {TableRows} from "./rows.ts";
import {descriptions} from "./schema.ts";

/** What `meta.json` holds: which data this is, how much of it, and which reports. */
export interface Meta {
  /** SHA-256 over the content of all tables, in hex. */
  data_version: string;
  /** Version of the rules that the verdicts were made by. */
  rule_version: string;
  /** Rows of each table. */
  counts: Record<string, number>;
  /** Those whose text is here; of the panel's, only figures are. */
  reports: Pick<ReportRow, "report" | "title" | "ref_area" | "place" | "kind" | "year" | "digest">[];
  /** English and Chinese names by code, for pages that show a report without the database. */
  names: Names;
}

/** What one report adds; without its text, what it was found to say of its targets comes with it. */
export type TableInput = ReportRows & Pick<MatchReport, "assessments">;

export interface Names {
  /** Of the places that have a report or a figure. */
  areas: Record<string, readonly [en: string, zh: string]>;
  indicators: Record<string, readonly [en: string, zh: string]>;
}

/**
 * Every table as a Parquet file ("observations.parquet"), `meta.json` and `names.json`. The same results give the same
 * bytes, on any machine. Throws where a row differs from data/datapackage.json, with table, row and column.
 */
export async function tables(
  results: Iterable<TableInput> | AsyncIterable<TableInput>,
  dictionary: Dictionary
): Promise<Map<string, Uint8Array>> {
  const rows = sorted(await collect(results, dictionary));
  const arrow = new Map<string, Uint8Array>();
  for (const table of descriptions) {
    const own: readonly object[] = rows[table.name as keyof TableRows];
    checkRows(table, own);
    arrow.set(table.name, arrowBytes(table.schema.fields, own));
  }
  const dataVersion = versionOf(arrow);
  const metadata = new Map([["data_version", dataVersion]]);
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of arrow) files.set(`${name}.parquet`, parquetBytes(bytes, metadata));
  files.set("meta.json", new TextEncoder().encode(JSON.stringify(metaOf(rows, dataVersion))));
  files.set("names.json", new TextEncoder().encode(JSON.stringify(nameIndex(rows))));
  return files;
}

async function collect(
  results: Iterable<TableInput> | AsyncIterable<TableInput>,
  dictionary: Dictionary
): Promise<TableRows> {
  const rows: TableRows = {
    reports: [],
    sections: [],
    sentences: [],
    observations: [],
    ...dictionaryRows(dictionary),
    conflicts: [],
    commitments: [],
    assessments: [],
    vintages: [],
    problems: []
  };
  const read: MatchReport[] = [];
  for await (const {report, sections, sentences, observations, problems, assessments} of results) {
    if (report !== null) {
      const id = report.report;
      rows.reports.push(report);
      for (const section of sections) rows.sections.push({report: id, ...section});
      for (const sentence of sentences) rows.sentences.push({report: id, ...sentence});
      for (const observation of observations) rows.observations.push(observation);
      rows.assessments.push(...(assessments ?? assessmentsOf(report, sentences, observations, dictionary)));
      read.push({report, sentences, observations, ...(assessments && {assessments})});
    }
    rows.problems.push(...problems);
  }
  rows.conflicts = conflictsAmong(rows.observations);
  rows.commitments = commitments(read, dictionary);
  rows.vintages = vintages(read);
  return rows;
}

/** Rows in the order that their description promises. */
function sorted(rows: TableRows): TableRows {
  return Object.fromEntries(
    descriptions.map((table) => {
      const own = rows[table.name as keyof TableRows] as readonly object[];
      return [table.name, own.toSorted(compareBy(table.sorted_by))];
    })
  ) as unknown as TableRows;
}

/** Compares rows column after column: numbers by size, text by code unit (the same everywhere), null last. */
function compareBy(columns: readonly string[]): (a: object, b: object) => number {
  return (a, b) => {
    for (const column of columns) {
      const x = (a as Record<string, string | number | null>)[column] ?? null;
      const y = (b as Record<string, string | number | null>)[column] ?? null;
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      return x < y ? -1 : 1;
    }
    return 0;
  };
}

/** Hash over all tables, taken before compression, so that another version of the compressor changes nothing. */
function versionOf(arrow: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash("sha256");
  for (const [name, bytes] of arrow) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return hash.digest("hex");
}

function metaOf(rows: TableRows, dataVersion: string): Meta {
  return {
    data_version: dataVersion,
    rule_version: ruleVersion,
    counts: Object.fromEntries(Object.entries(rows).map(([name, own]) => [name, own.length])),
    reports: rows.reports
      .filter(({panel}) => !panel)
      .map(({report, title, ref_area, place, kind, year, digest}) => ({
        report,
        title,
        ref_area,
        place,
        kind,
        year,
        digest
      })),
    names: namesOf(rows)
  };
}

function namesOf({areas, indicators, reports, observations}: TableRows): Names {
  const known = new Set([...reports, ...observations].map(({ref_area}) => ref_area));
  return {
    areas: Object.fromEntries(
      areas
        .filter(({ref_area}) => known.has(ref_area))
        .map(({ref_area, short_en, short_zh}) => [ref_area, [short_en, short_zh]])
    ),
    indicators: Object.fromEntries(
      indicators.map(({indicator, label_en, label_zh}) => [indicator, [label_en, label_zh]])
    )
  };
}
