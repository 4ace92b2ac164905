import {frame, type FrameOptions} from "./frame.js";
import {gapUnit, placeName, signed} from "./format.js";
import {legend} from "./legend.js";
import {say} from "./messages.js";
import {bothNames} from "./messages.js";
import {pairsOfPlace, scaleOf, type Pair} from "./pairs.js";
import {reportsOf} from "./comparison.js";
import type {Source, Statement} from "./statement.js";
import {strips} from "./strip.js";
import type {Table} from "./table.js";

/** An indicator and one way of measuring it, as the tables name them. */
export interface Series {
  indicator: string;
  measure: string;
  label_en: string | null;
  label_zh: string | null;
}

/** "GDP 地区生产总值, growth". */
export function seriesName(series: Series): string {
  return `${bothNames(series.label_en, series.label_zh)}${say("list.comma")}${say(`measure.${series.measure}` as "measure.growth")}`;
}

interface PanelsOptions extends Pick<FrameOptions, "meta"> {
  reports: readonly Source[];
}

/** One thing measured of several places, a strip each, all on one scale. */
export function stripsByPlace(
  statements: readonly Statement[],
  {series, most = 24, reports, meta}: PanelsOptions & {series: Series; most?: number}
): HTMLElement {
  const codes = [...new Set(reports.flatMap(({ref_area}) => ref_area ?? []))];
  const scale = scaleOf(statements);
  const groups = codes
    .map((code) => pairsOfPlace(statements, reports, code, scale))
    .map((pairs) => ({pairs, title: pairs[0] ? placeName(pairs[0]) : "", stated: count(pairs)}))
    .filter(({stated}) => stated > 0)
    // Those of whom most is known come first; the code keeps the order the same from build to build.
    .sort((a, b) => b.stated - a.stated || a.pairs[0]!.ref_area.localeCompare(b.pairs[0]!.ref_area));
  const shown = groups.slice(0, most);
  const all = shown.flatMap(({pairs}) => pairs);
  const title = say("strips.byPlace", {label: seriesName(series)});
  return frame((width) => strips(shown, {width, isShared: true}), {
    title,
    subtitle: say("strips.subtitle", {
      unit: all[0]?.unit ?? "",
      shown: shown.length,
      all: groups.length,
      n: all.filter(({gap}) => gap !== null).length
    }),
    finding: finding(all, title),
    legend: legend(["targetStep", "targetBand", "outcome", "estimateHollow", "shock"]),
    empty: shown.length === 0 ? say("strips.empty") : null,
    reports: reportsOf(all, reports),
    meta,
    table: table(all, [])
  });
}

/** One place, a strip for each thing measured of it that has a target or an outcome, each on its own scale. */
export function stripsOfPlace(
  statements: readonly Statement[],
  {series, ref_area, reports, meta}: PanelsOptions & {series: readonly Series[]; ref_area: string}
): HTMLElement {
  const groups = series
    .map((one) => {
      const own = statements.filter((s) => s.indicator === one.indicator && s.measure === one.measure);
      const pairs = pairsOfPlace(own, reports, ref_area);
      return {
        pairs,
        series: one,
        stated: count(pairs),
        title: `${seriesName(one)} (${pairs[0]?.unit ?? ""})`
      };
    })
    .filter(({stated}) => stated > 0);
  const all = groups.flatMap(({pairs}) => pairs);
  const title = say("strips.ofPlace", {place: all[0] ? placeName(all[0]) : ref_area});
  return frame((width) => strips(groups, {width, least: 280}), {
    title,
    subtitle: say("strips.ofPlaceSubtitle", {
      n: groups.length,
      pairs: all.filter(({gap}) => gap !== null).length
    }),
    finding: finding(all, title),
    legend: legend(["targetStep", "targetBand", "outcome", "estimateHollow", "shock"]),
    empty: groups.length === 0 ? say("strips.empty") : null,
    reports: reportsOf(all, reports),
    meta,
    table: table(
      all,
      groups.flatMap(({pairs, series}) => pairs.map(() => seriesName(series)))
    )
  });
}

const count = (pairs: readonly Pair[]) =>
  pairs.filter(({target_edges, outcome_edges}) => target_edges || outcome_edges).length;

function finding(pairs: readonly Pair[], title: string): string {
  const paired = pairs.filter(({gap}) => gap !== null);
  const below = paired.filter(({gap}) => gap! < 0).length;
  return say("strips.finding", {title, n: paired.length, below});
}

function table(pairs: readonly Pair[], names: readonly string[]): Table<{pair: Pair; name: string | null}> {
  const rows = pairs
    .map((pair, i) => ({pair, name: names[i] ?? null}))
    .filter(({pair}) => pair.target || pair.outcome);
  return {
    rows,
    columns: [
      {name: "ref_area", title: "ref_area", isForFiles: true, value: ({pair}) => pair.ref_area},
      {name: "place", title: say("column.place"), value: ({pair}) => placeName(pair)},
      ...(names.length > 0
        ? [{name: "series", title: say("column.series"), value: ({name}: {name: string | null}) => name}]
        : []),
      {name: "time_period", title: say("column.year"), value: ({pair}) => String(pair.year)},
      {name: "target", title: say("phase.target"), value: ({pair}) => pair.target?.as_stated ?? null},
      {name: "outcome", title: say("phase.outcome"), value: ({pair}) => pair.outcome?.as_stated ?? null},
      {
        name: "outcome_phase",
        title: "outcome_phase",
        isForFiles: true,
        value: ({pair}) => pair.outcome?.phase ?? null
      },
      {
        name: "gap",
        title: say("pair.gap"),
        value: ({pair}) => pair.gap,
        show: ({pair}) => (pair.gap === null ? "" : `${signed(pair.gap)} ${gapUnit(pair.unit, say)}`)
      }
    ]
  };
}
