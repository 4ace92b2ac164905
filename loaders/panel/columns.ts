import {type Column, describe} from "../tables/schema.ts";
import type {PanelObservation, PanelReport} from "./panel.ts";

/** Columns of the tables, in the order given, as data/datapackage.json describes them. */
function columns<Name extends string>(table: string, names: readonly Name[]): Column[] {
  const {fields} = describe(table).schema;
  return names.map((name) => fields.find((field) => field.name === name)!);
}

/** Columns of data/panel/reports.parquet. */
export const reportColumns = columns<keyof PanelReport>("reports", [
  "report",
  "ref_area",
  "year",
  "kind",
  "title",
  "delivered",
  "speaker",
  "source_url",
  "characters",
  "sha256"
]);

/** Columns of data/panel/observations.parquet: those of the table, and two of its own. */
export const observationColumns: Column[] = [
  ...columns<Exclude<keyof PanelObservation, "ordinal" | "reader_version">>("observations", [
    "report",
    "ref_area",
    "indicator",
    "metric",
    "measure",
    "phase",
    "time_period",
    "value",
    "value_high",
    "unit",
    "bound",
    "as_stated",
    "strength",
    "tier",
    "tier_group",
    "relative_to",
    "relative_gap",
    "target_status",
    "price_basis",
    "basis",
    "scope",
    "section",
    "start",
    "end",
    "rule"
  ]),
  {
    name: "ordinal",
    type: "integer",
    role: "attribute",
    title_en: "Ordinal",
    title_zh: "序号",
    meaning: "1, or 2 for the second statement that one number makes.",
    constraints: {required: true}
  },
  {
    name: "reader_version",
    type: "string",
    role: "attribute",
    title_en: "Reader version",
    title_zh: "识读器版本",
    meaning: "Version of the program, and the first digits of a hash over its rules and dictionary.",
    constraints: {required: true}
  }
];
