import {groupBy} from "../groupBy.ts";
import type {CorrectionRow} from "../corrections/apply.ts";
import type {Dictionary} from "../link/dictionary.ts";
import {actualGrowth, commitments} from "../match/commitments.ts";
import {ruleVersion} from "../match/verdict.ts";
import type {ProblemRow, ReportRow} from "../reportRows.ts";
import {assemble, encode, type Encode} from "./assemble.ts";
import {partOf, type Part} from "./part.ts";
import {dictionaryRows} from "./dictionaryRows.ts";
import {addNameCounts, countNames, nameIndexOf, type NameCounts} from "./nameIndex.ts";
import {compareBy} from "./order.ts";
import type {TableRows} from "./rows.ts";
import {describe, descriptions} from "./schema.ts";
import {arrowOf, shardedTables, shardOf, shardRows, type ShardRows, type TableInput} from "./shards.ts";

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
}

/** What `labels.json` holds: English and Chinese names by code, for pages that show a report without the database. */
export interface Names {
  /** Of the places that have a report or a figure. */
  areas: Record<string, readonly [en: string, zh: string]>;
  indicators: Record<string, readonly [en: string, zh: string]>;
}

/**
 * Every table as a Parquet file ("observations.parquet"), the rows of each indicator ("indicators/gdp/observations.parquet"), `meta.json`, `labels.json` and `names.json`. The same results give the same
 * bytes, on any machine. Throws where a row differs from data/datapackage.json, with table, row and column.
 */
export async function tables(
  results: Iterable<TableInput> | AsyncIterable<TableInput>,
  dictionary: Dictionary
): Promise<Map<string, Uint8Array>> {
  const read: TableInput[] = [];
  for await (const result of results) read.push(result);
  const reports = read.flatMap(({report, ...rest}) => (report === null ? [] : [{report, ...rest}]));
  const year = reports.reduce((latest, {report}) => Math.max(latest, report.year ?? 0), 0);
  const actual = actualGrowth(reports, dictionary);
  const shards = [...groupBy(reports, ({report}) => shardOf(report))].toSorted(([a], [b]) =>
    a < b ? -1 : 1
  );
  const rows = shards.map(([, own]) =>
    shardRows(own, dictionary, (_, ofPlace) => commitments(ofPlace, dictionary, {year, actual}))
  );
  return tableFiles({
    shards: rows.map(shardOfRows),
    reports: reports.map(({report}) => report),
    problems: read.flatMap(({problems}) => problems),
    dictionary
  });
}

/** The sorted rows of one shard. */
export interface Shard {
  parts: Record<(typeof shardedTables)[number], Part>;
  /** Codes of the places that its figures are of. */
  areas: readonly string[];
  /** How many of its figures have each code and phrase. */
  names: NameCounts;
}

export function shardOfRows(rows: ShardRows): Shard {
  return {
    parts: Object.fromEntries(
      shardedTables.map((name) => [name, partOf(arrowOf(name, rows[name]))])
    ) as Shard["parts"],
    areas: [...new Set([...rows.reports, ...rows.observations].map(({ref_area}) => ref_area))].filter(
      (ref_area) => ref_area !== null
    ),
    names: countNames(rows.observations)
  };
}

/** All tables, from shards in the order of their names and what is no report's. */
export function tableFiles(
  {
    shards,
    reports,
    problems,
    corrections = [],
    dictionary
  }: {
    shards: readonly Shard[];
    reports: readonly ReportRow[];
    problems: readonly ProblemRow[];
    corrections?: readonly CorrectionRow[];
    dictionary: Dictionary;
  },
  encodePart: Encode = encode
): Map<string, Uint8Array> {
  const whole: Partial<TableRows> = {
    ...dictionaryRows(dictionary),
    corrections: [...corrections],
    problems: [...problems]
  };
  const empty = shardRows([], dictionary, () => []);
  const parts = descriptions.map(({name}): [string, Part[]] => {
    const table = name as (typeof shardedTables)[number];
    if (!shardedTables.includes(table)) return [name, [partOf(arrowOf(table, whole[table] ?? []))]];
    return [
      name,
      shards.length > 0 ? shards.map(({parts}) => parts[table]) : [partOf(arrowOf(table, empty[table]))]
    ];
  });
  const {dataVersion, counts, files, partitions} = assemble(new Map(parts), encodePart);
  const meta: Meta = {
    data_version: dataVersion,
    rule_version: ruleVersion,
    counts,
    reports: listed(reports)
  };
  return new Map([
    ...[...files, ...partitions].map(([name, bytes]): [string, Uint8Array] => [`${name}.parquet`, bytes]),
    ["meta.json", json(meta)],
    ["labels.json", json(namesOf(dictionary, new Set(shards.flatMap(({areas}) => areas))))],
    ["names.json", json(nameIndexOf(sortedNames(dictionary), addNameCounts(shards.map(({names}) => names))))]
  ]);
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Places and indicators in the order of their tables. */
function sortedNames(dictionary: Dictionary): Pick<TableRows, "areas" | "indicators"> {
  const {areas, indicators} = dictionaryRows(dictionary);
  return {
    areas: areas.toSorted(compareBy(describe("areas").sorted_by)),
    indicators: indicators.toSorted(compareBy(describe("indicators").sorted_by))
  };
}

/** The reports whose text is here, in the order of the table. */
function listed(reports: readonly ReportRow[]): Meta["reports"] {
  return reports
    .filter(({panel}) => !panel)
    .toSorted(compareBy(describe("reports").sorted_by))
    .map(({report, title, ref_area, place, kind, year, digest}) => ({
      report,
      title,
      ref_area,
      place,
      kind,
      year,
      digest
    }));
}

function namesOf({areas, indicators}: Dictionary, known: ReadonlySet<string>): Names {
  return {
    areas: Object.fromEntries(
      areas
        .filter(({ref_area}) => known.has(ref_area))
        .toSorted(compareBy(describe("areas").sorted_by))
        .map(({ref_area, short_en, short_zh}) => [ref_area, [short_en, short_zh]])
    ),
    indicators: Object.fromEntries(
      indicators
        .toSorted(compareBy(describe("indicators").sorted_by))
        .map(({indicator, label_en, label_zh}) => [indicator, [label_en, label_zh]])
    )
  };
}
