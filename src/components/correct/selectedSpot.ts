import type {ObservationRow} from "../../../loaders/reportRows.ts";
import {missedSpot, type CorrectableSentence, type Spot} from "./lines.js";

// The longest wordings of figures stay far below; a longer selection is a quotation.
const longestFigure = 40;

/** What is selected within one sentence of the reader, as a figure that was missed; null where that is none. */
export function selectedSpot(
  sentences: readonly CorrectableSentence[],
  observations: readonly Pick<ObservationRow, "start">[]
): Spot | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const span = (node instanceof Element ? node : node.parentElement)?.closest(
    ".reader-text span[data-start]"
  );
  const sentence = sentences.find(({start}) => String(start) === span?.getAttribute("data-start"));
  const {length} = range.toString();
  if (!span || !sentence || length > longestFigure) return null;
  const before = document.createRange();
  before.selectNodeContents(span);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return missedSpot(sentence, {from, to: from + length}, observations);
}
