import {frame, type FrameOptions} from "./frame.js";
import type {SeriesBreak} from "../../loaders/link/dictionary.ts";
import {adjustedEvents, breakEvents, speakerEvents, type Event, type Spoken} from "./events.js";
import {gapUnit, placeName, signed} from "./format.js";
import {legend, type LegendMark} from "./legend.js";
import {bothNames, say, spoken} from "./messages.js";
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

const measureName = ({measure}: Series) => say(`measure.${measure}` as "measure.growth");

/** "GDP 地区生产总值, growth". */
export function seriesName(series: Series): string {
  return `${bothNames(series.label_en, series.label_zh)}${say("list.comma")}${measureName(series)}`;
}

interface PanelsOptions extends Pick<FrameOptions, "meta"> {
  reports: readonly Source[];
  /** Tolerance of 左右, in points. */
  tolerance?: number;
}

const isProvince = ({pairs}: {pairs: readonly Pair[]}) => pairs[0]!.ref_area.endsWith("0000");

/** One thing measured of several places, a strip each, all on one scale. */
export function stripsByPlace(
  statements: readonly Statement[],
  {
    series,
    most = 32,
    places,
    reports,
    breaks = [],
    tolerance,
    meta
  }: PanelsOptions & {
    series: Series;
    most?: number;
    /** How many places state it, where `statements` are those of some. */
    places?: number;
    breaks?: readonly SeriesBreak[];
  }
): HTMLElement {
  const codes = [...new Set(reports.flatMap(({ref_area}) => ref_area ?? []))];
  const scale = scaleOf(statements);
  const groups = codes
    .map((code) => pairsOfPlace(statements, reports, code, scale))
    .map((pairs) => ({
      pairs,
      title: pairs[0] ? placeName(pairs[0]) : "",
      stated: count(pairs),
      events: breakEvents(ofPlace(breaks, pairs[0]?.ref_area), series)
    }))
    .filter(({stated}) => stated > 0)
    // The nation and its provinces first, then those of whom most is known; the code keeps the order still.
    .sort(
      (a, b) =>
        Number(isProvince(b)) - Number(isProvince(a)) ||
        (isProvince(a) ? 0 : b.stated - a.stated) ||
        a.pairs[0]!.ref_area.localeCompare(b.pairs[0]!.ref_area)
    );
  const shown = groups.slice(0, most);
  const all = shown.flatMap(({pairs}) => pairs);
  const title = say("strips.byPlace", {label: seriesName(series)});
  return frame((width) => strips(shown, {width, isShared: true, tolerance}), {
    name: "strips",
    title,
    subtitle: say("strips.subtitle", {
      unit: all[0]?.unit ?? "",
      shown: shown.length,
      all: places ?? groups.length,
      n: answered(all)
    }),
    finding: finding(all, title),
    legend: legend(
      ["targetStep", "stepOrMore", "targetBand", "outcome", "estimateHollow", "shock", ...breakMarks(shown)],
      {tolerance}
    ),
    empty: shown.length === 0 ? say("strips.empty") : null,
    reports: reportsOf(all, reports),
    meta,
    table: table(all, [])
  });
}

/** The marks of changes that are among the strips. */
function breakMarks(shown: readonly {events: readonly Event[]}[]): LegendMark[] {
  const has = (kind: Event["kind"]) => shown.some(({events}) => events.some((event) => event.kind === kind));
  return [...(has("break") ? ["seriesBreak" as const] : []), ...(has("census") ? ["census" as const] : [])];
}

/** Changes of a series everywhere, and in one place. */
const ofPlace = (breaks: readonly SeriesBreak[], code: string | undefined) =>
  breaks.filter(({ref_area}) => ref_area === "all" || ref_area === code);

/** What every report speaks of, in the order in which readers ask for it: these come first. */
export const headline = [
  "gdp",
  "industrial_value_added",
  "fixed_asset_investment",
  "retail_sales",
  "budget_revenue",
  "foreign_trade",
  "household_income",
  "urban_income",
  "rural_income",
  "urban_new_jobs",
  "surveyed_unemployment",
  "registered_unemployment",
  "cpi",
  "grain_output",
  "energy_intensity"
];

