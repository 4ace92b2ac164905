import type {CommitmentRow} from "../match/commitment.ts";
import type {FileResult} from "../reportRows.ts";
import {describe} from "../tables/schema.ts";

/** A commitment that stands alone: with the files of both reports and the words of both sentences. */
export interface CommitmentRecord extends Omit<CommitmentRow, "target_sentence" | "outcome_sentence"> {
  target_file: string | null;
  /** Ordinal of the sentence in the report. */
  target_sentence_id: number | null;
  target_sentence: string | null;
  outcome_file: string | null;
  outcome_sentence_id: number | null;
  outcome_sentence: string | null;
}

/** Gives commitments the names of their files and the texts of their sentences. */
export function commitmentRecords(
  rows: readonly CommitmentRow[],
  results: readonly FileResult[]
): CommitmentRecord[] {
  const files = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const {report, sentences} of results) {
    if (report === null) continue;
    files.set(report.report, report.source_file);
    for (const {sentence, text} of sentences) texts.set(`${report.report}#${sentence}`, text);
  }
  const textOf = (report: string | null, sentence: number | null) =>
    texts.get(`${report}#${sentence}`) ?? null;
  return rows.map(({target_sentence, outcome_sentence, ...row}) => ({
    ...row,
    target_file: files.get(row.target_report ?? "") ?? null,
    target_sentence_id: target_sentence,
    target_sentence: textOf(row.target_report, target_sentence),
    outcome_file: files.get(row.outcome_report ?? "") ?? null,
    outcome_sentence_id: outcome_sentence,
    outcome_sentence: textOf(row.outcome_report, outcome_sentence)
  }));
}

/** Names of a record's fields, in their order. */
export function commitmentFields(): (keyof CommitmentRecord)[] {
  const sides = ["target", "outcome"] as const;
  return describe("commitments").schema.fields.flatMap(({name}) => {
    const side = sides.find((one) => name === `${one}_sentence`);
    return (side ? [`${side}_file`, `${side}_sentence_id`, name] : [name]) as (keyof CommitmentRecord)[];
  });
}
