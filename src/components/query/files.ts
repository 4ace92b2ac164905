/** What the query page fetches when it needs it: the editor, the engine's words, the names of codes. */
import {FileAttachment} from "observablehq:stdlib";
import type {EngineWords} from "../../../loaders/site/engineWords.ts";
import type {WorkedQuery} from "../../../loaders/site/workedQueries.ts";
import type {NameFile} from "../../../loaders/tables/nameIndex.ts";
import type * as Editor from "./editor.js";
import type {SchemaTable} from "./schema.js";

const editor = FileAttachment("../../editor.mjs").href;

/** The bundled editor. */
export async function loadEditor(): Promise<Pick<typeof Editor, "sqlEditor">> {
  return (await import(editor)) as typeof Editor;
}

export function loadWords(): Promise<EngineWords> {
  return FileAttachment("../../duckdb.json").json<EngineWords>();
}

export function loadNames(): Promise<NameFile> {
  return FileAttachment("../../tables/names.json").json<NameFile>();
}

export async function loadSchema(): Promise<readonly SchemaTable[]> {
  const file = FileAttachment("../../tables/datapackage.json");
  return (await file.json<{resources: readonly SchemaTable[]}>()).resources;
}

export function loadWorkedQueries(): Promise<WorkedQuery[]> {
  return FileAttachment("../../queries.json").json<WorkedQuery[]>();
}
