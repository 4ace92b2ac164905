import type {SeriesBreak} from "../../loaders/link/dictionary.ts";
import {max, min, rollup, sum} from "npm:d3-array";
import {cascadeChart} from "./cascadeChart.js";
import type {CascadeRow} from "./cascade.js";
import {element} from "./element.js";
import {percent, placeName, shareInWords, signed} from "./format.js";
import {
  aimsFinding,
  cascadeFinding,
  formsFinding,
  gapsFinding,
  mediansFinding,
  survivalFinding,
  tilesFinding
} from "./findings.js";
import {formAreas} from "./formAreas.js";
import {formMark} from "./formMark.js";
import type {FormShare} from "./formShares.js";
import {frame, type FrameOptions} from "./frame.js";
import {binWidth, gapBins, type GapBin} from "./gapBins.js";
import {gapHistogram, yearColours} from "./gapHistogram.js";
import type {AimBin} from "./highAims.js";
import {highAimsChart} from "./highAimsChart.js";
import {legend, type LegendMark} from "./legend.js";
import type {MedianTarget} from "./medians.js";
import {mediansChart} from "./mediansChart.js";
import {bothNames, say} from "./messages.js";
import {reactionChart, summaries} from "./reactionChart.js";
import type {Reaction} from "./reaction.js";
import {shockYears} from "./strip.js";
import type {Survival} from "./survival.js";
import {survivalChart} from "./survivalChart.js";
import {tileChart, type TilePlace} from "./tileChart.js";
import {isAnswer, verdictInWords} from "./verdicts.js";
import {leastOfForm} from "./sweep.js";
import {edgeOf, forms, type YearlyTarget} from "./yearlyTarget.js";
import type {Column} from "./table.js";

/** What every frame of the page of ambition says of itself. */
export interface Shown extends Pick<FrameOptions, "meta"> {
  /** The name of the thing measured. */
  label: string;
  /** Whose targets: "provinces and cities, 2008–2026, without 2020 and 2022". */
  panel: string;
  /** "Rules 1.1; 左右 allows for less than 0.5 points below the number". */
  note: string;
}

/** Whose targets are shown, in words, for subtitles. */
export function panelInWords({
  level,
  first,
  last,
  places,
  hasShocks
}: {
  level: "all" | "province" | "prefecture";
  first: number;
  last: number;
  /** How many places are there every year; null where all places are shown. */
  places: number | null;
  hasShocks: boolean;
}): string {
  const years = {first: String(first), last: String(last)};
  const isShaken = shockYears.some((year) => year >= first && year <= last);
  return [
    say(`whose.${level}` as "whose.all"),
    say("ambition.years", years),
    places !== null && say("ambition.constant", {n: places}),
    isShaken && !hasShocks && say("ambition.withoutShocks")
  ]
    .filter(Boolean)
    .join(say("list.comma"));
}

/** Pooled figures leave 2020 and 2022 out, unless the reader wants them in. */
export const pooled = <T extends {year: number}>(targets: readonly T[], hasShocks: boolean): T[] =>
  targets.filter(({year}) => hasShocks || !shockYears.includes(year));

/** How far outcomes lie from targets, by form. 2020 and 2022 are always there, in a colour of their own. */
export function gapsByForm(
  targets: readonly YearlyTarget[],
  {label, panel, note, meta, tolerance}: Shown & {tolerance: number}
): HTMLElement {
  const bins = gapBins(targets);
  const counts = rollup(
    bins,
    (of) => sum(of, ({n}) => n),
    ({form}) => form
  );
  const enough = bins.filter(({form}) => counts.get(form)! >= leastOfForm);
  const n = targets.filter(({gap}) => gap !== null).length;
  const shock = sum(bins, ({isShock, n}) => (isShock ? n : 0));
  const subtitle = [say("gaps.subtitle", {panel, n, shock}), note].join(say("list.semicolon"));
  return frame((width) => gapHistogram(enough, {width, tolerance}), {
    name: "gaps",
    title: say("gaps.title", {label}),
    subtitle,
    finding: gapsFinding(enough),
    legend: element(
      "ul",
      {class: "legend"},
      element("li", {}, swatch(yearColours.usual), say("gaps.usualYears")),
      element("li", {}, swatch(yearColours.shock), say("legend.shock")),
      element("li", {}, outline(), say("gaps.hit", {points: binWidth / 2})),
      element(
        "li",
        {},
        swatch("color-mix(in srgb, var(--theme-foreground) 10%, transparent)"),
        say("gaps.tolerated")
      )
    ),
    empty: enough.length === 0 ? say("ambition.tooFew") : null,
    meta,
    table: {
      rows: bins,
      columns: [
        {
          name: "form",
          title: say("column.form"),
          value: ({form}: GapBin) => form,
          show: ({form}) => say(`form.${form}`)
        },
        {name: "gap", title: say("pair.gap"), value: ({gap}: GapBin) => gap, show: ({gap}) => signed(gap)},
        {
          name: "is_shock",
          title: say("gaps.shockYears"),
          value: ({isShock}: GapBin) => isShock,
          show: ({isShock}) => (isShock ? "✓" : "")
        },
        {name: "n", title: say("column.targets"), value: ({n}: GapBin) => n},
        {
          name: "share",
          title: say("column.share"),
          value: ({share}: GapBin) => share,
          show: ({share}) => percent(share)
        }
      ]
    }
  });
}

