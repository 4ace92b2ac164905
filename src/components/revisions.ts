import {element} from "./element.js";
import {revisionsFinding} from "./findings.js";
import {gapUnit, signed} from "./format.js";
import {frame, type FrameOptions} from "./frame.js";
import {reportHref} from "./links.js";
import {say} from "./messages.js";
import {seriesName, type Series} from "./panels.js";
import {isRate, revised, revisionLadder, sizeOf, type Vintage} from "./revisionLadder.js";
import type {Table} from "./table.js";

/** What of a place's outcomes later reports state otherwise, in its frame. */
export function revisionsOfPlace(
  vintages: readonly Vintage[],
  {place, most = 30, meta}: {place: string; most?: number} & Pick<FrameOptions, "meta">
): HTMLElement {
  const rows = revised(vintages);
  const shown = rows.slice(0, most);
  const outcomes = new Set(
    vintages.map(({indicator, measure, time_period, scope, unit}) =>
      [indicator, measure, time_period, scope, unit].join("|")
    )
  ).size;
  const subtitle = say("revisions.subtitle", {n: rows.length, all: outcomes, shown: shown.length});
  return frame((width) => revisionLadder(shown, {width}), {
    name: "revisions",
    title: say("revisions.title", {place}),
    subtitle,
    finding: revisionsFinding(rows, ({statements}) => seriesName(statements[0] as Series)),
    empty:
      shown.length === 0 ? say(outcomes === 0 ? "revisions.empty" : "revisions.none", {n: outcomes}) : null,
    meta,
    table: tableOf(rows.flatMap(({statements}) => statements))
  });
}

function tableOf(rows: readonly Vintage[]): Table<Vintage> {
  return {
    rows,
    columns: [
      {
        name: "series",
        title: say("column.series"),
        value: (row) => seriesName(row as Series),
        isKey: true
      },
      {
        name: "time_period",
        title: say("column.year"),
        value: ({time_period}) => time_period,
        isKey: true
      },
      {name: "vintage", title: say("column.vintage"), value: ({vintage}) => vintage, isKey: true},
      {
        name: "as_stated",
        title: say("phase.outcome"),
        value: ({as_stated}) => as_stated,
        show: ({report, start, as_stated, phase}) =>
          element("a", {class: `stated ${phase}`, href: reportHref(report, start)}, as_stated)
      },
      {
        name: "kind",
        title: say("column.report"),
        value: ({kind}) => kind,
        show: ({kind, report}) => (kind === null ? report : say(`kind.${kind}`))
      },
      {
        name: "phase",
        title: say("column.phase"),
        value: ({phase}) => phase,
        show: ({phase}) => say(`phase.${phase}`)
      },
      {
        name: "revision",
        title: say("column.revision"),
        value: ({revision}) => revision,
        show: (row) =>
          row.revision === null ? "" : `${signed(sizeOf(row))} ${isRate(row) ? gapUnit("%", say) : "%"}`
      },
      {name: "value", title: "value", isForFiles: true, value: ({value}) => value},
      {name: "unit", title: "unit", isForFiles: true, value: ({unit}) => unit},
      {name: "report", title: "report", isForFiles: true, value: ({report}) => report},
      {name: "observation", title: "observation", isForFiles: true, value: ({observation}) => observation}
    ]
  };
}
