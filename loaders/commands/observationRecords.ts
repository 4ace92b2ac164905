import type {Observation} from "../link/observation.ts";
import type {FileResult} from "../reportRows.ts";
import {type Column, describe} from "../tables/schema.ts";

/** An observation that stands alone: with the file it came from and the words of its sentence. */
export interface ObservationRecord extends Omit<Observation, "sentence"> {
  source_file: string;
  /** Ordinal of the sentence in the report. */
  sentence_id: number;
  /** Full text of the sentence. */
  sentence: string;
}

/** The observations of one file, each with its sentence. */
export function observationRecords({report, sentences, observations}: FileResult): ObservationRecord[] {
  if (report === null) return [];
  const texts = new Map(sentences.map(({sentence, text}) => [sentence, text]));
  return observations.map((observation) => ({
    source_file: report.source_file,
    sentence_id: observation.sentence,
    ...observation,
    sentence: texts.get(observation.sentence) ?? ""
  }));
}

/** Columns of the records: those of three tables, under the names that stand in the records. */
export function recordColumns(): Column[] {
  const column = (table: string, name: string): Column =>
    describe(table).schema.fields.find((field) => field.name === name)!;
  return [
    column("reports", "source_file"),
    ...describe("observations").schema.fields.filter(({name}) => name !== "sentence"),
    {...column("observations", "sentence"), name: "sentence_id"},
    {...column("sentences", "text"), name: "sentence"}
  ];
}
