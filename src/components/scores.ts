import type {Quality, Scores} from "../../loaders/quality/breakdown.ts";
import type {CalibrationBin} from "../../loaders/quality/calibration.ts";
import type {Check, LabelSet, NamedQuality, QualityFile} from "../../loaders/quality/qualityFile.ts";
import type {Share} from "../../loaders/quality/share.ts";
import {calibrationChart} from "./calibration.js";
import {element} from "./element.js";
import {percent, shareInWords} from "./format.js";
import {frame, tableFrame, type FrameOptions} from "./frame.js";
import {group} from "./group.js";
import {intervals, type IntervalRow} from "./intervals.js";
import {legend} from "./legend.js";
import {say} from "./messages.js";
import type {Column, Table} from "./table.js";
import {reportName} from "./reportName.js";

type Meta = Pick<FrameOptions, "meta">;

const labelSets: readonly LabelSet[] = ["validation", "founding"];

/** All scores of both sets of labels in one table, with a warning where another reader was measured. */
export function totalScores({sets, reader_version}: QualityFile, {meta}: Meta = {}): HTMLElement {
  const scored = labelSets.flatMap((set) => (sets[set] ? {set, quality: sets[set]} : []));
  const table: Table<keyof Scores> = {
    rows: ["found", "claims", "whole", "tuple_f1", "headline_f1", "without_number"],
    columns: [
      {name: "score", title: say("column.score"), value: (score) => say(`score.${score}`)},
      ...scored.map(({set, quality}): Column<keyof Scores> => ({
        name: set,
        title: say(`set.${set}`),
        value: (score) => scoreInWords(quality.total[score])
      }))
    ]
  };
  const subtitle = scored
    .map(({set, quality}) =>
      say("scores.labels", {
        set: say(`set.${set}`),
        n: quality.total.found.n,
        reports: quality.reports.length
      })
    )
    .join(say("list.semicolon"));
  const framed = tableFrame(table, {
    name: "scores",
    title: say("scores.total"),
    subtitle,
    finding: subtitle,
    empty: scored.length === 0 ? say("scores.empty") : null,
    meta
  });
  const other = scored.find(({quality}) => quality.reader_version !== reader_version);
  if (other === undefined) return framed;
  const measured = other.quality.reader_version;
  const warning = say("scores.otherReader", {measured, reader: reader_version});
  return element("div", {}, element("div", {class: "notice", role: "status"}, warning), framed);
}

function scoreInWords(score: Share | number | null): string {
  if (score === null) return say("share.unknown");
  return typeof score === "number" ? score.toFixed(3) : shareInWords(score, say);
}

/** Ways to break the scores down. */
export type Breakdown = "attribute" | "report" | "stratum" | "rule";

/** Shares with their intervals, the weakest on the validation labels first. */
export function scoresBy(by: Breakdown, {sets}: QualityFile, {meta}: Meta = {}): HTMLElement {
  const rows = weakestFirst(
    labelSets.flatMap((set) => {
      const quality = sets[set];
      return quality ? rowsOf[by](quality).map((row): IntervalRow => ({...row, set})) : [];
    })
  );
  const shown = labelSets.filter((set) => rows.some((row) => row.set === set));
  const weakest = rows[0];
  const title = say(`by.${by}`);
  return frame((width) => intervals(rows, {width, label: say(`axis.${by}`)}), {
    name: `scores-by-${by}`,
    title,
    subtitle: say("scores.subtitle"),
    finding: weakest
      ? say("scores.finding", {title, name: weakest.name, share: shareInWords(weakest, say)})
      : title,
    legend: legend(shown),
    empty: rows.length === 0 ? say("scores.empty") : null,
    meta,
    table: {
      rows,
      columns: [
        {name: by, title: say(`column.${by}`), value: ({name}) => name},
        {name: "labels", title: say("column.labels"), value: ({set}) => say(`set.${set}`)},
        ...shareColumns<IntervalRow>()
      ]
    }
  });
}

const rowsOf: Record<Breakdown, (quality: NamedQuality) => (Share & {name: string})[]> = {
  attribute: ({attributes}) =>
    attributes.map(({attribute, ...share}) => ({...share, name: say(`attribute.${attribute}`)})),
  report: ({reports}) => reports.map((report) => ({...report.whole, name: reportName(report)})),
  stratum: ({strata}) =>
    strata.filter(({n}) => n > 0).map((stratum) => ({...stratum, name: stratumName(stratum)})),
  rule: ({rules}) => rules.map(({rule, ...share}) => ({...share, name: rule}))
};

type Stratum = Quality["strata"][number];

