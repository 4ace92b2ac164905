import {groupBy} from "../groupBy.ts";
import type {Observation} from "../link/observation.ts";
import {sentenceHash} from "./apply.ts";
import type {Correction} from "./correction.ts";
import type {FileResult} from "../reportRows.ts";

/** What a person says of one figure. */
export const judgements = ["right", "corrected", "not_a_claim", "missed"] as const;
export type Judgement = (typeof judgements)[number];

/** A figure on which two people differ: what each wrote of it, field by field. */
export interface ReviewDifference {
  report: string;
  sentence_sha256: string;
  at: string;
  as_stated: string;
  a: string;
  b: string;
}

/** How far two reviews of the same reports agree. */
export interface ReviewAgreement {
  /** Figures that were judged: all that were read of the reports that both reviewed, and those that either missed. */
  figures: number;
  /** Figures by the judgement of the one (rows) and of the other. */
  counts: Record<Judgement, Record<Judgement, number>>;
  /** Share of figures of which both say the same kind of thing. */
  observed: number;
  /** The same as chance would have it, from how often each says it. */
  expected: number;
  /** Cohen's kappa; null where chance alone would agree in everything. */
  kappa: number | null;
  differences: ReviewDifference[];
}

/**
 * Agreement of two people who reviewed the same reports: Cohen's kappa over the kind of judgement (J. Cohen, "A
 * Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20, 1960), and every
 * figure of which they did not write the same. A figure that a person left alone is one that they call right, so
 * both must have read the reports to the end: reports that only one of the two corrected are left out.
 */
export function reviewAgreement(
  a: readonly Correction[],
  b: readonly Correction[],
  results: readonly FileResult[]
): ReviewAgreement {
  const reviewedByB = new Set(b.map(({report}) => report));
  const reports = new Set(a.map(({report}) => report).filter((report) => reviewedByB.has(report)));
  const [ofA, ofB] = [a, b].map((own) =>
    groupBy(
      own.filter(({report}) => reports.has(report)),
      keyOf
    )
  ) as [Map<string, Correction[]>, Map<string, Correction[]>];
  const stated = new Map(
    results
      .filter(({report}) => report && reports.has(report.report))
      .flatMap((result) => [...figuresOf(result)])
  );
  const keys = new Set([...stated.keys(), ...ofA.keys(), ...ofB.keys()]);
  const counts = Object.fromEntries(
    judgements.map((row) => [row, Object.fromEntries(judgements.map((column) => [column, 0]))])
  ) as ReviewAgreement["counts"];
  const differences: ReviewDifference[] = [];
  for (const key of keys) {
    const [one, other] = [ofA.get(key) ?? [], ofB.get(key) ?? []];
    counts[judgementOf(one)][judgementOf(other)]++;
    const [saidByA, saidByB] = [textOf(one), textOf(other)];
    if (saidByA === saidByB) continue;
    const [report = "", sentence_sha256 = "", at = ""] = JSON.parse(key) as string[];
    const as_stated = stated.get(key) ?? [...one, ...other].find(({field}) => field === "claim")?.new ?? "";
    differences.push({report, sentence_sha256, at, as_stated, a: saidByA, b: saidByB});
  }
  const figures = keys.size;
  const share = (of: (judgement: Judgement) => number) =>
    judgements.reduce((sum, judgement) => sum + of(judgement), 0);
  const observed = figures === 0 ? 0 : share((one) => counts[one][one]) / figures;
  const expected =
    figures === 0
      ? 0
      : share((one) => share((other) => counts[one][other]) * share((other) => counts[other][one])) /
        figures ** 2;
  return {
    figures,
    counts,
    observed,
    expected,
    kappa: figures === 0 || expected === 1 ? null : (observed - expected) / (1 - expected),
    differences
  };
}

const keyOf = ({report, sentence_sha256, at}: Correction): string =>
  JSON.stringify([report, sentence_sha256, at]);

function judgementOf(own: readonly Correction[]): Judgement {
  if (own.length === 0) return "right";
  const claim = own.find(({field}) => field === "claim");
  return claim === undefined ? "corrected" : claim.new === "" ? "not_a_claim" : "missed";
}

/** "value 80, unit 元", in the order of names; "as read" for a figure left alone. */
function textOf(own: readonly Correction[]): string {
  const fields = own.map(({field, new: now}) => `${field} ${now === "" ? "—" : now}`).sort();
  return fields.length === 0 ? "as read" : fields.join(", ");
}

/** The figures of a report by the key that corrections have for them, with their wording. */
function* figuresOf({report, sentences, observations}: FileResult): Generator<[string, string]> {
  const byOrdinal = new Map(sentences.map((sentence) => [sentence.sentence, sentence]));
  for (const observation of observations) {
    const sentence = byOrdinal.get(observation.sentence);
    if (sentence === undefined) continue;
    const at = placeIn(observation, sentence);
    yield [JSON.stringify([report!.report, sentenceHash(sentence.text), at]), observation.as_stated];
  }
}

/** Where a figure stands in its sentence, as corrections write it: "12-17", "12-17.2". */
export function placeIn(
  {observation, start, end}: Pick<Observation, "observation" | "start" | "end">,
  {text, start: origin}: {text: string; start: number}
): string {
  const first = origin + text.length - text.trimStart().length;
  const ordinal = /\.(\d+)$/.exec(observation)?.[1];
  return `${start - first}-${end - first}${ordinal ? `.${ordinal}` : ""}`;
}
