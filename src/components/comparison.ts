import type {CommitmentRow} from "../../loaders/match/commitment.ts";
import type {Verdict} from "../../loaders/match/verdict.ts";
import {dumbbell, type DumbbellOptions} from "./dumbbell.js";
import {element, type Child} from "./element.js";
import {gapUnit, placeName, reasonsInWords, signed} from "./format.js";
import {frame, tableFrame, type FrameOptions} from "./frame.js";
import {legend, type LegendMark} from "./legend.js";
import {placeHref} from "./links.js";
import {say} from "./messages.js";
import type {Pair, Reason} from "./pairs.js";
import {quotation} from "./quotation.js";
import type {Source} from "./statement.js";
import type {Column, Table} from "./table.js";
import {defaultTolerance} from "./tolerance.js";
import {isAnswer, verdictInWords, verdictMark, verdicts} from "./verdicts.js";

/** What became of one target: columns of `commitments`. */
export type Judged = Pick<
  CommitmentRow,
  "target" | "outcome" | "outcome_as_stated" | "verdict" | "reason" | "rule_version"
>;

export interface ComparisonOptions extends Pick<FrameOptions, "meta">, Pick<DumbbellOptions, "domain"> {
  /** What is compared: "GDP 地区生产总值, growth". */
  label: string;
  year: number;
  /** The commitments of the year's targets. */
  judged: readonly Judged[];
  /** Tolerance of 左右 in points, by which they are judged. */
  tolerance?: number;
  /** All reports of the tables, to name the sources. */
  reports: readonly Source[];
}

/** Targets and outcomes of one year across places: a dumbbell per place, in its frame. */
export function comparison(
  pairs: readonly Pair[],
  {label, year, meta, reports, judged, tolerance = defaultTolerance, ...options}: ComparisonOptions
): HTMLElement {
  const verdictOf = verdictsFrom(judged);
  const paired = pairs.filter(({gap}) => gap !== null);
  const unit = pairs[0]?.unit ?? "";
  const nation = pairs.find(({ref_area}) => ref_area === "100000")?.target;
  const rules =
    nation?.value == null
      ? []
      : [{value: nation.value, label: say("comparison.nationalTarget", {value: nation.as_stated})}];
  return frame((width) => dumbbell(pairs, {width, label, rules, tolerance, verdictOf, ...options}), {
    name: "comparison",
    title: say("comparison.title", {label, year: String(year)}),
    subtitle: [
      say("comparison.subtitle", {n: paired.length, all: pairs.length, unit: unitName(unit)}),
      ...judged
        .slice(0, 1)
        .map(({rule_version}) => say("promises.caption", {version: rule_version, tolerance}))
    ].join(say("list.semicolon")),
    finding: finding(paired, label, year),
    legend: [
      legend(marksOf(pairs), {tolerance}),
      verdictLegend(paired.flatMap((pair) => verdictOf(pair) ?? []))
    ],
    empty: pairs.length === 0 ? say("comparison.empty", {year: String(year), next: String(year + 1)}) : null,
    reports: reportsOf(pairs, reports),
    meta,
    table: table(pairs, judged)
  });
}

/** The same pairs as a table with both sentences. */
export function ledger(
  pairs: readonly Pair[],
  {label, year, meta, reports, judged}: ComparisonOptions
): HTMLElement {
  const stated = pairs.filter(({target, outcome}) => target || outcome);
  const rows = table(stated, judged);
  return tableFrame(rows, {
    name: "ledger",
    first: 20,
    title: say("ledger.title", {label, year: String(year)}),
    subtitle: say("ledger.subtitle", {n: stated.length}),
    finding: say("ledger.subtitle", {n: stated.length}),
    empty: stated.length === 0 ? say("ledger.empty", {year: String(year)}) : null,
    reports: reportsOf(pairs, reports),
    meta
  });
}

/** "%" is clear by itself; a Chinese unit is written as the reports write it. */
const unitName = (unit: string) => unit || say("unit.none");

function finding(paired: readonly Pair[], label: string, year: number): string {
  const lowest = paired[0];
  const highest = paired.at(-1);
  if (!lowest || !highest) return say("comparison.noPairs", {label, year: String(year)});
  const below = paired.filter(({gap}) => gap! < 0).length;
  const of = (pair: Pair) => `${placeName(pair)} ${signed(pair.gap!)} ${gapUnit(pair.unit, say)}`;
  const parameters = {
    label,
    year: String(year),
    n: paired.length,
    below,
    lowest: of(lowest),
    highest: of(highest)
  };
  return say(paired.length === 1 ? "comparison.findingOne" : "comparison.finding", parameters);
}

/** Only the marks that are drawn are explained. */
function marksOf(pairs: readonly Pair[]): LegendMark[] {
  const targets = pairs.flatMap(({target}) => target ?? []);
  const isRange = ({target_edges: edges}: Pair) => edges !== null && edges[0] !== edges[1];
  const drawn: [LegendMark, boolean][] = [
    ["target", true],
    ["outcome", pairs.some(({outcome}) => outcome?.phase === "outcome")],
    ["estimate", pairs.some(({outcome}) => outcome?.phase === "estimate")],
    ["orMore", targets.some(({bound}) => bound === "ge")],
    ["about", targets.some(({bound, unit}) => bound === "approx" && unit === "%")],
    ["range", pairs.some(isRange)],
    ["stretch", pairs.some(({stretch}) => stretch !== null)]
  ];
  return drawn.flatMap(([mark, is]) => (is ? mark : []));
}