/** "2008–12, prefectures, headline indicators". */
function stratumName({period, level, headline}: Stratum): string {
  const indicators = headline ? say("scores.headline") : say("scores.otherIndicators");
  return [years(period), say(`level.${level}`), indicators].join(say("list.comma"));
}

/** "2008/2012" as "2008–12". */
const years = (period: string): string => period.replace(/\/\d\d/, "–");

/** By the share of the first set that has the row; what is known of several sets stays together. */
function weakestFirst(rows: readonly IntervalRow[]): IntervalRow[] {
  return [...group(rows, ({name}) => name).values()]
    .toSorted((a, b) => (a[0]!.share ?? 1) - (b[0]!.share ?? 1))
    .flat();
}

function shareColumns<Row extends Share>(): Column<Row>[] {
  return [
    {name: "n", title: say("column.cases"), value: ({n}) => n},
    {name: "right", title: say("column.right"), value: ({right}) => right},
    ...(["share", "low", "high"] as const).map((edge): Column<Row> => ({
      name: edge,
      title: say(`column.${edge}`),
      value: (row) => row[edge],
      show: (row) => (row[edge] === null ? "" : percent(row[edge]))
    }))
  ];
}

/** The strata of which no report was labelled: nothing is known of them, and the page says so. */
export function unmeasured({sets}: QualityFile): HTMLElement {
  const strata = labelSets.flatMap((set) => sets[set]?.strata ?? []);
  const byLevel = group(strata, ({level}) => level);
  const missing = [...byLevel].flatMap(([level, own]) => {
    const periods = [...group(own, ({period}) => period)]
      .filter(([, cells]) => cells.every(({n}) => n === 0))
      .map(([period]) => years(period));
    return periods.length === 0 ? [] : `${say(`level.${level}`)} ${periods.join(say("list.comma"))}`;
  });
  if (missing.length === 0) return element("p", {hidden: true});
  return element("p", {}, say("scores.unmeasured", {strata: missing.join(say("list.semicolon"))}));
}

/** The confidence that the validation labels gave, held against the founding labels. */
export function calibration(bins: readonly CalibrationBin[], {meta}: Meta = {}): HTMLElement {
  const widest = bins.toSorted((a, b) => gap(b) - gap(a))[0];
  return frame((width) => calibrationChart(bins, {width}), {
    name: "calibration",
    title: say("calibration.title"),
    subtitle: say("calibration.subtitle", {n: bins.reduce((sum, {n}) => sum + n, 0)}),
    finding: widest
      ? say("calibration.finding", {
          confidence: percent(widest.confidence),
          share: shareInWords(widest, say)
        })
      : say("scores.empty"),
    empty: bins.length === 0 ? say("scores.empty") : null,
    meta,
    table: {
      rows: bins,
      columns: [
        {
          name: "confidence",
          title: say("column.confidence"),
          value: ({confidence}) => confidence,
          show: ({confidence}) => percent(confidence)
        },
        ...shareColumns<CalibrationBin>(),
        {name: "rules", title: say("column.rule"), value: ({rules}) => rules.join(" ")}
      ]
    }
  });
}

const gap = ({confidence, share}: CalibrationBin): number => Math.abs((share ?? confidence) - confidence);

/** GDP growth of provinces as people copied it from the reports, against what was read; with every difference. */
export function checks(
  rows: readonly Check[],
  names: ReadonlyMap<string, string>,
  {meta}: Meta = {}
): HTMLElement {
  const differences = rows.flatMap(({side, differences}) => differences.map((one) => ({...one, side})));
  const subtitle = rows
    .map((check) => `${say(`checks.${check.side}`)} ${shareInWords(check, say)}`)
    .join(say("list.semicolon"));
  const table: Table<(typeof differences)[number]> = {
    rows: differences,
    columns: [
      {name: "ref_area", title: "ref_area", isForFiles: true, value: ({ref_area}) => ref_area},
      {name: "place", title: say("column.place"), value: ({ref_area}) => names.get(ref_area) ?? ref_area},
      {name: "time_period", title: say("column.year"), value: ({year}) => String(year)},
      {name: "side", title: say("column.side"), value: ({side}) => say(`checks.${side}`)},
      {name: "printed", title: say("column.printed"), value: ({printed}) => printed},
      {name: "read", title: say("column.read"), value: ({read}) => read ?? say("known.nothing")}
    ]
  };
  const isEmpty = rows.every(({n}) => n === 0);
  return tableFrame(table, {
    name: "checks",
    first: 10,
    title: say("checks.title"),
    subtitle: isEmpty ? undefined : subtitle,
    finding: isEmpty ? say("checks.title") : subtitle,
    empty: isEmpty ? say("checks.empty") : differences.length === 0 ? say("checks.allAgree") : null,
    meta
  });
}
