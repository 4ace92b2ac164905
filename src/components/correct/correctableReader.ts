import type {ObservationRow} from "../../../loaders/reportRows.ts";
import {element} from "../element.js";
import {reader, type ReaderData, type ReaderOptions} from "../reader.js";
import {corrections, type TakenCorrection} from "./corrections.js";
import type {CorrectableSentence} from "./lines.js";

export interface CorrectableData extends ReaderData {
  sentences: readonly (ReaderData["sentences"][number] & CorrectableSentence)[];
  /** Corrections that the tables have taken over. */
  taken?: readonly TakenCorrection[];
}

/** The reader with tools to say what of a report was read wrongly. Without its text nothing can be corrected. */
export function correctableReader(
  data: CorrectableData,
  options: Omit<ReaderOptions, "tools" | "isCorrected"> = {}
): HTMLElement {
  if (data.sentences.length === 0) return reader(data, options);
  const {tools, bar} = corrections({...data, report: data.report.report});
  const corrected = new Set((data.taken ?? []).map(({observation}) => observation));
  const isCorrected = ({observation}: ObservationRow) => corrected.has(observation);
  return element("div", {class: "correctable"}, reader(data, {...options, tools, isCorrected}), bar);
}