/** The reports of the statements that are shown, in the order of the rows. */
export function reportsOf(pairs: readonly Pair[], reports: readonly Source[]): Source[] {
  const ids = new Set(pairs.flatMap(({target, outcome}) => [target?.report, outcome?.report]));
  return reports.filter(({report}) => ids.has(report));
}

/** The commitment of a pair's target. */
function commitmentOf(judged: readonly Judged[]): (pair: Pair) => Judged | null {
  const byTarget = new Map(judged.map((row) => [row.target, row]));
  return ({target}) => (target && byTarget.get(target.observation)) ?? null;
}

/** Reports may differ: which outcome was judged, where it is not the one that is shown. */
function byAnother({outcome, outcome_as_stated}: Judged, pair: Pair): Child {
  const isShown = outcome === null || pair.outcome === null || outcome === pair.outcome.observation;
  return (
    !isShown &&
    element("span", {class: "where"}, " ", say("comparison.judged", {outcome: outcome_as_stated ?? ""}))
  );
}

function verdictsFrom(judged: readonly Judged[]): (pair: Pair) => Verdict | null {
  const of = commitmentOf(judged);
  return (pair) => of(pair)?.verdict ?? null;
}

/** The colours of the lines, with how many places each verdict has. */
function verdictLegend(found: readonly Verdict[]): HTMLElement | false {
  const counts = verdicts
    .filter(isAnswer)
    .map((verdict) => ({verdict, n: found.filter((one) => one === verdict).length}))
    .filter(({n}) => n > 0);
  return (
    counts.length > 0 &&
    element(
      "ul",
      {class: "legend"},
      counts.map(({verdict, n}) =>
        element(
          "li",
          {},
          verdictMark(verdict),
          say("comparison.verdict", {verdict: say(`verdict.${verdict}`), n})
        )
      )
    )
  );
}

function table(pairs: readonly Pair[], judged: readonly Judged[]): Table<Pair> {
  const unit = pairs[0]?.unit ?? "";
  const of = commitmentOf(judged);
  return {
    rows: pairs,
    columns: [
      forFiles("ref_area", ({ref_area}) => ref_area),
      {
        name: "place",
        title: say("column.place"),
        isKey: true,
        value: ({name_en, name_zh}) => [name_en, name_zh].filter(Boolean).join(" "),
        show: (pair) => element("a", {href: placeHref(pair.ref_area)}, placeName(pair))
      },
      forFiles("time_period", ({year}) => year),
      ...side("target"),
      ...side("outcome"),
      {
        name: "gap",
        title: `${say("pair.gap")} (${gapUnit(unit, say)})`,
        value: ({gap}) => gap,
        show: ({gap}) => (gap === null ? "" : signed(gap))
      },
      {
        name: "verdict",
        title: say("column.verdict"),
        value: (pair) => of(pair)?.verdict ?? null,
        show: (pair) => {
          const row = of(pair);
          return row && [verdictMark(row.verdict), " ", verdictInWords(row), byAnother(row, pair)];
        }
      },
      forFiles("unit", ({unit}) => unit),
      forFiles("reasons", ({reasons}) => reasons.join(" "))
    ]
  };
}

const forFiles = (name: string, value: Column<Pair>["value"]): Column<Pair> => ({
  name,
  title: name,
  value,
  isForFiles: true
});

/** What a pair says of its target or its outcome: quoted on a page, in columns of their own in a file. */
function side(name: "target" | "outcome"): Column<Pair>[] {
  const edges = `${name}_edges` as const;
  return [
    {
      name,
      title: say(`phase.${name}`),
      value: (pair) => pair[name]?.as_stated ?? null,
      show: (pair) => {
        const statement = pair[name];
        return statement ? quotation(statement) : element("p", {class: "reason"}, why(pair, name));
      }
    },
    forFiles(`${name}_value`, (pair) => pair[edges]?.[0] ?? null),
    forFiles(`${name}_value_high`, (pair) => pair[edges]?.[1] ?? null),
    forFiles(`${name}_bound`, (pair) => pair[name]?.bound ?? null),
    forFiles(`${name}_phase`, (pair) => pair[name]?.phase ?? null),
    forFiles(`${name}_basis`, (pair) => pair[name]?.basis ?? null),
    forFiles(`${name}_scope`, (pair) => pair[name]?.scope ?? null),
    forFiles(`${name}_observation`, (pair) => pair[name]?.observation ?? null),
    forFiles(`${name}_sentence`, (pair) => pair[name]?.quote ?? null)
  ];
}

/** The reasons that concern one side. */
function why(pair: Pair, name: "target" | "outcome"): string {
  const isAboutTarget = (reason: Reason) => reason.startsWith("target_");
  const reasons = pair.reasons.filter((reason) => isAboutTarget(reason) === (name === "target"));
  return reasonsInWords({...pair, reasons}, say).join(say("list.semicolon"));
}
