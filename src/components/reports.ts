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
  title: string | null;
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

/**
 * Places that have reports, each leading to its page, by province; a field above them leaves those whose name holds
 * what is typed.
 */
export function placeList(reports: readonly Source[]): HTMLElement {
  const places = group(
    reports.filter(({ref_area}) => ref_area !== null),
    ({ref_area}) => ref_area!
  );
  const codes = [...places.keys()].toSorted(compareText);
  const items = codes.map((ref_area) => {
    const own = places.get(ref_area)!;
    const name = placeName(own[0]!);
    const text = [
      name,
      own[0]!.name_zh,
      own[0]!.name_en,
      // A county may bear the name of the prefecture that it lies in.
      isCounty(ref_area) && say("places.county")
    ];
    return {
      ref_area,
      text: text.join(" ").toLowerCase(),
      shown: element(
        isProvince(ref_area) ? "p" : "li",
        {class: isProvince(ref_area) && "place-province"},
        element("a", {href: placeHref(ref_area)}, name),
        element(
          "span",
          {class: "hint"},
          isCounty(ref_area) && ` ${say("places.county")},`,
          ` ${say("places.reportCount", {n: own.length})}`
        )
      )
    };
  });
  const provinces = [...group(items, ({ref_area}) => ref_area.slice(0, 2)).values()].map((of) => {
    const below = of.filter(({ref_area}) => !isProvince(ref_area));
    return {
      of,
      section: element(
        "section",
        {},
        of.filter(({ref_area}) => isProvince(ref_area)).map(({shown}) => shown),
        below.length > 0 &&
          element(
            "ul",
            {class: "place-list"},
            below.map(({shown}) => shown)
          )
      )
    };
  });
  const none = element("p", {role: "status", hidden: true}, say("places.noneFound"));
  const input = element("input", {
    type: "search",
    "aria-label": say("places.search"),
    placeholder: say("places.search"),
    oninput: () => {
      const wanted = input.value.trim().toLowerCase();
      for (const {text, shown} of items) shown.hidden = !text.includes(wanted);
      for (const {of, section} of provinces) section.hidden = of.every(({shown}) => shown.hidden);
      none.hidden = provinces.some(({section}) => !section.hidden);
    }
  });
  return element(
    "div",
    {class: "places"},
    element("p", {}, say("places.what", {n: codes.length, reports: reports.length})),
    input,
    none,
    provinces.map(({section}) => section)
  );
}

const isProvince = (code: string) => code.endsWith("0000");
const isCounty = (code: string) => !code.endsWith("00");

function compareText(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}
