import type {CommitmentRow} from "../../loaders/match/commitment.ts";
import {element, type Child} from "./element.js";
import {placeName} from "./format.js";
import {tableFrame, type FrameOptions} from "./frame.js";
import {gapChart, gapInWords} from "./gap.js";
import {adjustedInWords, interimInWords} from "./interim.js";
import {placeHref} from "./links.js";
import {bothNames, say} from "./messages.js";
import {quotation} from "./quotation.js";
import type {Quotable, Source, Statement} from "./statement.js";
import type {Column, Table} from "./table.js";
import {verdictInWords, verdictMark} from "./verdicts.js";

/** What a page's query brings of one side of a commitment, besides the columns of `commitments`. */
type SideColumns<Side extends "target" | "outcome"> = {
  [
    Name in
      | "start"
      | "end"
      | "section"
      | "scope"
      | "basis"
      | "kind"
      | "year"
      | "digest"
      | "quote"
      | "quote_start" as `${Side}_${Name}`
  ]: Statement[Name] | null;
};

/** A commitment with what it takes to quote both sides: one row of a page's query. */
export type Promised = CommitmentRow &
  SideColumns<"target"> &
  SideColumns<"outcome"> & {
    name_en: string | null;
    name_zh: string | null;
    label_en: string | null;
    label_zh: string | null;
  };

export interface PromisesOptions extends Pick<FrameOptions, "meta" | "result"> {
  /** How many rows the filters leave, how many of them have an answer, and how many stand before `rows`. */
  total: number;
  answered: number;
  before: number;
  /** What to say when there is no row. */
  empty?: string;
}

/** The ledger: promise and outcome side by side, each with its sentence and its report, and the gap to scale. */
export function promises(
  rows: readonly Promised[],
  {total, answered, before, empty = say("promises.empty"), meta, result}: PromisesOptions
): HTMLElement {
  const table: Table<Promised> = {rows, columns};
  const subtitle = say("promises.subtitle", {
    n: total,
    answered,
    first: before + 1,
    last: before + rows.length
  });
  return tableFrame(table, {
    name: "promises",
    title: say("promises.title", {n: total}),
    subtitle: rows.length > 0 ? [subtitle, rulesInWords(rows[0]!)].join(say("list.semicolon")) : undefined,
    finding: subtitle,
    empty: rows.length === 0 ? empty : null,
    reports: reportsOf(rows),
    meta,
    result
  });
}

/** "Rules 1.0; 左右 allows for less than 0.5 points below the number": what the verdicts were made by. */
export function rulesInWords({
  rule_version,
  tolerance
}: Pick<CommitmentRow, "rule_version" | "tolerance">): string {
  return say("promises.caption", {version: rule_version, tolerance});
}

/** What is promised: the indicator's names, or the words of the report. */
export function promiseName({label_en, label_zh, metric}: Promised): string {
  return bothNames(label_en, label_zh) || metric;
}

