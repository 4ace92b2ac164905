import {element} from "../element.js";
import {reader, type ReaderData, type ReaderOptions} from "../reader.js";
import {corrections} from "./corrections.js";
import type {CorrectableSentence} from "./lines.js";

export interface CorrectableData extends ReaderData {
  sentences: readonly (ReaderData["sentences"][number] & CorrectableSentence)[];
}

/** The reader with tools to say what of a report was read wrongly. Without its text nothing can be corrected. */
export function correctableReader(
  data: CorrectableData,
  options: Omit<ReaderOptions, "tools"> = {}
): HTMLElement {
  if (data.sentences.length === 0) return reader(data, options);
  const {tools, bar} = corrections({...data, report: data.report.report});
  return element("div", {class: "correctable"}, reader(data, {...options, tools}), bar);
}
