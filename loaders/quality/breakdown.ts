import type {AreaLevel} from "../link/areas.ts";
import type {Kind} from "../vocabulary.ts";
import {type Attribute, attributes, type Judgement, type Reading} from "./matching.ts";
import {rounded, type Share, shareOf} from "./share.ts";

/** Spans of years in which reports were written alike. */
export const periods = ["2008/2012", "2013/2016", "2017/2020", "2021/2026"] as const;
export type ReportPeriod = (typeof periods)[number];

/** A labelled report: whose it is, and what became of its labels. */
export interface JudgedReport {
  report: string;
  ref_area: string;
  level: AreaLevel;
  year: number;
  kind: Kind | null;
  judgement: Judgement;
}

/** Scores of a set of labels as a whole, or of one report. */
export interface Scores {
  /** Claims that were found, of all that the labels have. */
  found: Share;
  /** Observations that are a claim, of all that were read. */
  claims: Share;
  /** Claims that were found with every attribute right, of all that the labels have. */
  whole: Share;
  /** Harmonic mean of the shares of wholly right ones among labels and observations. */
  tuple_f1: number;
  /** The same for headline indicators, where the wording of the metric does not count. */
  headline_f1: number | null;
  /** Headline statements without a number that were read. */
  without_number: Share;
}

/** What a set of labels says of the reader: the content of data/quality/NAME.json. Facts and figures only. */
export interface Quality {
  /** Version of the reader that was measured. */
  reader_version: string;
  total: Scores;
  /** Right values of each attribute, of the claims that were found. */
  attributes: ({attribute: Attribute} & Share)[];
  reports: ({report: string; ref_area: string; year: number; kind: Kind | null} & Scores)[];
  /**
   * Wholly right claims by period, level of government, and whether the indicator is a headline one; without
   * cases where no such report was labelled.
   */
  strata: ({period: ReportPeriod; level: AreaLevel; headline: boolean; found: number} & Share)[];
  /** Wholly right observations of each rule, of all that it read; `not_claims` of them should not have been. */
  rules: ({rule: string; not_claims: number} & Share)[];
}

/** Breaks the judged reports of one set of labels down by all that may make a difference. */
export function breakdown(judged: readonly JudgedReport[], reader_version: string): Quality {
  const reports = judged.toSorted((a, b) => compareText(a.report, b.report));
  const readings = reports.flatMap(({judgement}) => judgement.readings);
  const found = readings.filter(({read}) => read !== null);
  return {
    reader_version,
    total: scoresOf(reports.map(({judgement}) => judgement)),
    attributes: attributes.map((attribute) => ({
      attribute,
      ...shareOf(found.filter(({right}) => right.has(attribute)).length, found.length)
    })),
    reports: reports.map(({report, ref_area, year, kind, judgement}) => ({
      report,
      ref_area,
      year,
      kind,
      ...scoresOf([judgement])
    })),
    strata: strataOf(reports),
    rules: rulesOf(reports.map(({judgement}) => judgement))
  };
}

const isWhole = ({read, right}: Reading): boolean => read !== null && right.size === attributes.length;

/** All but the metric, whose wording is free where the indicator is known. */
const isHeadlineRight = ({read, right}: Reading): boolean =>
  read !== null && attributes.every((attribute) => attribute === "metric" || right.has(attribute));

function scoresOf(judgements: readonly Judgement[]): Scores {
  const readings = judgements.flatMap((judgement) => judgement.readings);
  const headlines = readings.filter(({label}) => label.concept);
  const found = readings.filter(({read}) => read !== null).length;
  const predicted = found + sum(judgements.map(({notClaims}) => notClaims.length));
  const whole = readings.filter(isWhole).length;
  const headlineRead = sum(judgements.map(({headlineRead}) => headlineRead));
  return {
    found: shareOf(found, readings.length),
    claims: shareOf(found, predicted),
    whole: shareOf(whole, readings.length),
    tuple_f1: rounded((2 * whole) / (readings.length + predicted)),
    headline_f1:
      headlines.length + headlineRead === 0
        ? null
        : rounded((2 * headlines.filter(isHeadlineRight).length) / (headlines.length + headlineRead)),
    without_number: shareOf(
      sum(judgements.map(({withoutNumber}) => withoutNumber.right)),
      sum(judgements.map(({withoutNumber}) => withoutNumber.n))
    )
  };
}

/** The period that a report's year falls into; null for a year before or after all. */
export function periodOfYear(year: number): ReportPeriod | null {
  return (
    periods.find((period) => {
      const [first, last] = period.split("/").map(Number);
      return year >= first! && year <= last!;
    }) ?? null
  );
}

function strataOf(reports: readonly JudgedReport[]): Quality["strata"] {
  const levels: readonly AreaLevel[] = ["nation", "province", "prefecture", "county"];
  return periods.flatMap((period) =>
    levels.flatMap((level) =>
      [true, false].flatMap((headline) => {
        const readings = reports
          .filter((report) => report.level === level && periodOfYear(report.year) === period)
          .flatMap(({judgement}) => judgement.readings)
          .filter(({label}) => ((label.concept ?? null) !== null) === headline);
        const found = readings.filter(({read}) => read !== null).length;
        return {period, level, headline, found, ...shareOf(readings.filter(isWhole).length, readings.length)};
      })
    )
  );
}

function rulesOf(judgements: readonly Judgement[]): Quality["rules"] {
  const readings = judgements.flatMap((judgement) => judgement.readings);
  const notClaims = judgements.flatMap((judgement) => judgement.notClaims);
  const names = new Set([
    ...readings.flatMap(({read}) => read?.rule ?? []),
    ...notClaims.map(({rule}) => rule)
  ]);
  return [...names].sort().map((rule) => {
    const own = readings.filter(({read}) => read?.rule === rule);
    const not_claims = notClaims.filter((read) => read.rule === rule).length;
    return {rule, not_claims, ...shareOf(own.filter(isWhole).length, own.length + not_claims)};
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