const swatch = (colour: string) =>
  element("span", {class: "form-mark", style: `background: ${colour}`, "aria-hidden": "true"});
const outline = () =>
  element("span", {
    class: "form-mark",
    style: "border: 1.5px solid var(--theme-foreground)",
    "aria-hidden": "true"
  });

/** Provinces and their cities in one year. */
export function cascadeByProvince(
  rows: readonly CascadeRow[],
  {label, note, meta, year, nation}: Omit<Shown, "panel"> & {year: number; nation: YearlyTarget | null}
): HTMLElement {
  const compared = rows.filter(({excess}) => excess !== null);
  const cities = rows.reduce((sum, row) => sum + row.cities.length, 0);
  const above = compared.filter(({excess}) => excess! > 0).length;
  const counted = say("cascade.subtitle", {
    n: cities,
    all: rows.reduce((sum, row) => sum + row.all, 0),
    provinces: rows.filter(({province}) => province !== null).length,
    above,
    compared: compared.length
  });
  const subtitle = [counted, note].filter(Boolean).join(" ");
  return frame(
    (width) => cascadeChart(rows, {width, nation, label: say("cascade.x", {year: String(year)})}),
    {
      name: "cascade",
      title: say("cascade.title", {label, year: String(year)}),
      subtitle,
      finding: cascadeFinding(rows),
      legend: legend([
        "cityTarget",
        "cityTargetBefore",
        "provinceTarget",
        ...(nation ? (["nationTarget"] as const) : [])
      ] satisfies LegendMark[]),
      empty: rows.length === 0 ? say("cascade.empty", {year: String(year)}) : null,
      meta,
      table: {
        rows: rows.flatMap((row) => [
          ...(row.province ? [{row, target: row.province, isBefore: null as boolean | null}] : []),
          ...row.cities.map(({target, isBefore}) => ({row, target, isBefore}))
        ]),
        columns: [
          {name: "province", title: say("cascade.province"), value: ({row}) => placeName(row)},
          {name: "ref_area", title: "ref_area", isForFiles: true, value: ({target}) => target.ref_area},
          {name: "place", title: say("column.place"), value: ({target}) => placeName(target)},
          {name: "target", title: say("phase.target"), value: ({target}) => target.target_as_stated},
          {
            name: "delivered",
            title: say("column.delivered"),
            value: ({target}) => (target.delivered === null ? null : dateOf(target.delivered))
          },
          {
            name: "before_province",
            title: say("cascade.isBefore"),
            value: ({isBefore}) => isBefore,
            show: ({isBefore}) => (isBefore ? "✓" : "")
          },
          {name: "median_excess", title: say("cascade.excess"), value: ({row}) => row.excess}
        ]
      }
    }
  );
}

const dateOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Which forms of target were used, year by year. */
export function formsByYear(shares: readonly FormShare[], {label, panel, note, meta}: Shown): HTMLElement {
  const used = forms.filter((form) => shares.some((share) => share.form === form && share.n > 0));
  const years = new Map(shares.map(({year, reports}) => [year, reports]));
  const reports = [...years.values()].reduce((sum, n) => sum + n, 0);
  const subtitle = [say("forms.subtitle", {panel, n: reports}), note]
    .filter(Boolean)
    .join(say("list.semicolon"));
  return frame((width) => formAreas(shares, {width}), {
    name: "forms",
    title: say("forms.title", {label}),
    subtitle,
    finding: formsFinding(shares),
    legend: element(
      "ul",
      {class: "legend"},
      used.map((form) => element("li", {}, formMark(form), say(`form.${form}`)))
    ),
    empty: shares.length === 0 ? say("ambition.tooFew") : null,
    meta,
    table: {
      rows: shares.filter(({n}) => n > 0),
      columns: [
        {name: "year", title: say("column.year"), value: ({year}) => String(year)},
        {
          name: "form",
          title: say("column.form"),
          value: ({form}) => form,
          show: ({form}) => say(`form.${form}`)
        },
        ...shareOfReports<FormShare>()
      ]
    }
  });
}

