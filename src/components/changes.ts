import type {Arrival} from "../../loaders/add/changeLog.ts";
import type {ConflictFacts, FigureChange, VerdictChange} from "../../loaders/add/dataChanges.ts";
import type {Names} from "../../loaders/tables/tables.ts";
import {element} from "./element.js";
import {tableFrame, type FrameOptions} from "./frame.js";
import {placeHref, reportHref} from "./links.js";
import {bothNames, say, type Key} from "./messages.js";
import type {Table} from "./table.js";

type Options = Pick<FrameOptions, "meta"> & {names: Names};

/** Arrivals, the newest first, each with the counts of what it changed. */
export function arrivalTable(
  arrivals: readonly Arrival[],
  {meta}: Pick<FrameOptions, "meta"> = {}
): HTMLElement {
  const table: Table<Arrival> = {
    rows: arrivals.toReversed(),
    columns: [
      {name: "date", title: say("changes.date"), value: ({date}) => date},
      {
        name: "reports",
        title: say("changes.reports"),
        value: ({reports}) => reports.added.join(" "),
        show: ({reports}) =>
          reports.added.map((report) => element("div", {}, element("a", {href: reportHref(report)}, report)))
      },
      {name: "added", title: say("changes.added"), value: ({observations}) => observations.added},
      {
        name: "changed",
        title: say("changes.changed"),
        value: ({observations}) => observations.changed.length
      },
      {name: "withdrawn", title: say("changes.withdrawn"), value: ({observations}) => observations.withdrawn},
      {name: "verdicts", title: say("changes.verdictCount"), value: ({verdicts}) => verdicts.length},
      {
        name: "conflicts",
        title: say("changes.conflictCount"),
        value: ({conflicts}) => `${conflicts.appeared.length} / ${conflicts.gone.length}`
      }
    ]
  };
  const subtitle = say("changes.arrivalsSubtitle", {n: arrivals.length});
  return tableFrame(table, {
    name: "arrivals",
    first: 20,
    title: say("changes.arrivals"),
    subtitle,
    finding: subtitle,
    empty: arrivals.length === 0 ? say("changes.none") : null,
    meta
  });
}

type Dated<Row> = Row & {date: string};

/** What each arrival says of one thing, with its date, the newest first. */
function dated<Row>(arrivals: readonly Arrival[], of: (arrival: Arrival) => readonly Row[]): Dated<Row>[] {
  return arrivals.toReversed().flatMap((arrival) => of(arrival).map((row) => ({...row, date: arrival.date})));
}

/** Commitments that an arrival made judge otherwise. */
export function verdictChanges(arrivals: readonly Arrival[], {meta, names}: Options): HTMLElement {
  const rows = dated<VerdictChange>(arrivals, ({verdicts}) => verdicts);
  const verdict = (code: string | null) =>
    code === null ? say("changes.new") : say(`verdict.${code}` as Key);
  const table: Table<Dated<VerdictChange>> = {
    rows,
    columns: [
      {name: "date", title: say("changes.date"), value: ({date}) => date},
      {name: "commitment", title: "commitment", isForFiles: true, value: ({commitment}) => commitment},
      whatColumn(names),
      {name: "time_period", title: say("changes.year"), value: ({time_period}) => time_period},
      {name: "target", title: say("changes.target"), value: ({target}) => target},
      {name: "outcome", title: say("changes.outcome"), value: ({outcome}) => outcome},
      {name: "before", title: say("changes.before"), value: ({before}) => verdict(before)},
      {name: "after", title: say("changes.after"), value: ({after}) => verdict(after)}
    ]
  };
  const subtitle = say("changes.verdictsSubtitle", {n: rows.length});
  return tableFrame(table, {
    name: "verdict-changes",
    first: 20,
    title: say("changes.verdicts"),
    subtitle,
    finding: subtitle,
    empty: rows.length === 0 ? say("changes.noVerdicts") : null,
    meta
  });
}

/** Conflicts that an arrival brought, and those that it settled. */
export function conflictChanges(arrivals: readonly Arrival[], {meta, names}: Options): HTMLElement {
  const rows = dated<ConflictFacts & {state: "new" | "gone"}>(arrivals, ({conflicts}) => [
    ...conflicts.appeared.map((conflict) => ({...conflict, state: "new" as const})),
    ...conflicts.gone.map((conflict) => ({...conflict, state: "gone" as const}))
  ]);
  const table: Table<(typeof rows)[number]> = {
    rows,
    columns: [
      {name: "date", title: say("changes.date"), value: ({date}) => date},
      {name: "state", title: "", value: ({state}) => say(`changes.${state}`)},
      whatColumn(names),
      {name: "time_period", title: say("changes.year"), value: ({time_period}) => time_period},
      {name: "kind", title: say("column.problem"), value: ({kind}) => say(`conflict.${kind}`)},
      {name: "message", title: "message", isForFiles: true, value: ({message}) => message}
    ]
  };
  const appeared = rows.filter(({state}) => state === "new").length;
  const subtitle = say("changes.conflictsSubtitle", {appeared, gone: rows.length - appeared});
  return tableFrame(table, {
    name: "conflict-changes",
    first: 20,
    title: say("changes.conflicts"),
    subtitle,
    finding: subtitle,
    empty: rows.length === 0 ? say("changes.noConflicts") : null,
    meta
  });
}

/** Figures that stand where they stood and are read otherwise. */
export function figureChanges(arrivals: readonly Arrival[], {meta, names}: Options): HTMLElement {
  const rows = dated<FigureChange>(arrivals, ({observations}) => observations.changed);
  const table: Table<Dated<FigureChange>> = {
    rows,
    columns: [
      {name: "date", title: say("changes.date"), value: ({date}) => date},
      {name: "observation", title: "observation", isForFiles: true, value: ({observation}) => observation},
      whatColumn(names),
      {name: "before", title: say("changes.before"), value: ({before}) => before},
      {name: "after", title: say("changes.after"), value: ({after}) => after}
    ]
  };
  const subtitle = say("changes.figuresSubtitle", {n: rows.length});
  return tableFrame(table, {
    name: "figure-changes",
    first: 20,
    title: say("changes.figures"),
    subtitle,
    finding: subtitle,
    empty: rows.length === 0 ? say("changes.noFigures") : null,
    meta
  });
}

/** The place, which leads to its page, and what is measured. */
function whatColumn(names: Names) {
  type Named = {ref_area: string | null; indicator: string | null; metric?: string};
  const named = (known: readonly [en: string, zh: string] | undefined, code: string | null) =>
    known ? bothNames(...known) : (code ?? "");
  const placeOf = ({ref_area}: Named) => named(names.areas[ref_area ?? ""], ref_area);
  const seriesOf = ({indicator, metric = ""}: Named) => named(names.indicators[indicator ?? ""], metric);
  return {
    name: "what",
    title: say("changes.what"),
    value: (row: Named) => `${placeOf(row)} ${seriesOf(row)}`,
    show: (row: Named) => [
      row.ref_area ? element("a", {href: placeHref(row.ref_area)}, placeOf(row)) : placeOf(row),
      ` ${seriesOf(row)}`
    ]
  };
}
