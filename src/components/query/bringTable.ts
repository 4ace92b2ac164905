import {sql, tableNames} from "../database.js";
import {dropTable, openParquet} from "../engine.js";
import {ownTables} from "../ownTables.js";
import {quotedName} from "../quotedName.js";
import {parquetFile} from "../share/arrow.js";
import {ownFile, tableName} from "./ownFile.js";
import type {SchemaColumn, SchemaTable} from "./schema.js";

/** A table of the reader's, as the list of tables shows it. */
export interface OwnTable extends SchemaTable {
  rows: number;
}

/**
 * Makes a file of the reader's a table of this visit, which queries find by its name. Nothing leaves the browser.
 * Throws with the reason in plain words; there is no table then.
 */
export async function bringTable(file: string, bytes: Uint8Array): Promise<OwnTable> {
  const found = ownFile(bytes);
  const parquet =
    "parquet" in found ? found.parquet : parquetFile(found.columns, new Map(), await openParquet());
  const name = tableName(file, [...tableNames, ...ownTables.keys()]);
  ownTables.set(name, URL.createObjectURL(new Blob([parquet as Uint8Array<ArrayBuffer>])));
  try {
    const columns = await ask<{column_name: string; column_type: string}>(`describe ${quotedName(name)}`);
    const [{rows} = {rows: 0}] = await ask<{rows: number}>(
      `select count(*) as rows from ${quotedName(name)}`
    );
    return {
      name,
      title_en: file,
      title_zh: file,
      meaning: "",
      meaning_zh: "",
      rows,
      schema: {fields: columns.map(({column_name, column_type}) => columnOf(column_name, column_type))}
    };
  } catch (error) {
    await removeTable(name);
    throw error;
  }
}

/** Takes a table of the reader's away. */
export async function removeTable(name: string): Promise<void> {
  const address = ownTables.get(name);
  if (address === undefined) return;
  ownTables.delete(name);
  URL.revokeObjectURL(address);
  await dropTable(name);
}

async function ask<Row>(text: string): Promise<Row[]> {
  return Array.from(await sql([text]), (row) => row.toJSON() as Row);
}

/** A column with the engine's type in the words of `datapackage.json`. */
function columnOf(name: string, engineType: string): SchemaColumn {
  return {name, type: typeOf(engineType), title_en: name, title_zh: name, meaning: "", meaning_zh: ""};
}

function typeOf(engineType: string): string {
  if (/^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(engineType)) return "integer";
  if (/^(?:DOUBLE|FLOAT|DECIMAL)/.test(engineType)) return "number";
  if (engineType === "BOOLEAN" || engineType === "DATE") return engineType.toLowerCase();
  return engineType === "VARCHAR" ? "string" : engineType.toLowerCase();
}
