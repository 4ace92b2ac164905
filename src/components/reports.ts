import {element} from "./element.js";
import {isoDate, placeName} from "./format.js";
import {tableFrame, type FrameOptions} from "./frame.js";
import {group} from "./group.js";
import {placeHref, reportHref} from "./links.js";
import {say} from "./messages.js";
import type {Source} from "./statement.js";
import type {Table} from "./table.js";
import {reportName} from "./reportName.js";

/** A report as the list of reports shows it. */
export type ListedReport = Source & {
  delivered: string | Date | null;
  speaker: string | null;
  characters: number;
  observations: number;
};

/** Reports, the newest first within a place, each leading to its text. */
export function reportTable(
  reports: readonly ListedReport[],
  {title = say("reports.title"), meta}: {title?: string} & Pick<FrameOptions, "meta"> = {}
): HTMLElement {
  const table: Table<ListedReport> = {
    rows: reports.toSorted((a, b) => compareText(a.ref_area, b.ref_area) || (b.year ?? 0) - (a.year ?? 0)),
    columns: [
      {name: "report", title: "report", isForFiles: true, value: ({report}) => report},
      {
        name: "name",
        title: say("column.report"),
        value: reportName,
        show: (report) => [
          element("a", {href: reportHref(report.report)}, reportName(report)),
          report.digest && ` ${say("frame.digest")}`,
          element("div", {class: "where", lang: "zh"}, report.title)
        ]
      },
      {name: "delivered", title: say("column.delivered"), value: ({delivered}) => isoDate(delivered)},
      {
        name: "speaker",
        title: say("column.speaker"),
        value: ({speaker}) => speaker,
        show: ({speaker}) => element("span", {lang: "zh"}, speaker)
      },
      {name: "observations", title: say("column.figures"), value: ({observations}) => observations},
      {name: "characters", title: say("column.characters"), value: ({characters}) => characters}
    ]
  };
  const subtitle = say("reports.subtitle", {n: reports.length});
  return tableFrame(table, {
    name: "reports",
    first: 50,
    title,
    subtitle,
    finding: subtitle,
    empty: reports.length === 0 ? say("reports.empty") : null,
    meta
  });
}

/** Places that have reports, each leading to its page. */
export function placeList(reports: readonly Source[]): HTMLElement {
  const places = group(
    reports.filter(({ref_area}) => ref_area !== null),
    ({ref_area}) => ref_area!
  );
  return element(
    "ul",
    {class: "place-list"},
    [...places]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([ref_area, own]) =>
        element(
          "li",
          {},
          element("a", {href: placeHref(ref_area)}, placeName(own[0]!)),
          ` ${say("places.reportCount", {n: own.length})}`
        )
      )
  );
}

function compareText(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}
