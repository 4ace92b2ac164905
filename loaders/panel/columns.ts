import {type Column, describe} from "../tables/schema.ts";
import {derivedColumns, type PanelAssessment, type PanelReport} from "./panel.ts";

const derived = new Set<string>(derivedColumns);

/** Columns of data/panel/reports.parquet. */
export const reportColumns: Column[] = (
  [
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
  ] as const satisfies readonly (keyof PanelReport)[]
).map((name) => describe("reports").schema.fields.find((field) => field.name === name)!);

/** Columns of data/panel/observations.parquet: those of the table that do not follow from others, and two of its own. */
export const observationColumns: Column[] = [
  ...describe("observations").schema.fields.filter(({name}) => !derived.has(name)),
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

/** Columns of data/panel/assessments.parquet. */
export const assessmentColumns: Column[] = (
  [
    "assessment",
    "report",
    "time_period",
    "metric",
    "indicator",
    "observation",
    "form",
    "verdict",
    "completion",
    "implied_target",
    "implied_unit",
    "n",
    "of",
    "start",
    "end"
  ] as const satisfies readonly (keyof PanelAssessment)[]
).map((name) => describe("assessments").schema.fields.find((field) => field.name === name)!);
