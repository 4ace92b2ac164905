import type {Conflict} from "../../loaders/match/conflicts.ts";
import {element} from "./element.js";
import {placeName} from "./format.js";
import {tableFrame, type FrameOptions} from "./frame.js";
import {reportHref} from "./links.js";
import {say} from "./messages.js";
import {seriesName, type Series} from "./panels.js";
import type {Column, Table} from "./table.js";

/** A conflict with the names and the wording that a page shows: one row of its query. */
export type ConflictShown = Conflict &
  Series & {
    name_en: string | null;
    name_zh: string | null;
    stated_a: string;
    stated_b: string;
    /** The level of the year before, for arithmetic. */
    stated_c: string | null;
  };

/** Pairs of figures that cannot both be right, each figure leading to its place in its report. */
export function conflictTable(
  conflicts: readonly ConflictShown[],
  {meta}: Pick<FrameOptions, "meta"> = {}
): HTMLElement {
  const table: Table<ConflictShown> = {
    rows: conflicts,
    columns: [
      {name: "place", title: say("column.place"), value: (conflict) => placeName(conflict), isKey: true},
      {name: "series", title: say("column.series"), value: (conflict) => seriesName(conflict), isKey: true},
      {name: "time_period", title: say("column.year"), value: ({time_period}) => time_period, isKey: true},
      {name: "kind", title: say("column.conflict"), value: ({kind}) => say(`conflict.${kind}`)},
      figure("a", say("column.first"), ({stated_a}) => stated_a),
      figure("b", say("column.second"), otherFigure)
    ]
  };
  const subtitle = say("conflicts.subtitle", {n: conflicts.length});
  return tableFrame(table, {
    name: "conflicts",
    first: 20,
    title: say("conflicts.title"),
    subtitle,
    finding: subtitle,
    empty: conflicts.length === 0 ? say("conflicts.empty") : null,
    meta
  });
}

/** The other side: a figure as stated, or for arithmetic the growth that two levels make. */
function otherFigure({kind, value_b, stated_b, stated_c}: ConflictShown): string {
  if (kind !== "arithmetic" || stated_c === null) return stated_b;
  return say("conflicts.computed", {rate: String(value_b), before: stated_c, after: stated_b});
}

function figure(
  side: "a" | "b",
  title: string,
  value: (conflict: ConflictShown) => string
): Column<ConflictShown> {
  return {
    name: `observation_${side}`,
    title,
    value,
    show: (conflict) => {
      const at = Number(/@(\d+)/.exec(conflict[`observation_${side}`])![1]);
      return element("a", {href: reportHref(conflict[`report_${side}`], at)}, value(conflict));
    }
  };
}
