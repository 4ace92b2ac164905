import type {KnownError} from "../../loaders/quality/known.ts";
import {element} from "./element.js";
import {tableFrame, type FrameOptions} from "./frame.js";
import {say, spoken} from "./messages.js";
import type {Table} from "./table.js";

/** Kinds of sentence that are read wrongly: an example, what the reader of this build makes of it, what is meant. */
export function knownErrors(
  errors: readonly KnownError[],
  {meta}: Pick<FrameOptions, "meta"> = {}
): HTMLElement {
  // What has been mended since the list was written is no longer known to be wrong.
  const rows = errors.filter(({read, meant}) => read !== meant);
  const table: Table<KnownError> = {
    rows,
    columns: [
      {
        name: "class",
        title: say("column.class"),
        value: ({class_en, class_zh}) => (spoken === "zh" ? class_zh : class_en)
      },
      {
        name: "sentence",
        title: say("column.example"),
        value: ({sentence}) => sentence,
        show: ({sentence, as_stated}) => {
          const at = sentence.indexOf(as_stated);
          return element(
            "span",
            {lang: "zh"},
            sentence.slice(0, at),
            element("mark", {class: "outcome"}, as_stated),
            sentence.slice(at + as_stated.length)
          );
        }
      },
      {
        name: "attribute",
        title: say("column.attribute"),
        value: ({attribute}) => say(`attribute.${attribute}`)
      },
      {name: "read", title: say("column.read"), value: ({read}) => inWords(read) ?? say("known.nothing")},
      {name: "meant", title: say("column.meant"), value: ({meant}) => inWords(meant) ?? say("known.noClaim")}
    ]
  };
  const subtitle = say("known.subtitle", {n: rows.length});
  return tableFrame(table, {
    name: "known-errors",
    title: say("known.title"),
    subtitle,
    finding: subtitle,
    empty: rows.length === 0 ? say("known.empty") : null,
    meta
  });
}

/** "-" stands for an attribute that has no value. */
const inWords = (value: string | null): string | null => (value === "-" ? say("known.none") : value);
