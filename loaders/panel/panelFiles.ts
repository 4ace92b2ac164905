import {existsSync} from "node:fs";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {decompress} from "fzstd";
import {type Compressors, parquetReadObjects} from "hyparquet";
import {checkRows} from "../tables/checkRows.ts";
import {arrowBytes} from "../tables/arrow.ts";
import {parquetBytes} from "../tables/parquet.ts";
import type {Column} from "../tables/schema.ts";
import {assessmentColumns, observationColumns, reportColumns} from "./columns.ts";
import type {Panel} from "./panel.ts";

/** Bytes that the files of the panel may have together: they are part of every clone of the repository. */
export const mostBytes = 6_000_000;

const files = [
  {name: "reports", columns: reportColumns},
  {name: "observations", columns: observationColumns},
  {name: "assessments", columns: assessmentColumns}
] as const;

/** The panel's Parquet files by name; the same panel gives the same bytes. Throws on a value that is not as described. */
export function panelFiles(panel: Panel): Map<string, Uint8Array> {
  return new Map(
    files.flatMap(({name, columns}) => {
      const rows = panel[name];
      if (rows === null) return [];
      checkRows({...unsorted, name, schema: {fields: columns}}, rows);
      return [[`${name}.parquet`, parquetBytes(arrowBytes(columns, rows), new Map())]];
    })
  );
}

const unsorted = {path: "", title_en: "", title_zh: "", meaning: "", sorted_by: []};

/** Writes the panel's files into a folder, which is made where there is none. */
export async function writePanel(folder: string, panel: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(folder, {recursive: true});
  for (const [name, bytes] of panel) await writeFile(join(folder, name), bytes);
}

/** Reads the panel in a folder; null where there is none. Panels of old have no assessments. */
export async function readPanel(folder: string): Promise<Panel | null> {
  const [reports, observations, assessments] = await Promise.all([
    readPanelTable(folder, "reports"),
    readPanelTable(folder, "observations"),
    readPanelTable(folder, "assessments")
  ]);
  return reports && observations && {reports, observations, assessments};
}

/** Reads one table of the panel in a folder; null where there is none. */
export async function readPanelTable<Name extends keyof Panel>(
  folder: string,
  name: Name
): Promise<Panel[Name] | null> {
  const {columns} = files.find((file) => file.name === name)!;
  const file = join(folder, `${name}.parquet`);
  return existsSync(file)
    ? ((await readRows(await readFile(file), columns)) as unknown as Panel[Name])
    : null;
}

const compressors: Compressors = {
  ZSTD: (input, length) => decompress(input, new Uint8Array(length))
};

async function readRows(bytes: Uint8Array, columns: readonly Column[]): Promise<Record<string, unknown>[]> {
  const rows = await parquetReadObjects({file: new Uint8Array(bytes).buffer, compressors});
  // A date comes as a Date; our rows have dates as text.
  const dates = columns.filter(({type}) => type === "date").map(({name}) => name);
  if (dates.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(
      dates.map((name) => [name, (row[name] as Date | null)?.toISOString().slice(0, 10) ?? null])
    )
  }));
}
