import {say} from "../messages.js";
import {delimitedColumns} from "./delimitedColumns.js";
import type {DataColumn} from "../share/columns.js";

/** More bytes than these are not opened: text, columns and table are in memory together. */
export const largestFile = 50 * 1024 ** 2;

/** What a file of the reader's holds: Parquet as it is, or the columns of a text. */
export type OwnFile = {parquet: Uint8Array} | {columns: DataColumn[]};

/** Tells what a file is by its first bytes. Throws with the reason in plain words when it is no table. */
export function ownFile(bytes: Uint8Array): OwnFile {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start === "PAR1") return {parquet: bytes};
  if (start.startsWith("PK")) throw new Error(say("own.workbook"));
  const text = decoded(bytes);
  if (text.includes("\0")) throw new Error(say("own.notText"));
  return {columns: delimitedColumns(text)};
}

/** By its byte order mark, else as UTF-8 where it is that, else as GB 18030, in which Excel writes CSV in China. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/**
 * A name of a table from the name of a file: small letters, digits and underscores, Chinese characters as they are,
 * and none that is taken. `tableName("Mayors 2023.csv", [])` is "mayors_2023".
 */
export function tableName(file: string, taken: Iterable<string>): string {
  const stem = file
    .normalize("NFC")
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 40);
  const wanted = /^\p{L}/u.test(stem) ? stem : `table_${stem}`.replace(/_$/, "");
  const names = new Set(taken);
  let name = wanted;
  for (let n = 2; names.has(name); n++) name = `${wanted}_${n}`;
  return name;
}
