import {element} from "./element.js";
import {frame, type FrameOptions} from "./frame.js";
import {gapInWords} from "./gap.js";
import {group} from "./group.js";
import {promisesHref, reportHref} from "./links.js";
import {say} from "./messages.js";
import {headline, seriesName, type Series} from "./panels.js";
import {rulesInWords, type Promised} from "./promises.js";
import type {Table} from "./table.js";
import {isAnswer, verdictInWords, verdictMark} from "./verdicts.js";

/** What the page's query brings of a headline commitment. */
export type HeadlinePromise = Omit<Promised, `${"target" | "outcome"}_${"quote" | "quote_start"}`>;

/**
 * One place's headline promises: a row for each indicator, a column for each year, the latest first; in a cell the
 * verdict, the target and the outcome, each leading to its place in the report. Where a year has several targets
 * for one thing, the first that has an answer is shown.
 */
export function promisesOfPlace(
  commitments: readonly HeadlinePromise[],
  {place, ref_area, meta}: {place: string; ref_area: string} & Pick<FrameOptions, "meta">
): HTMLElement {
  const stated = commitments.filter(({target_report}) => target_report !== null);
  const series = [...group(stated, ({indicator, measure}) => `${indicator}.${measure}`).values()].sort(
    (a, b) => headline.indexOf(a[0]!.indicator!) - headline.indexOf(b[0]!.indicator!)
  );
  const years = [...new Set(stated.map(({time_period}) => time_period))].sort().reverse();
  const rows = series.map((own) => ({
    own,
    cells: years.map((year) => shownOf(own.filter(({time_period}) => time_period === year)))
  }));
  const shown = rows.flatMap(({cells}) => cells.flatMap((cell) => cell ?? []));
  const subtitle = say("promises.ofPlaceSubtitle", {
    n: shown.length,
    series: series.length,
    answered: shown.filter(({verdict}) => isAnswer(verdict)).length
  });
  const grid = () =>
    element(
      "table",
      {class: "promise-grid"},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", {scope: "col"}, say("column.series")),
          years.map((year) => element("th", {scope: "col"}, year))
        )
      ),
      element(
        "tbody",
        {},
        rows.map(({own, cells}) =>
          element(
            "tr",
            {},
            element("th", {scope: "row"}, seriesName(own[0] as Series)),
            cells.map((cell) => element("td", {}, cell && cellOf(cell)))
          )
        )
      )
    );
  return element(
    "div",
    {},
    frame(() => element("div", {class: "frame-scroll", tabindex: "0"}, grid()), {
      name: "promises",
      title: say("promises.ofPlace", {place}),
      subtitle: [subtitle, ...stated.slice(0, 1).map(rulesInWords)].join(say("list.semicolon")),
      finding: subtitle,
      empty: shown.length === 0 ? say("promises.ofPlaceEmpty") : null,
      meta,
      result: commitments,
      table: tableOf(shown)
    }),
    element(
      "p",
      {},
      element("a", {href: promisesHref({places: ref_area, year: "all"})}, say("promises.allOfPlace", {place}))
    )
  );
}

const shownOf = (same: readonly HeadlinePromise[]): HeadlinePromise | undefined =>
  same.find(({verdict}) => isAnswer(verdict)) ?? same[0];

function cellOf(promise: HeadlinePromise) {
  const {target_report, target_start, target_as_stated, outcome_report, outcome_start, outcome_as_stated} =
    promise;
  const isEstimate = promise.outcome_phase === "estimate";
  return element(
    "div",
    {title: [verdictInWords(promise), gapInWords(promise)].filter(Boolean).join(say("list.comma"))},
    element(
      "div",
      {class: "promise-cell"},
      verdictMark(promise.verdict),
      element("span", {}, say(`verdict.${promise.verdict}`))
    ),
    element("a", {class: "stated target", href: reportHref(target_report!, target_start)}, target_as_stated),
    outcome_as_stated !== null && [
      element("br", {}),
      element(
        "a",
        {
          class: `stated ${promise.outcome_phase ?? "outcome"}`,
          href: reportHref(outcome_report!, outcome_start)
        },
        outcome_as_stated
      ),
      isEstimate && element("span", {class: "where"}, ` ${say("promises.estimate")}`)
    ]
  );
}

function tableOf(rows: readonly HeadlinePromise[]): Table<HeadlinePromise> {
  const column = (name: keyof HeadlinePromise & string, title: string) => ({
    name,
    title,
    value: (row: HeadlinePromise) => row[name]
  });
  return {
    rows,
    columns: [
      {
        name: "series",
        title: say("column.series"),
        value: (row) => seriesName(row as Series),
        isKey: true
      },
      {...column("time_period", say("column.year")), isKey: true},
      column("target_as_stated", say("phase.target")),
      column("outcome_as_stated", say("phase.outcome")),
      {name: "gap", title: say("pair.gap"), value: ({gap}) => gap, show: (row) => gapInWords(row)},
      {
        name: "verdict",
        title: say("column.gap"),
        value: ({verdict}) => verdict,
        show: (row) => verdictInWords(row)
      },
      ...(["reason", "outcome_phase", "target", "outcome", "tolerance", "rule_version"] as const).map(
        (name) => ({
          ...column(name, name),
          isForFiles: true
        })
      )
    ]
  };
}
