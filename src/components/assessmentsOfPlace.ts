import type {AssessmentRow} from "../../loaders/match/assessments.ts";
import {element} from "./element.js";
import {tableFrame, type FrameOptions} from "./frame.js";
import {reportHref} from "./links.js";
import {bothNames, say} from "./messages.js";
import type {Table} from "./table.js";

/** What a report says of one of its targets: a row of the page's query. */
export type Said = AssessmentRow & {label_en: string | null; label_zh: string | null};

/** "3 of 9 targets", where a report counts; else what it speaks of. */
export function subjectOf({metric, indicator, label_en, label_zh, n, of}: Said): string {
  if (n !== null && of !== null) return say("assessments.count", {n, of});
  if (indicator !== null) return bothNames(label_en, label_zh);
  return metric || say("assessments.general");
}

/** What the reports of a place say themselves of their targets, the latest first. */
export function assessmentsOfPlace(
  rows: readonly Said[],
  {place, meta}: {place: string} & Pick<FrameOptions, "meta">
): HTMLElement {
  const table: Table<Said> = {
    rows,
    columns: [
      {name: "time_period", title: say("column.year"), value: ({time_period}) => time_period, isKey: true},
      {name: "metric", title: say("column.series"), value: subjectOf, isKey: true},
      {
        name: "verdict",
        title: say("column.said"),
        value: ({verdict}) => verdict,
        show: ({verdict, report, start}) =>
          element("a", {href: reportHref(report, start)}, say(`assessment.${verdict}`))
      },
      {
        name: "completion",
        title: say("column.completion"),
        value: ({completion}) => completion,
        show: ({completion}) => (completion === null ? "" : `${completion}%`)
      },
      {
        name: "implied_target",
        title: say("column.impliedTarget"),
        value: ({implied_target}) => implied_target,
        show: ({implied_target, implied_unit}) =>
          implied_target === null ? "" : `${implied_target}${implied_unit ?? ""}`
      },
      ...(["assessment", "report", "indicator", "form", "n", "of", "start", "end"] as const).map(
        (column) => ({
          name: column,
          title: column,
          isForFiles: true,
          value: (row: Said) => row[column]
        })
      )
    ]
  };
  const missed = rows.filter(({verdict}) => verdict === "declared_missed").length;
  const subtitle = say("assessments.subtitle", {n: rows.length, missed});
  return tableFrame(table, {
    name: "assessments",
    first: 12,
    title: say("assessments.title", {place}),
    subtitle,
    finding: subtitle,
    empty: rows.length === 0 ? say("assessments.empty") : null,
    meta
  });
}
