import type {CommitmentRow} from "../../loaders/match/commitment.ts";
import {element} from "./element.js";
import {tableFrame, type FrameOptions} from "./frame.js";
import {interimInWords} from "./interim.js";
import {reportHref} from "./links.js";
import {bothNames, say} from "./messages.js";
import type {Table} from "./table.js";

/** A target for several years: a row of the page's query. */
export type Ahead = CommitmentRow & {
  label_en: string | null;
  label_zh: string | null;
  target_start: number | null;
};

/** A place's targets for a term, a five-year plan or longer that are still open, and how far they are. */
export function aheadOfPlace(
  rows: readonly Ahead[],
  {place, meta}: {place: string} & Pick<FrameOptions, "meta">
): HTMLElement {
  const name = ({label_en, label_zh, metric, measure}: Ahead) =>
    `${bothNames(label_en, label_zh) || metric}${say("list.comma")}${say(`measure.${measure}`)}`;
  const table: Table<Ahead> = {
    rows,
    columns: [
      {name: "series", title: say("column.series"), value: name, isKey: true},
      {
        name: "time_period",
        title: say("column.until"),
        value: ({time_period}) => time_period,
        show: ({time_period, horizon}) => [
          time_period.replace("/", "–"),
          element("div", {class: "where"}, horizon === "year" ? "" : say(`horizon.${horizon}`))
        ],
        isKey: true
      },
      {
        name: "target",
        title: say("phase.target"),
        value: ({target_as_stated}) => target_as_stated,
        show: ({target_report, target_start, target_as_stated}) =>
          target_report !== null &&
          element(
            "a",
            {class: "stated target", href: reportHref(target_report, target_start)},
            target_as_stated
          )
      },
      {
        name: "progress",
        title: say("column.progress"),
        value: (row) => interimInWords(row),
        show: (row) => interimInWords(row) || element("span", {class: "reason"}, say("ahead.unknown"))
      },
      ...(
        [
          "interim_year",
          "average_so_far",
          "average_needed",
          "target_value",
          "target_unit",
          "commitment"
        ] as const
      ).map((column) => ({
        name: column,
        title: column,
        isForFiles: true,
        value: (row: Ahead) => row[column]
      }))
    ]
  };
  const known = rows.filter(({interim_year}) => interim_year !== null).length;
  const subtitle = say("ahead.subtitle", {n: rows.length, known});
  return tableFrame(table, {
    name: "ahead",
    first: 12,
    title: say("ahead.title", {place}),
    subtitle,
    finding: subtitle,
    empty: rows.length === 0 ? say("ahead.empty") : null,
    meta
  });
}