/**
 * One place, a strip for each thing measured of it, each on its own scale: the headline
 * indicators first, then those with most targets that were answered. What was stated once only is in the table, not among the strips: one point is no course.
 */
export function stripsOfPlace(
  statements: readonly Statement[],
  {
    series,
    ref_area,
    most = 24,
    reports,
    spoken: given = [],
    breaks = [],
    adjusted = [],
    tolerance,
    meta
  }: PanelsOptions & {
    series: readonly Series[];
    ref_area: string;
    most?: number;
    /** The place's own reports, with who gave them. */
    spoken?: readonly Spoken[];
    breaks?: readonly SeriesBreak[];
    /** Years whose targets were adjusted. */
    adjusted?: readonly number[];
  }
): HTMLElement {
  const groups = series
    .map((one) => {
      const own = statements.filter((s) => s.indicator === one.indicator && s.measure === one.measure);
      const pairs = pairsOfPlace(own, reports, ref_area);
      return {
        pairs,
        series: one,
        stated: count(pairs),
        events: breakEvents(breaks, one),
        title: (spoken === "en" && one.label_en) || (one.label_zh ?? ""),
        note: [spoken === "en" && one.label_zh, measureName(one), pairs[0]?.unit].filter(Boolean).join(" · ")
      };
    })
    .filter(({stated}) => stated > 0)
    .sort(
      (a, b) =>
        rank(a.series) - rank(b.series) || answered(b.pairs) - answered(a.pairs) || b.stated - a.stated
    );
  const shown = groups.filter(({stated}) => stated > 1).slice(0, most);
  const all = groups.flatMap(({pairs}) => pairs);
  const events = [...adjustedEvents(adjusted), ...speakerEvents(given)];
  const told: LegendMark[] = [
    ...breakMarks(shown),
    ...(adjusted.length > 0 ? ["adjustedYear" as const] : []),
    ...(events.some(({kind}) => kind === "speaker") ? ["newSpeaker" as const] : [])
  ];
  const title = say("strips.ofPlace", {place: all[0] ? placeName(all[0]) : ref_area});
  return frame((width) => strips(shown, {width, least: 280, stripHeight: 160, tolerance, events}), {
    name: "strips",
    title,
    subtitle: say("strips.ofPlaceSubtitle", {
      shown: shown.length,
      all: groups.length,
      n: answered(all)
    }),
    finding: finding(all, title),
    legend: legend(
      ["targetStep", "stepOrMore", "targetBand", "outcome", "estimateHollow", "shock", ...told],
      {
        tolerance
      }
    ),
    empty: shown.length === 0 ? say("strips.empty") : null,
    reports: reportsOf(all, reports),
    meta,
    table: table(
      all,
      groups.flatMap(({pairs, series}) => pairs.map(() => seriesName(series)))
    )
  });
}

function rank({indicator}: Series): number {
  const place = headline.indexOf(indicator);
  return place < 0 ? headline.length : place;
}

const answered = (pairs: readonly Pair[]) => pairs.filter(({gap}) => gap !== null).length;

/** How many targets and outcomes with a number there are. */
const count = (pairs: readonly Pair[]) =>
  pairs.reduce(
    (sum, pair) => sum + Number(pair.target_edges !== null) + Number(pair.outcome_edges !== null),
    0
  );

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
      {name: "place", title: say("column.place"), value: ({pair}) => placeName(pair), isKey: true},
      ...(names.length > 0
        ? [
            {
              name: "series",
              title: say("column.series"),
              value: ({name}: {name: string | null}) => name,
              isKey: true
            }
          ]
        : []),
      {name: "time_period", title: say("column.year"), value: ({pair}) => String(pair.year), isKey: true},
      {name: "target", title: say("phase.target"), value: ({pair}) => pair.target?.as_stated ?? null},
      {name: "outcome", title: say("phase.outcome"), value: ({pair}) => pair.outcome?.as_stated ?? null},
      ...(["target", "outcome"] as const).flatMap((side) =>
        (["observation", "basis", "scope"] as const).map((name) => ({
          name: `${side}_${name}`,
          title: `${side}_${name}`,
          isForFiles: true,
          value: ({pair}: {pair: Pair}) => pair[side]?.[name] ?? null
        }))
      ),
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
