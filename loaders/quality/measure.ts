import type {Dictionary} from "../link/dictionary.ts";
import type {FileResult} from "../reportRows.ts";
import {breakdown, type JudgedReport, type Quality} from "./breakdown.ts";
import type {Labels} from "./labels.ts";
import {attributes, judge, type Read} from "./matching.ts";

/**
 * Measures the reader on labelled reports: each file whose name begins with the stem of labels is held against
 * them. Throws where a labelled report is not among the files, or its place or year is not known.
 */
export function measure(
  labels: readonly Labels[],
  results: readonly FileResult[],
  dictionary: Dictionary,
  readerVersion: string
): Quality {
  const judged = labels.map((own): JudgedReport => {
    const result = results.find(({report}) => baseName(report?.source_file ?? "").startsWith(own.stem));
    const report = result?.report;
    if (result === undefined || !report) throw new Error(`no report for the labels ${own.stem}.jsonl`);
    const {ref_area, year, kind} = report;
    const area = ref_area === null ? null : dictionary.area(ref_area);
    if (!area || year === null) throw new Error(`${report.source_file}: its place or year is not known`);
    return {
      report: report.report,
      ref_area: area.ref_area,
      level: area.level,
      year,
      kind,
      judgement: judge(own, readsOf(result))
    };
  });
  return breakdown(judged, readerVersion);
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1)!;

function readsOf({sentences, observations}: FileResult): Read[] {
  const texts = new Map(sentences.map(({sentence, text}) => [sentence, text]));
  return observations.map((observation) => ({
    ...observation,
    sentence: texts.get(observation.sentence) ?? ""
  }));
}

/** The row "all" of what the scorer that comes with the labels prints as JSON. */
export type ScorerTotals = Readonly<Record<string, number | string | null>>;

/** Figures in which a breakdown and the scorer's own totals differ, as lines for a person; empty where they agree. */
export function differencesFrom(totals: ScorerTotals, {total, attributes: rows}: Quality): string[] {
  const ours: Record<string, number | null> = {
    claims: total.found.n,
    recall: total.found.share,
    precision: total.claims.share,
    tuple_f1: total.tuple_f1,
    headline_f1: total.headline_f1,
    words: total.without_number.share,
    ...Object.fromEntries(attributes.map((name, i) => [name, rows[i]!.share]))
  };
  return Object.entries(ours).flatMap(([name, own]) => {
    const theirs = totals[name];
    const isSame =
      own === null ? (theirs ?? null) === null : typeof theirs === "number" && Math.abs(own - theirs) <= 1e-4;
    return isSame ? [] : [`${name}: ${own} here, ${theirs} by the scorer`];
  });
}