const columns: readonly Column<Promised>[] = [
  {
    name: "place",
    title: say("column.series"),
    value: (row) => placeName(row),
    isKey: true,
    show: (row) => [
      element("p", {class: "promise-name"}, promiseName(row)),
      element(
        "p",
        {class: "where"},
        row.ref_area !== null && element("a", {href: placeHref(row.ref_area)}, placeName(row)),
        ` ${row.time_period.replace("/", "–")}`
      ),
      badges(row)
    ]
  },
  {
    name: "promise",
    title: say("column.promise"),
    value: ({target_as_stated}) => target_as_stated,
    show: (row) => {
      const target = quotable(row, "target");
      if (target) return quotation(target);
      return element("p", {class: "reason"}, row.reason === null ? "" : say(`why.${row.reason}`));
    }
  },
  {
    name: "answer",
    title: say("column.answer"),
    value: ({outcome_as_stated}) => outcome_as_stated,
    show: (row) => {
      const outcome = quotable(row, "outcome");
      return outcome ? quotation(outcome) : element("p", {class: "reason"}, verdictInWords(row));
    }
  },
  {
    name: "gap_in_words",
    title: say("column.gap"),
    value: (row) => gapInWords(row),
    show: (row) => [
      element("p", {class: "promise-verdict"}, verdictMark(row.verdict), " ", judged(row)),
      gapChart(row),
      row.gap !== null &&
        element("p", {class: "where"}, [gapInWords(row), ...comparedAs(row)].join(say("list.semicolon"))),
      [adjustedInWords(row), interimInWords(row)].map((text) => text && element("p", {class: "where"}, text))
    ]
  },
  ...(
    [
      "commitment",
      "ref_area",
      "time_period",
      "horizon",
      "indicator",
      "metric",
      "measure",
      "target",
      "target_value",
      "target_value_high",
      "target_unit",
      "target_bound",
      "outcome",
      "outcome_phase",
      "outcome_value",
      "outcome_value_high",
      "outcome_unit",
      "outcome_bound",
      "compared_value",
      "reference_value",
      "gap",
      "verdict",
      "reason",
      "verdict_basis",
      "basis_of_match",
      "confidence",
      "adjusted",
      "adjusted_value",
      "adjusted_gap",
      "interim_year",
      "average_so_far",
      "average_needed",
      "declared",
      "admission",
      "tolerance",
      "rule_version",
      "target_quote",
      "outcome_quote"
    ] as const
  ).map((name) => ({
    name,
    title: name,
    value: (row: Promised) => row[name],
    isForFiles: true,
    isKey: name === "time_period" || name === "metric"
  }))
];

function judged(row: Promised): string {
  return row.verdict_basis === "declared"
    ? say("promises.says", {verdict: verdictInWords(row)})
    : verdictInWords(row);
}

/** What the figures were turned into before they were compared, where that is not what the report says. */
function comparedAs({compared_value, reference_value, outcome_value, target_unit}: Promised): string[] {
  return [
    ...(compared_value !== null && compared_value !== outcome_value
      ? [say("promises.comparedAs", {value: compared_value, unit: target_unit})]
      : []),
    ...(reference_value !== null ? [say("promises.against", {value: reference_value})] : [])
  ];
}

/** What a reader must know before believing a verdict. */
function badges(row: Promised): Child {
  const told = [
    row.horizon !== "year" && say(`horizon.${row.horizon}`),
    row.tier === "stretch" && say("tier.stretch"),
    row.adjusted && say("promises.adjusted"),
    row.outcome_phase === "estimate" && say("promises.estimate"),
    row.basis_of_match === "derived" && say("basis.derived"),
    row.basis_of_match === "same_phrase" && say("basis.same_phrase"),
    row.admission !== null && say(`admission.${row.admission}`)
  ];
  return told.filter((text) => text !== false).map((text) => element("span", {class: "badge"}, text));
}

/** One side as it can be quoted; null where no report states it. */
export function quotable(row: Promised, side: "target" | "outcome"): Quotable | null {
  const report = row[`${side}_report`];
  const start = row[`${side}_start`];
  if (report === null || start === null) return null;
  const {name_en, name_zh} = row;
  return {
    report,
    start,
    end: row[`${side}_end`] ?? start,
    section: row[`${side}_section`] ?? "",
    phase: side === "target" ? "target" : (row.outcome_phase ?? "outcome"),
    // The report's own word ("全部完成") answers without a figure.
    as_stated: row[`${side}_as_stated`] ?? judged(row),
    scope: row[`${side}_scope`],
    basis: row[`${side}_basis`],
    kind: row[`${side}_kind`],
    year: row[`${side}_year`],
    digest: row[`${side}_digest`] ?? false,
    quote: row[`${side}_quote`],
    quote_start: row[`${side}_quote_start`],
    name_en,
    name_zh
  };
}

/** The reports that the rows quote, once each, in the order of the rows. */
function reportsOf(rows: readonly Promised[]): Source[] {
  const quoted = rows.flatMap((row) =>
    [quotable(row, "target") ?? [], quotable(row, "outcome") ?? []].flat()
  );
  const reports = quoted.map(({report, kind, year, digest, name_en, name_zh}) => ({
    report,
    kind,
    year,
    digest,
    name_en,
    name_zh,
    ref_area: null,
    panel: false
  }));
  return [...new Map(reports.map((report) => [report.report, report])).values()];
}