/** How targets moved after a miss and after a beat. */
export function afterwards(reactions: readonly Reaction[], {label, panel, note, meta}: Shown): HTMLElement {
  const rows = summaries(reactions);
  const places = new Set(reactions.map(({target}) => target.ref_area)).size;
  const subtitle = [say("reaction.subtitle", {panel, n: reactions.length, places}), note].join(
    say("list.semicolon")
  );
  return frame((width) => reactionChart(reactions, {width}), {
    name: "reactions",
    title: say("reaction.title", {label}),
    subtitle,
    finding: rows
      .map(({verdict, n, mean}) =>
        [say(`after.${verdict}`), say("reaction.mean", {mean: signed(mean), n})].join(say("list.comma"))
      )
      .join(say("list.semicolon")),
    legend: legend(["changeOf", "middleHalf", "medianTick", "meanDiamond"]),
    empty: reactions.length === 0 ? say("ambition.tooFew") : null,
    meta,
    table: {
      rows: reactions,
      columns: [
        {name: "ref_area", title: "ref_area", isForFiles: true, value: ({target}) => target.ref_area},
        {name: "place", title: say("column.place"), value: ({target}) => placeName(target)},
        {name: "year", title: say("column.year"), value: ({target}) => String(target.year)},
        {name: "target", title: say("phase.target"), value: ({target}) => target.target_as_stated},
        {name: "outcome", title: say("phase.outcome"), value: ({target}) => target.outcome_as_stated},
        {
          name: "verdict",
          title: say("column.verdict"),
          value: ({verdict}) => verdict,
          show: ({verdict}) => say(`verdict.${verdict}`)
        },
        {name: "next", title: say("reaction.nextTarget"), value: ({next}) => next.target_as_stated},
        {
          name: "change",
          title: say("measure.change"),
          value: ({change}) => change,
          show: ({change}) => signed(change)
        },
        {
          name: "relative",
          title: say("reaction.relative"),
          value: ({relative}) => relative,
          show: ({relative}) => signed(relative)
        }
      ]
    }
  });
}

/** How many targets have which verdict, for the count of what is refused. */
export function countsOf(
  targets: readonly Pick<YearlyTarget, "verdict" | "reason">[]
): {verdict: YearlyTarget["verdict"]; reason: YearlyTarget["reason"]; n: number}[] {
  const counts = new Map<
    string,
    {verdict: YearlyTarget["verdict"]; reason: YearlyTarget["reason"]; n: number}
  >();
  for (const {verdict, reason} of targets) {
    const key = `${verdict} ${reason}`;
    const known = counts.get(key) ?? {verdict, reason, n: 0};
    counts.set(key, {...known, n: known.n + 1});
  }
  return [...counts.values()].sort((a, b) => b.n - a.n);
}

