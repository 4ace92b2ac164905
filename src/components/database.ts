/** The tables, and the `sql` that queries them: `import {sql} from "./components/database.js"`. */
import {FileAttachment} from "observablehq:stdlib";
import type {Section, Sentence} from "../../loaders/outline/outline.ts";
import type {Columns, Partition as ReportFile} from "../../loaders/site/partitions.ts";
import type {ReadRows} from "../../loaders/add/ownReports.ts";
import type {ObservationRow, ReportRow} from "../../loaders/reportRows.ts";
import type {Meta} from "../../loaders/tables/tables.ts";
import {bind, type Parameter, type Statement} from "./bind.js";
import {openTable, query, tablesIn, type Result} from "./engine.js";
import {judged, macros} from "./macros.js";
import type {TakenCorrection} from "./correct/corrections.js";
import {openLayer, readingOf} from "./own/layer.js";
import type {Layer} from "./own/store.js";
import {ownTables} from "./ownTables.js";
import {judgedName, partitioned, type Partition} from "./partition.js";
import type {Field, Fields} from "./share/columns.js";
import {plain} from "./statement.js";
import {tableAddress} from "./tableAddress.js";

// `.href` on each: without it Framework would give every page its own Parquet reader as well.
const addresses = new Map([
  ["reports", FileAttachment("../tables/reports.parquet").href],
  ["sections", FileAttachment("../tables/sections.parquet").href],
  ["sentences", FileAttachment("../tables/sentences.parquet").href],
  ["observations", FileAttachment("../tables/observations.parquet").href],
  ["indicators", FileAttachment("../tables/indicators.parquet").href],
  ["areas", FileAttachment("../tables/areas.parquet").href],
  ["units", FileAttachment("../tables/units.parquet").href],
  ["breaks", FileAttachment("../tables/breaks.parquet").href],
  ["conflicts", FileAttachment("../tables/conflicts.parquet").href],
  ["commitments", FileAttachment("../tables/commitments.parquet").href],
  ["assessments", FileAttachment("../tables/assessments.parquet").href],
  ["vintages", FileAttachment("../tables/vintages.parquet").href],
  ["corrections", FileAttachment("../tables/corrections.parquet").href],
  ["problems", FileAttachment("../tables/problems.parquet").href]
]);

/** Where a table's file is: one of the site's, or one that the reader brought along. */
const addressOf = (name: string): string | undefined => addresses.get(name) ?? ownTables.get(name);

/** Names of the site's tables. */
export const tableNames: readonly string[] = [...addresses.keys()];

const metaFile = FileAttachment("../tables/meta.json");

const descriptions = FileAttachment("../tables/datapackage.json");

/** Names the code that reads reports: its address changes with it. */
const readerCode = FileAttachment("../reader.mjs").href;

/** The tables' version, their sizes, and which reports they hold; needs no engine. */
export const meta: Promise<Meta> = metaFile.json<Meta>();

/**
 * Queries the tables: `` await sql`select * from observations where ref_area = ${code}` ``. Values are bound,
 * never pasted; a list may follow `in`. A table is fetched when the first query names it.
 */
export async function sql(strings: readonly string[], ...values: Parameter[]): Promise<Result> {
  return query(await prepared(strings, values));
}

/** A query as the engine takes it, once the tables that it names are there, or the partitions that it needs of them. */
export async function prepared(strings: readonly string[], values: readonly Parameter[]): Promise<Statement> {
  // A partition is the site's own; the macro of the same name asks the whole table, which has the reader's reports.
  const layer = await ownLayer().catch(() => null);
  const {partitions, ...template} = layer ? {strings, values, partitions: []} : partitioned(strings, values);
  const statement = bind(template.strings, template.values);
  await Promise.all([openTablesOf(statement.text), ...partitions.map(openPartition)]);
  return statement;
}

async function openPartition(partition: Partition): Promise<void> {
  const {table, code, name} = partition;
  const href = await tableUrl(`indicators/${code}/${table}.parquet`);
  const then = table === "commitments" ? judged(judgedName(partition), name) : [];
  return openTable({name, href, then});
}

/** Fetches the tables that a query names, unless they are here. */
export async function openTablesOf(text: string): Promise<void> {
  const called = macros.filter(({name}) => tablesIn(text, [name]).length > 0);
  const named = [
    ...tablesIn(text, [...addresses.keys(), ...ownTables.keys()]),
    ...called.map(({table}) => table)
  ];
  await Promise.all([...new Set(named)].map(open));
}

/** Opens a table with the rows of the reader's own reports among those of the site. */
async function open(name: string): Promise<void> {
  // Own reports that cannot be joined are told on the page that takes them in; the site's tables are there.
  const layer = addresses.has(name) ? await ownLayer().catch(() => null) : null;
  const joined = layer?.tables.find((table) => table.name === name);
  if (!layer || !joined) return openPublished(name);
  // The fragment makes it another table than the site's own.
  const href = `${addressOf(name)!}#${encodeURIComponent(layer.version)}`;
  const {sorted_by} = (await resources()).find((table) => table.name === name)!;
  return openTable({name, href, join: {...joined, sortedBy: sorted_by}, then: thenOf(name)});
}

