import type {Observation} from "../link/observation.ts";
import type {FileResult} from "../tables/rows.ts";

/** An observation that stands alone: with the file it came from and the words of its sentence. */
export interface ObservationRecord extends Omit<Observation, "sentence"> {
  source_file: string;
  /** Full text of the sentence. */
  sentence: string;
  /** Ordinal of the sentence in the report. */
  sentence_id: number;
}

/** The observations of one file, each with its sentence. */
export function observationRecords({report, sentences, observations}: FileResult): ObservationRecord[] {
  if (report === null) return [];
  const texts = new Map(sentences.map(({sentence, text}) => [sentence, text]));
  return observations.map((observation) => ({
    source_file: report.source_file,
    ...observation,
    sentence: texts.get(observation.sentence) ?? "",
    sentence_id: observation.sentence
  }));
}
