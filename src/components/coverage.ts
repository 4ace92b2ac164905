import {element} from "./element.js";
import {group} from "./group.js";
import {say} from "./messages.js";
import type {Source} from "./statement.js";

/** What the tables hold, in sentences, with what they lack. */
export function coverage(
  reports: readonly Source[],
  counts: {sentences: number; observations: number; linked: number; problems: number}
): HTMLElement {
  const years = reports.flatMap(({year}) => year ?? []);
  const places = group(reports, ({ref_area}) => ref_area);
  const isConsecutive = (own: readonly Source[]) =>
    own.some(({year}) => own.some((other) => year !== null && other.year === year + 1));
  const panel = reports.filter((report) => report.panel).length;
  const digests = reports.filter(({digest}) => digest).length;
  return element(
    "ul",
    {class: "coverage"},
    element(
      "li",
      {},
      say(panel > 0 ? "coverage.figures" : "coverage.sentence", {
        reports: reports.length,
        places: places.size,
        first: String(Math.min(...years)),
        last: String(Math.max(...years)),
        observations: counts.observations,
        sentences: counts.sentences,
        share: Math.round((100 * counts.linked) / Math.max(1, counts.observations))
      })
    ),
    panel > 0 && element("li", {}, say("coverage.panel", {n: panel, sentences: counts.sentences})),
    digests > 0 && element("li", {}, say("coverage.digests", {n: digests})),
    element("li", {}, say("coverage.pairs", {n: [...places.values()].filter(isConsecutive).length})),
    element("li", {}, say("coverage.problems", {n: counts.problems}))
  );
}
