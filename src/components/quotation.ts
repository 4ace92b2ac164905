import {element} from "./element.js";
import {wording} from "./format.js";
import {reportHref} from "./links.js";
import {say} from "./messages.js";
import type {Quotable} from "./statement.js";
import {reportName} from "./reportName.js";

/**
 * A statement as its report has it: the wording, the sentence with the figure marked, and where it stands. Of a
 * report whose text is not here there is no sentence: then section and position say where it stands.
 */
export function quotation(statement: Quotable): HTMLElement {
  const {quote, quote_start, start, as_stated, phase} = statement;
  const href = reportHref(statement.report, start);
  const at = quote == null || quote_start == null ? -1 : start - quote_start;
  const isFound = quote != null && at >= 0 && quote.startsWith(as_stated, at);
  return element(
    "div",
    {class: "quotation"},
    element("a", {href, class: `stated ${phase}`}, wording(statement, say)),
    quote != null &&
      element(
        "blockquote",
        {lang: "zh"},
        isFound
          ? [
              quote.slice(0, at),
              element("mark", {class: phase}, as_stated),
              quote.slice(at + as_stated.length)
            ]
          : quote
      ),
    element(
      "p",
      {class: "where"},
      element("a", {href}, reportName(statement)),
      quote == null && [say("list.comma"), position(statement)]
    )
  );
}

/** "section 2.1, characters 5,131 to 5,135": where to look in the report's own text. */
export function position({section, start, end}: Pick<Quotable, "section" | "start" | "end">): string {
  return say("quotation.position", {section, start, end});
}
