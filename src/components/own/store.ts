/**
 * What a visitor's browser keeps of the reports that were brought to `/add`. IndexedDB, because it needs no secure
 * connection, which a site within a network of offices often has not, and writes whole or not at all.
 */
import {openDB, type DBSchema, type IDBPDatabase} from "npm:idb";
import type {FileResult} from "../../../loaders/reportRows.ts";
import type {OwnDocument} from "../../../loaders/worker.ts";
import type {Standing} from "../../../loaders/add/ownReports.ts";
import {siteHref} from "../links.js";

/** A report's file as it came, with what its visitor says of it. */
export interface OwnReport extends OwnDocument {
  id: number;
}

/** What was read of a report, and how it stands to those of the tables. */
export interface OwnReading extends Standing {
  id: number;
  result: FileResult;
}

/** Rows that take the place of some of a table's. */
export interface JoinedTable {
  name: string;
  /** Arrow IPC stream. */
  rows: Uint8Array;
  /** The rows that go, as a condition. */
  without: string;
}

/** What the reports make of the tables, kept until one of them, the data or the code that reads changes. */
export interface Layer {
  version: string;
  readings: OwnReading[];
  tables: JoinedTable[];
}

interface Schema extends DBSchema {
  reports: {key: number; value: Omit<OwnReport, "id"> & {id?: number}};
  kept: {key: "changes" | "layer"; value: number | Layer};
}

let database: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  // Several sites may stand on one host.
  database ??= openDB<Schema>(`zhibiao ${new URL(siteHref()).pathname}`, 1, {
    upgrade(made) {
      made.createObjectStore("reports", {keyPath: "id", autoIncrement: true});
      made.createObjectStore("kept");
    }
  });
  database.catch(() => (database = undefined));
  return database;
}

/** How many reports are kept, and how often that has changed. */
export async function keptState(): Promise<{count: number; changes: number}> {
  const transaction = (await open()).transaction(["reports", "kept"]);
  const [count, changes] = await Promise.all([
    transaction.objectStore("reports").count(),
    transaction.objectStore("kept").get("changes")
  ]);
  return {count, changes: (changes as number | undefined) ?? 0};
}

/** The reports, in the order in which they came. */
export async function ownReports(): Promise<OwnReport[]> {
  return (await (await open()).getAll("reports")) as OwnReport[];
}

/** Keeps a report, in place of the one of its id if it has one. Rejects where the browser has no room. */
export function keepReport(report: Omit<OwnReport, "id"> & {id?: number}): Promise<void> {
  return change((reports) => reports.put(report));
}

/** Forgets a report. */
export function removeReport(id: number): Promise<void> {
  return change((reports) => reports.delete(id));
}

async function change(
  act: (reports: {
    put(report: Omit<OwnReport, "id"> & {id?: number}): Promise<number>;
    delete(id: number): Promise<void>;
  }) => Promise<unknown>
): Promise<void> {
  const transaction = (await open()).transaction(["reports", "kept"], "readwrite");
  const kept = transaction.objectStore("kept");
  const changes = ((await kept.get("changes")) as number | undefined) ?? 0;
  await Promise.all([
    act(transaction.objectStore("reports")),
    kept.put(changes + 1, "changes"),
    kept.delete("layer"),
    transaction.done
  ]);
}

/** What was last made of the reports; undefined where they have changed since. */
export async function keptLayer(): Promise<Layer | undefined> {
  return (await (await open()).get("kept", "layer")) as Layer | undefined;
}

export async function keepLayer(layer: Layer): Promise<void> {
  await (await open()).put("kept", layer, "layer");
}