/** The year in which most cities are there; the latest of several. */
export function yearOfMostCities(rows: readonly Pick<YearlyTarget, "year" | "level">[]): number {
  const counts = new Map<number, number>();
  for (const {year, level} of rows) if (level === "prefecture") counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** What came of high aims and of low ones. */
export function aimsAndOutcomes(bins: readonly AimBin[], {label, panel, note, meta}: Shown): HTMLElement {
  const n = sum(bins, (bin) => bin.n);
  const subtitle = [say("aims.subtitle", {panel, n}), note].join(say("list.semicolon"));
  const number = (name: "low" | "median" | "high", title: string) => ({
    name,
    title,
    value: (bin: AimBin) => bin[name],
    show: (bin: AimBin) => signed(bin[name])
  });
  return frame((width) => highAimsChart(bins, {width}), {
    name: "aims",
    title: say("aims.title", {label}),
    subtitle,
    finding: aimsFinding(bins),
    legend: legend(["medianDisc", "outcomeHalf", "diagonal"]),
    empty: n < leastOfForm ? say("ambition.tooFew") : null,
    meta,
    table: {
      rows: bins,
      columns: [
        {name: "aim", title: say("aims.aim"), value: ({aim}) => aim, show: ({aim}) => signed(aim)},
        {name: "n", title: say("column.targets"), value: ({n}) => n},
        number("median", say("aims.median")),
        number("low", say("column.lowerQuartile")),
        number("high", say("column.upperQuartile")),
        {
          name: "missed",
          title: say("verdict.missed"),
          value: ({missed}) => missed.share,
          show: ({missed}) => shareInWords(missed, say)
        }
      ]
    }
  });
}

/** How many targets there are, in how many reports, and the share. */
const shareOfReports = <Row extends {n: number; reports: number; share: number}>(): Column<Row>[] => [
  {name: "n", title: say("column.targets"), value: ({n}) => n},
  {name: "reports", title: say("forms.reports"), value: ({reports}) => reports},
  {name: "share", title: say("column.share"), value: ({share}) => share, show: ({share}) => percent(share)}
];

/** The usual target of each level, year by year. */
export function usualTargets(
  medians: readonly MedianTarget[],
  {label, panel, note, meta}: Shown
): HTMLElement {
  const subtitle = [say("medians.subtitle", {panel, n: sum(medians, ({n}) => n)}), note]
    .filter(Boolean)
    .join(say("list.semicolon"));
  return frame((width) => mediansChart(medians, {width}), {
    name: "medians",
    title: say("medians.title", {label}),
    subtitle,
    finding: mediansFinding(medians),
    empty: medians.length === 0 ? say("ambition.tooFew") : null,
    meta,
    table: {
      rows: medians,
      columns: [
        {
          name: "level",
          title: say("column.level"),
          value: ({level}) => level,
          show: ({level}) => say(`whose.${level}` as "whose.nation")
        },
        {name: "year", title: say("column.year"), value: ({year}) => String(year)},
        {name: "n", title: say("column.targets"), value: ({n}) => n},
        {name: "median", title: say("column.median"), value: ({median}) => median},
        {name: "low", title: say("column.lowerQuartile"), value: ({low}) => low},
        {name: "high", title: say("column.upperQuartile"), value: ({high}) => high},
        {name: "gap", title: say("medians.gapColumn"), value: ({gap}) => gap},
        {name: "answered", title: say("medians.answered"), value: ({answered}) => answered}
      ]
    }
  });
}

/** For what reports set a target, and since and until when. */
export function targetsThatDisappear(
  survivals: readonly Survival[],
  breaks: readonly SeriesBreak[],
  {panel, meta}: Pick<Shown, "panel" | "meta">
): HTMLElement {
  const subtitle = say("survival.subtitle", {panel, n: survivals.length});
  const rows = survivals.flatMap(({years, ...one}) => years.map((year) => ({...one, ...year})));
  return frame((width) => survivalChart(survivals, {width, breaks}), {
    name: "survival",
    title: say("survival.title"),
    subtitle,
    finding: survivalFinding(survivals),
    legend: legend(["setByFew", "setByAll", "seriesBreak"]),
    empty: survivals.length === 0 ? say("ambition.tooFew") : null,
    meta,
    table: {
      rows,
      columns: [
        {name: "indicator", title: "indicator", isForFiles: true, value: ({indicator}) => indicator},
        {
          name: "name",
          title: say("column.series"),
          value: ({label_en, label_zh}) => bothNames(label_en, label_zh)
        },
        {name: "year", title: say("column.year"), value: ({year}) => String(year)},
        ...shareOfReports<(typeof rows)[number]>()
      ]
    }
  });
}

/** Targets and outcomes of the provinces, each in a tile where it lies. */
export function provincesAsTiles(
  targets: readonly YearlyTarget[],
  places: readonly TilePlace[],
  {label, panel, note, meta}: Shown
): HTMLElement {
  const stated = targets.filter(({level, target_value}) => level === "province" && target_value !== null);
  const answered = stated.filter(({verdict}) => isAnswer(verdict));
  const values = stated.flatMap((target) => [edgeOf(target)!, target.compared_value ?? edgeOf(target)!]);
  const subtitle = [
    say("tiles.subtitle", {
      panel,
      n: stated.length,
      places: new Set(stated.map(({ref_area}) => ref_area)).size,
      answered: answered.length,
      missed: answered.filter(({verdict}) => verdict === "missed").length,
      low: min(values) ?? 0,
      high: max(values) ?? 0,
      unit: stated[0]?.target_unit ?? ""
    }),
    note
  ].join(say("list.semicolon"));
  return frame((width) => tileChart(stated, places, {width}), {
    name: "tiles",
    title: say("tiles.title", {label}),
    subtitle,
    finding: tilesFinding(stated),
    legend: legend(["targetStep", "outcome", "missedOf", "shock"]),
    empty: stated.length === 0 ? say("ambition.tooFew") : null,
    meta,
    table: {
      rows: stated,
      columns: [
        {name: "ref_area", title: "ref_area", isForFiles: true, value: ({ref_area}) => ref_area},
        {name: "place", title: say("column.place"), value: (target) => placeName(target)},
        {name: "year", title: say("column.year"), value: ({year}) => String(year)},
        {name: "target", title: say("phase.target"), value: ({target_as_stated}) => target_as_stated},
        {name: "outcome", title: say("phase.outcome"), value: ({outcome_as_stated}) => outcome_as_stated},
        {
          name: "gap",
          title: say("pair.gap"),
          value: ({gap}) => gap,
          show: ({gap}) => (gap === null ? "" : signed(gap))
        },
        {
          name: "verdict",
          title: say("column.verdict"),
          value: ({verdict}) => verdict,
          show: (target) => verdictInWords(target)
        }
      ]
    }
  });
}