function openPublished(name: string): Promise<void> {
  return openTable({name, href: addressOf(name)!, then: thenOf(name)});
}

const thenOf = (name: string): string[] => macros.filter(({table}) => table === name).map(({text}) => text);

let layer: Promise<Layer | null> | undefined;

/** What the reports that the reader brought make of the tables; null where there are none. */
export function ownLayer(): Promise<Layer | null> {
  return (layer ??= meta.then(({data_version}) =>
    openLayer({version: `${data_version} ${readerCode}`, baseOf: publishedRows})
  ));
}

/** Joins the reader's own reports anew, after one has come or gone. */
export function refreshOwnLayer(): Promise<Layer | null> {
  layer = undefined;
  return ownLayer();
}

/** The site's own rows of some provinces, "15", and of the nation, and the latest year of all reports. */
async function publishedRows(provinces: readonly string[]): Promise<{base: ReadRows; year: number}> {
  await Promise.all(["reports", "sections", "sentences", "observations", "assessments"].map(openPublished));
  const codes = [...provinces, "10"];
  const ask = async <Row>(strings: readonly string[], ...values: Parameter[]): Promise<Row[]> =>
    plain<Row>(await query(bind(strings, values)));
  const reports = await ask<ReportRow>`select * replace (delivered::varchar as delivered) from reports
    where coalesce(left(ref_area, 2), 'none') in (${codes})`;
  const ids = reports.map(({report}) => report);
  const [sections, sentences, observations, assessments, [last]] = await Promise.all([
    ask<ReadRows["sections"][number]>`select * from sections where report in (${ids}) order by report, start`,
    ask<
      ReadRows["sentences"][number]
    >`select * from sentences where report in (${ids}) order by report, sentence`,
    ask<ReadRows["observations"][number]>`select * from observations where report in (${ids})
      order by report, start, observation`,
    ask<ReadRows["assessments"][number]>`select * from assessments where report in (${ids})
      order by report, start, assessment`,
    ask<{year: number | null}>`select max(year) as year from reports`
  ]);
  return {base: {reports, sections, sentences, observations, assessments}, year: last?.year ?? 0};
}

interface Resource {
  name: string;
  sorted_by: readonly string[];
  schema: {fields: Field[]};
}

let described: Promise<readonly Resource[]> | undefined;

function resources(): Promise<readonly Resource[]> {
  return (described ??= descriptions
    .json<{resources: readonly Resource[]}>()
    .then(({resources}) => resources));
}

let fields: Promise<Fields> | undefined;

/** What `datapackage.json` says of the columns, by name: of a name that several tables have, what the first says. */
export function columnFields(): Promise<Fields> {
  return (fields ??= resources().then((tables) => {
    const all = tables.flatMap(({schema}) => schema.fields);
    return new Map(all.toReversed().map((field) => [field.name, field]));
  }));
}

/** Address of a file of the tables that is chosen while the page runs: `tableUrl("reports/ID.json")`. */
export async function tableUrl(name: string): Promise<string> {
  return tableAddress(name, metaFile.href, (await meta).data_version);
}

/** A report's own rows: its sentences, sections and observations, with their positions in its text. */
export interface ReportText {
  report: ReportRow;
  sections: Section[];
  sentences: Sentence[];
  observations: ObservationRow[];
}

/**
 * Fetches one report. One whose text is here needs no engine; of a report of the panel there are figures alone.
 * Undefined when the tables hold no report of that id.
 */
export async function loadReport(id: string): Promise<ReportText | undefined> {
  const own = readingOf(await ownLayer().catch(() => null), id)?.result;
  if (own) return {...own, report: own.report!};
  const {reports} = await meta;
  if (!reports.some(({report}) => report === id)) return loadPanelReport(id);
  // Encoded twice: the file's own name is the encoded id.
  const response = await fetch(await tableUrl(`reports/${encodeURIComponent(encodeURIComponent(id))}.json`));
  if (!response.ok) throw new Error(`report ${id}: ${response.status} ${response.statusText}`);
  const {report, sections, sentences, observations} = (await response.json()) as ReportFile;
  return {
    report: report!,
    sections: fromColumns<Section>(sections),
    sentences: fromColumns<Sentence>(sentences),
    observations: fromColumns<ObservationRow>(observations)
  };
}

/** The corrections of a report that the tables have taken over; needs no engine where there are none of any. */
export async function loadCorrections(report: string): Promise<TakenCorrection[]> {
  const {counts} = await meta;
  if (!counts.corrections) return [];
  return plain<TakenCorrection>(
    await sql`select observation, field, as_read, corrected, who, why from corrections
      where report = ${report} and is_applied order by observation, field`
  );
}

async function loadPanelReport(id: string): Promise<ReportText | undefined> {
  const [report] = plain<ReportRow>(
    await sql`select * replace (delivered::varchar as delivered) from reports where report = ${id}`
  );
  if (report === undefined) return undefined;
  const observations = await sql`select * from observations where report = ${id} order by start, observation`;
  return {report, sections: [], sentences: [], observations: plain<ObservationRow>(observations)};
}

function fromColumns<Row>({columns, rows}: Columns): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])) as Row);
}
