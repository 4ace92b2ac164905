import type {ReportRows} from "../reportRows.ts";

/** What was read of a report. */
type Text = Pick<ReportRows, "sentences" | "observations">;

/** Whether two readings are of one text: the same figures in the same order, whatever the file was. */
export function isSameText(a: Text, b: Text): boolean {
  return wordsOf(a) === wordsOf(b) || (a.observations.length >= 20 && figuresOf(a) === figuresOf(b));
}

const figuresOf = ({observations}: Text): string => observations.map(({as_stated}) => as_stated).join("|");

const wordsOf = ({sentences}: Text): string =>
  sentences.map(({text}) => text.replace(/[^\p{L}\p{N}]/gu, "")).join("");
